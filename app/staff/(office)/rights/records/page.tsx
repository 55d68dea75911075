import type { Metadata } from 'next'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWhen } from '@/app/staff/ui/words'
import { Particulars } from '@/app/ui/particulars'
import { type RecordFacts, readRecordFacts } from '@/lib/rights/read-records'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../../mail/mail-views'
import { review } from './actions'
import { type Activity, activities, processors, safeguards } from './activities'

export const metadata: Metadata = { title: 'Records of processing' }

const path = '/staff/rights/records'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What Article 30 of the UK GDPR asks to have in writing, made from what is set now. It prints as it stands. */
export default async function RecordsPage({ searchParams }: Props) {
  const person = await requireStaff('rights.retain', path)
  const [facts, { done }] = await Promise.all([readRecordFacts(), searchParams])
  return (
    <>
      <PageHead title="Records of processing">
        <p>
          What article 30 of the UK GDPR asks for, made from what is set now and what this software does.
          Print it from the browser. {reviewWords(facts.reviewed)}
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {done === 'reviewed' && <Note tone="good">Noted, with your name and the time.</Note>}
      <Part id="controller" title="Who decides and answers for it">
        <Particulars rows={controller(facts)} />
      </Part>
      {activities(facts).map((activity) => (
        <Part key={activity.id} id={activity.id} title={activity.purpose}>
          <Particulars rows={rowsOf(activity)} />
        </Part>
      ))}
      <Part id="processors" title="Who handles data for us, and where">
        <Particulars rows={processors(facts)} />
      </Part>
      <Part id="safeguards" title="What keeps it safe">
        <ul>
          {safeguards.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
      <Part id="review" title="Reviewed">
        <StaffForm
          action={review}
          fields={[
            {
              kind: 'line',
              name: 'note',
              label: 'Note',
              hint: 'What you checked, or where the contracts with processors are kept. It goes into the log.',
              max: 500,
            },
          ]}
          values={{}}
          button="I have read it, and it is right"
        />
      </Part>
    </>
  )
}

function reviewWords(reviewed: RecordFacts['reviewed']): string {
  if (!reviewed) return 'Nobody has reviewed it yet.'
  const note = reviewed.note ? ` Note: ${reviewed.note}` : ''
  return `Last reviewed ${formatWhen(reviewed.at)} by ${reviewed.by ?? 'somebody who has left'}.${note}`
}

function controller({ organisation }: RecordFacts) {
  const { legalName, postalAddress, phone, email } = organisation
  return [
    { term: 'Controller', is: legalName },
    { term: 'Address', is: postalAddress },
    { term: 'Reached by', is: `${email}, ${phone}` },
  ]
}

function rowsOf({ basis, people, data, given, kept }: Activity) {
  return [
    { term: 'On what basis', is: basis },
    { term: 'Whose data', is: people },
    { term: 'Which data', is: data },
    { term: 'Who gets it', is: given },
    { term: 'How long', is: kept },
  ]
}
