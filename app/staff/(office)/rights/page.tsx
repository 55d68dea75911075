import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import t from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { type ComplaintRow, listComplaints } from '@/lib/rights/list-complaints'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail/mail-views'
import { complaintStates } from './complaint-words'

export const metadata: Metadata = { title: 'Complaints about data' }

const path = '/staff/rights'

type Props = { searchParams: Promise<{ done?: string | string[]; before?: string | string[] }> }

/** Complaints about how we handle data, each with the day it must be acknowledged by. */
export default async function RightsPage({ searchParams }: Props) {
  const person = await requireStaff('rights.handle', path)
  const { done, before } = await searchParams
  const from = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : null
  const { open, closed, next } = await listComplaints(from)
  return (
    <>
      <PageHead title="Complaints about data">
        <p>
          {open.length === 0
            ? 'None is open.'
            : `${counted(open.length, 'complaint is', 'complaints are')} open.`}{' '}
          The law asks us to say within 30 days that we have one, to look into it without delay, and to tell
          what came of it.
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {done === 'closed' && (
        <Note tone="good">Closed. Whoever complained is told by mail, where mail reaches them.</Note>
      )}
      <Part id="open" title="Open" say="to be acknowledged first, what is due first">
        {open.length === 0 ? <p>None.</p> : <Complaints caption="Open complaints" rows={open} />}
      </Part>
      <Part
        id="closed"
        title="Closed"
        more={
          next !== null && (
            <Link href={`${path}?before=${next}`} prefetch={false}>
              Older
            </Link>
          )
        }
      >
        {closed.length === 0 ? <p>None.</p> : <Complaints caption="Closed complaints" rows={closed} />}
      </Part>
    </>
  )
}

function Complaints({ caption, rows }: { caption: string; rows: ComplaintRow[] }) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          <th scope="col">Came</th>
          <th scope="col">Acknowledged</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, reference, receivedAt, state, ...due }) => (
          <tr key={id}>
            <th scope="row" className={t.full}>
              <Link href={`${path}/${id}`} prefetch={false}>
                {reference}
              </Link>
            </th>
            <td data-l="Came">{formatWhen(receivedAt)}</td>
            <td data-l="Acknowledged">{acknowledgedWords(due)}</td>
            <td data-l="State">
              <Status sign={complaintStates[state].sign}>{complaintStates[state].words}</Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function acknowledgedWords({
  dueOn,
  acknowledgedAt,
  isLate,
}: Pick<ComplaintRow, 'dueOn' | 'acknowledgedAt' | 'isLate'>): string {
  if (acknowledgedAt !== null) return formatWhen(acknowledgedAt)
  const day = formatDay(Date.parse(dueOn))
  return isLate ? `Not yet, and its last day was ${day}` : `Not yet: by ${day}`
}
