import type { BoardRow } from '@/lib/letters/read-board'
import { dayWords } from '../../../my-representatives/member-words'
import { stanceWords } from './position-words'
import s from './positions-table.module.css'

/** Members with a position on record, by name; on a phone each row becomes a small list. */
export function PositionsTable({ rows }: { rows: BoardRow[] }) {
  return (
    <table className={s.board}>
      <caption className="vh">Members with a position on record, by name</caption>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Party</th>
          <th scope="col">Position</th>
          <th scope="col">What it rests on</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.personId}>
            <th scope="row">
              {[row.name, row.memberTitle].filter(Boolean).join(' ')}
              <span className={s.under}>
                <Area row={row} />
                {row.isSample && ', a fictional person'}
              </span>
            </th>
            <td>{row.party || 'No party'}</td>
            <td>
              <b>{stanceWords[row.stance]}</b>
              {row.on && <span className={s.under}>on {dayWords(row.on)}</span>}
            </td>
            <td>
              {row.summary}
              {row.evidenceUrl ? (
                <span className={s.under}>
                  <a href={row.evidenceUrl} rel="noreferrer">
                    Where they said so<span className="vh">: {row.name}</span>
                  </a>
                </span>
              ) : (
                !row.isSample && <span className={s.under}>From a reply that may be cited</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Area({ row }: { row: BoardRow }) {
  if (!row.areaSlug) return row.chamberName
  return <a href={`/my-representatives/${row.chamberSlug}/${row.areaSlug}`}>{row.areaName}</a>
}
