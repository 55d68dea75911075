import type { Metadata } from 'next'
import { type FieldSpec, optional, select } from '@/app/staff/ui/form-spec'
import { kindWords, languageWords } from '@/app/staff/ui/mailing-words'
import { PageHead, Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listMailings, type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { requireStaff } from '@/lib/staff/session'
import { detailsFields, detailsValues } from '../details-fields'
import { readChoices } from '../read-details'
import { begin } from './actions'

export const metadata: Metadata = { title: 'New mailing' }

type Props = { searchParams: Promise<{ from?: string | string[] }> }

/** Begins a mailing: from nothing, or with the people and the words of an earlier one. */
export default async function NewMailingPage({ searchParams }: Props) {
  await requireStaff('mailing.write', '/staff/mailings/new')
  const { from } = await searchParams
  const [earlier, choices, source] = await Promise.all([
    listMailings(),
    readChoices(),
    typeof from === 'string' ? readMailing(Number(from)) : null,
  ])
  const fields = [...detailsFields(choices), ...fromField(earlier)]
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/mailings', words: 'Mailings' }]} here="New" title="New mailing">
        <p>A draft to begin with. Nothing goes to anybody until it is written, tested and started.</p>
      </PageHead>
      <StaffForm
        action={begin}
        fields={fields}
        values={source ? { ...detailsValues(source), from: String(source.id) } : { kind: 'asks' }}
        button="Begin the draft"
        tone="go"
        note={source ? copied(source) : 'Whom it goes to and what it says come next.'}
      />
      <Part id="kinds" title="What it is, and whom that reaches">
        <dl className={parts.facts}>
          {Object.entries(kindWords).map(([kind, { words, means }]) => (
            <div key={kind}>
              <dt>{words}</dt>
              <dd>{means}</dd>
            </div>
          ))}
          <div>
            <dt>With an ask</dt>
            <dd>Whatever it is called: a mail that asks for something goes only where asks may go.</dd>
          </div>
        </dl>
      </Part>
    </>
  )
}

function copied({ texts }: Mailing): string {
  const languages = [...new Set(texts.map(({ locale }) => languageWords(locale)))].join(' and ')
  return `It begins with the same people and the same words, in ${languages}.`
}

function fromField(earlier: { id: number; name: string }[]): FieldSpec[] {
  if (earlier.length === 0) return []
  const options = earlier.map(({ id, name }) => ({ value: String(id), words: `${id}. ${name}` }))
  return [
    {
      ...select('from', 'Begin with a copy of', optional(options, 'Nothing: an empty draft')),
      hint: 'The people it was for and what it said are copied; its days, approval and figures are not.',
    },
  ]
}
