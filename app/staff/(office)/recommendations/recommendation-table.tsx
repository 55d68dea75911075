import Link from 'next/link'
import { type Sign, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Implementation, Response } from '@/lib/recommendations/recommendation'
import type { BoardRow } from '@/lib/recommendations/staff-queries'
import { formatDate, formatRough } from '@/lib/rough-date'
import { daysOver } from './board'
import b from './board.module.css'

const responseSigns: Record<Response, Sign> = {
  not_sent: 'to_come',
  sent: 'half',
  acknowledged: 'half',
  accepted: 'done',
  accepted_in_part: 'half',
  noted: 'half',
  rejected: 'out',
}
const implementationSigns: Record<Implementation, Sign> = {
  not_assessed: 'unset',
  not_started: 'to_come',
  in_progress: 'half',
  done: 'done',
  abandoned: 'out',
}

/** Every ask in a row, the longest overdue first. */
export function RecommendationTable({ rows, today }: { rows: BoardRow[]; today: string }) {
  return (
    <table className={`${table.t} ${table.stack} ${b.table}`}>
      <caption className="vh">Recommendations, overdue ones first</caption>
      <thead>
        <tr>
          <th scope="col">Recommendation</th>
          <th scope="col">Addressed to</th>
          <th scope="col">Response</th>
          <th scope="col">In practice</th>
          <th scope="col">Answer due</th>
          <th scope="col">Last change</th>
          <th scope="col">Campaign</th>
          <th scope="col" className={table.n}>
            Signed
          </th>
          <th scope="col">Looked after by</th>
        </tr>
      </thead>
      <tbody>
        {overdueFirst(rows).map((row) => (
          <Row key={row.number} row={row} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function overdueFirst(rows: BoardRow[]): BoardRow[] {
  return rows.toSorted(
    (one, two) =>
      Number(two.isOverdue) - Number(one.isOverdue) ||
      (one.isOverdue ? (one.answerDue ?? '').localeCompare(two.answerDue ?? '') : 0),
  )
}

function Row({ row, today }: { row: BoardRow; today: string }) {
  const [campaign] = row.campaigns
  const signed = row.campaigns.reduce((sum, { confirmed }) => sum + confirmed, 0)
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/recommendations/${row.number}`} prefetch={false}>
          <b>{row.number}</b> {row.title}
        </Link>
        {row.retired && (
          <span className={table.sub}>{row.retired === 'superseded' ? 'Replaced' : 'Taken back'}</span>
        )}
      </th>
      <td className={table.pair}>
        {row.addressees.map(({ body }) => body.name).join('; ') || 'Nobody today'}
      </td>
      <td>
        <Status sign={responseSigns[row.response]}>{responseWords[row.response]}</Status>
      </td>
      <td>
        <Status sign={implementationSigns[row.implementation]}>
          {implementationWords[row.implementation]}
        </Status>
      </td>
      <td data-l="Answer due">
        {row.answerDue === null ? (
          <span className="muted">No date</span>
        ) : row.isOverdue ? (
          <>
            <span className={table.late}>{daysOver(row.answerDue, today)} over</span>
            <span className={table.sub}>since {formatDate(row.answerDue)}</span>
          </>
        ) : (
          formatDate(row.answerDue)
        )}
      </td>
      <td data-l="Last change">{row.changed ? formatRough(row.changed) : 'None'}</td>
      <td data-l="Campaign">
        {campaign ? (
          <Link href={`/staff/campaigns/${campaign.slug}`} prefetch={false}>
            {campaign.name}
          </Link>
        ) : (
          <span className="muted">None</span>
        )}
      </td>
      <td className={table.n} data-l="Signed">
        {signed > 0 && formatCount(signed)}
      </td>
      <td data-l="Looked after by">{row.owner}</td>
    </tr>
  )
}
