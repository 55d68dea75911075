import { formatCount, signedWords } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { SignedHere } from '@/lib/letters/read-standing'
import type { FoundArea } from '@/lib/representatives/lookup'

/** How many people of an area have signed each petition. Under five we say words: a number would point at people. */
export function SignedHereSection({ area, signed }: { area: FoundArea; signed: SignedHere[] }) {
  // Signatures are placed in one chamber a country: an area of another has none of its own.
  if (!placedIn.includes(area.chamber.slug)) return null
  return (
    <Section id="signed" title="Signed here" note="Confirmed signatures, placed when they were made.">
      {signed.length === 0 ? (
        <p>Fewer than five people here have signed any one petition, so we show no number.</p>
      ) : (
        <TextRows
          rows={signed.map(({ slug, demand, signed: count }) => ({
            key: slug,
            href: `/campaigns/${slug}`,
            title: demand,
            text: `${formatCount(count)} ${signedWords(count)} in ${area.name}`,
          }))}
        />
      )}
    </Section>
  )
}

const placedIn = ['uk-commons', 'ca-commons', 'us-house']
