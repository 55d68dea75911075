import type { Metadata } from 'next'
import { channelWords, coversWords } from '@/app/staff/ui/consent-words'
import { choicesOf } from '@/app/staff/ui/evidence-words'
import { type FieldSpec, pair } from '@/app/staff/ui/form-spec'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { requireStaff } from '@/lib/staff/session'
import { record } from '../actions'

export const metadata: Metadata = { title: 'Record a consent' }

const fields: FieldSpec[] = [
  {
    ...{ kind: 'line', name: 'subject', label: 'Of' },
    hint: 'A pseudonym or a neutral label: “Elsa”, “Photograph 14”. Never a real name, an address or a number.',
  },
  { kind: 'select', name: 'covers', label: 'Covers', options: choicesOf(coversWords) },
  ...Object.entries(channelWords).map(
    ([name, words]): FieldSpec => ({
      kind: 'tick',
      name: `channel-${name}`,
      label: `May be used: ${words.toLowerCase()}`,
    }),
  ),
  pair(
    { kind: 'date', name: 'givenOn', label: 'Given on' },
    { kind: 'date', name: 'expiresOn', label: 'Ends on', hint: 'Empty where no end was agreed' },
  ),
  { kind: 'tick', name: 'byGuardian', label: 'A guardian gave it' },
  {
    ...{ kind: 'line', name: 'keptAt', label: 'Where the signed paper is kept' },
    hint: 'For example “Safeguarding cabinet, folder 12”',
  },
  { kind: 'text', name: 'note', label: 'What was agreed besides', rows: 3 },
]

export default async function NewConsentPage() {
  await requireStaff('consent.manage', '/staff/library/consents/new')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/consents', words: 'Consents' }]}
        here="Record a consent"
        title="Record a consent"
      >
        <p>It says that somebody agreed, to what and until when. It never says who they are.</p>
      </PageHead>
      <Part id="consent" title="The consent">
        <StaffForm
          action={record}
          fields={fields}
          values={{ covers: 'story', 'channel-website': 'yes' }}
          button="Record the consent"
          tone="go"
          note="It cannot be changed afterwards. When something else is agreed, record another."
        />
      </Part>
    </>
  )
}
