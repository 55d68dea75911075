import { formatMoment } from '@/app/ui/format'
import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { Agreement } from '@/lib/preferences/read-agreements'

const purposeWords: Record<Agreement['purpose'], string> = {
  sign: 'Signing',
  publish_name: 'Showing your first name and area',
  updates: 'Email about campaigns',
  pass_on: 'Passing your letter on',
  follow_up: 'Asking you about the answer',
}
const actionWords: Record<Agreement['action'], string> = {
  given: 'yes',
  refused: 'no',
  withdrawn: 'taken back',
}
const sourceWords: Record<string, string> = {
  sign_form: 'On the form',
  preferences: 'On this page, from a link in a mail',
  one_click: 'By the link or the button that stops email',
  import: 'In a list that was brought to us',
  complaint: 'By reporting a mail as unwanted',
  staff: 'You told us, and we wrote it down',
  mailing: 'By answering a mail',
}
const basisWords: Record<Agreement['basis'], string> = {
  explicit_consent: '',
  soft_opt_in: 'Because you supported us and did not say no.',
  implied: 'Implied for a time by what you did.',
}

/** Word for word as it stood there, also where our words have changed since. */
export function Agreements({ agreements }: { agreements: Agreement[] }) {
  if (agreements.length === 0) return null
  return (
    <Section id="agreed" title="What you agreed to" note="When, and in which words.">
      <RecordList
        entries={agreements.map(({ at, purpose, action, basis, source, words, campaign }, i) => ({
          key: agreements.length - i,
          when: formatMoment(at),
          title: `${purposeWords[purpose]}: ${action === 'given' && basis !== 'explicit_consent' ? 'allowed' : actionWords[action]}`,
          text: (
            <>
              <p>
                {sourceWords[source] ?? 'With us'}
                {campaign && `, ${campaign.name}`}. {action === 'given' && basisWords[basis]}
              </p>
              <blockquote>{words}</blockquote>
            </>
          ),
        }))}
      />
    </Section>
  )
}
