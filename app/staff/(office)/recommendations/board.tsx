import Link from 'next/link'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Implementation, Response } from '@/lib/recommendations/recommendation'
import type { BoardRow } from '@/lib/recommendations/staff-queries'
import b from './board.module.css'

const responses = Object.keys(responseWords) as Response[]
const implementations = Object.keys(implementationWords) as Implementation[]

/** Each ask where it stands: what was said down, what was done across. */
export function Board({ rows, today }: { rows: BoardRow[]; today: string }) {
  const standing = rows.filter(({ retired }) => retired === null)
  const count = (holds: (row: BoardRow) => boolean) => standing.filter(holds).length
  return (
    <div className={table.scroll}>
      <table className={`${table.t} ${b.board}`}>
        <caption className="vh">Recommendations by what was answered and by what was done</caption>
        <thead>
          <tr>
            <th scope="col">Response</th>
            {implementations.map((done) => (
              <th key={done} scope="col">
                {implementationWords[done]}
              </th>
            ))}
            <th scope="col" className={table.n}>
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {responses.map((said) => (
            <tr key={said}>
              <th scope="row">{responseWords[said]}</th>
              {implementations.map((done) => (
                <td key={done} data-l={implementationWords[done]}>
                  <Cell
                    rows={standing.filter((row) => row.response === said && row.implementation === done)}
                    today={today}
                  />
                </td>
              ))}
              <td className={table.n}>{count(({ response }) => response === said)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {implementations.map((done) => (
              <td key={done}>{count(({ implementation }) => implementation === done)}</td>
            ))}
            <td className={table.n}>{standing.length}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Cell({ rows, today }: { rows: BoardRow[]; today: string }) {
  if (rows.length === 0) return <span className={b.none}>–</span>
  return (
    <ul className={b.list}>
      {rows.map(({ number, title, isOverdue, answerDue }) => (
        <li key={number}>
          <Link href={`/staff/recommendations/${number}`} prefetch={false}>
            <b>{number}</b> {title}
          </Link>
          {isOverdue && answerDue && <span className={b.late}>{daysOver(answerDue, today)} overdue</span>}
        </li>
      ))}
    </ul>
  )
}

/** "128 days" since a day. */
export function daysOver(due: string, today: string): string {
  return counted(Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000), 'day')
}
