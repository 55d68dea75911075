import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type FieldSpec, optional, select } from '@/app/staff/ui/form-spec'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import t from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { linesClass } from '@/app/ui/letter-text'
import { Particulars } from '@/app/ui/particulars'
import { complaintActs, readComplaintRecord } from '@/lib/rights/handle-complaint'
import { requireStaff } from '@/lib/staff/session'
import { handle } from '../actions'
import { actWords, complaintStates, entryWords, stoppedWords } from '../complaint-words'

type ComplaintRecord = NonNullable<Awaited<ReturnType<typeof readComplaintRecord>>>

export const metadata: Metadata = { title: 'A complaint' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One complaint: what was said, what was done about it, and the next step. */
export default async function ComplaintRecordPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  await requireStaff('rights.handle', `/staff/rights/${id}`)
  const found = /^\d{1,9}$/.test(id) ? await readComplaintRecord(Number(id)) : null
  if (!found) notFound()
  const { sign, words } = complaintStates[found.state]
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/rights', words: 'Complaints about data' }]}
        here={found.reference}
        title={`Complaint ${found.reference}`}
      >
        <p>
          <Status sign={sign}>{words}</Status>
        </p>
      </PageHead>
      {typeof done === 'string' && entryWords[done] && <Note tone="good">{entryWords[done]}.</Note>}
      {found.takesNothing && found.state !== 'closed' && (
        <Note tone="warn">
          <span>
            Nothing you write here reaches them: {stoppedWords[found.takesNothing]}. Answer by telephone or
            post if they left a way, and write down here how. Their own wish to be mailed again lifts it, on{' '}
            <Link href="/staff/mail/stopped">Stopped addresses</Link>.
          </span>
        </Note>
      )}
      <Part id="said" title="What they said">
        <Particulars
          rows={[
            { term: 'Name', is: <bdi>{found.name}</bdi> },
            { term: 'Email', is: found.email },
            { term: 'Came', is: formatWhen(found.receivedAt.getTime()) },
            { term: 'Acknowledge by', is: formatDay(Date.parse(found.dueOn)) },
            { term: 'Complaint', is: <p className={linesClass}>{found.text}</p> },
          ]}
        />
      </Part>
      <Part id="record" title="What was done">
        {found.entries.length === 0 ? <p>Nothing yet.</p> : <Record entries={found.entries} />}
      </Part>
      {found.state !== 'closed' && (
        <Part id="next" title="The next step">
          <StaffForm
            action={handle.bind(null, found.id, found.entries.length)}
            fields={fields}
            values={{}}
            button="Record this step"
            note={
              found.takesNothing
                ? 'What you write is kept in the record. No mail goes.'
                : 'All but a note goes to them by mail, as you write it.'
            }
          />
        </Part>
      )}
    </>
  )
}

function Record({ entries }: Pick<ComplaintRecord, 'entries'>) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">What was done, in order</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Words</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.at}>
            <td data-l="When">{formatWhen(entry.at)}</td>
            <th scope="row">{entryWords[entry.what] ?? entry.what}</th>
            <td className={t.full}>{entry.words}</td>
            <td data-l="By">{entry.by ?? 'the site'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const fields: FieldSpec[] = [
  select(
    'act',
    'What you do',
    optional(
      complaintActs.map((value) => ({ value, words: actWords[value] })),
      'Choose',
    ),
  ),
  { kind: 'text', name: 'words', label: 'In your words', rows: 6 },
]
