import { ActLink, ButtonLink } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import type { OpenAction } from '@/lib/letters/read-action'
import { writeWords } from './write/write-words'

/** The second act of a campaign: a letter. Signing stays the first while it is open. */
export function WriteSection({ action, isFirst }: { action: OpenAction; isFirst: boolean }) {
  return (
    <Section id="write" title={writeWords(action)} note="It takes a few minutes.">
      <div className="stack">
        <p>
          <b>{action.heading}.</b> You write the first part and we have drafted the rest. A letter in your own
          words is read by somebody who has to answer it.
        </p>
        <p>
          <ButtonLink href={`/campaigns/${action.slug}/write`} look={isFirst ? 'primary' : 'line'}>
            Begin your letter
          </ButtonLink>
        </p>
        <p>
          <ActLink href={`/campaigns/${action.slug}/positions`}>See where members stand</ActLink>
        </p>
      </div>
    </Section>
  )
}
