import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import type { Pack } from '@/lib/take-out/read-pack'

/** How the addressee reaches everybody who signed, through us and without an address of anybody. */
export function HowToAnswer({ pack: { campaign }, email }: { pack: Pack; email: string }) {
  const subject = encodeURIComponent(`Answer to the campaign ${campaign.name}`)
  return (
    <Section id="answer" title="Answer the people who signed">
      <Prose>
        <p>
          Write to <a href={`mailto:${email}?subject=${subject}`}>{email}</a>. We put your answer on{' '}
          <a href={`/campaigns/${campaign.slug}`}>the page of the campaign</a>, whole, with its day and where
          it can be read, once one of us has looked at it.
        </p>
        <p>
          You do not need an address of anybody who signed, and we give none away. If you want them to hear of
          it from us, say so in your letter.
        </p>
      </Prose>
    </Section>
  )
}
