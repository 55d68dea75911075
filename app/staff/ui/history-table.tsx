import { formatMoment } from '@/app/ui/format'
import table from './table.module.css'

/** One thing that was done. `seenBy`: where some of it is public and some is not. */
type Done = { id: number; at: number; by: string; what: string; words: string; seenBy?: string }

/** Everything that was done, in the order it comes: when, by whom, what, and in whose words. */
export function HistoryTable({ caption, entries }: { caption: string; entries: Done[] }) {
  const saysWhoSees = entries.some(({ seenBy }) => seenBy)
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When, in London</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">In words</th>
          {saysWhoSees && <th scope="col">Seen by</th>}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, by, what, words, seenBy }) => (
          <tr key={id}>
            <td className={`nw ${table.pair}`}>{formatMoment(at)}</td>
            <td>{by || 'By itself'}</td>
            <th scope="row" className={table.full}>
              {what}
            </th>
            <td className={table.full}>{words}</td>
            {saysWhoSees && <td data-l="Seen by">{seenBy}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
