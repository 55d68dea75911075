import { formatCount } from '@/app/ui/format'
import { Unfold } from '@/app/ui/unfold'
import type { Totals } from '@/lib/counting/integrity-statement'
import type { DayRow } from '@/lib/counting/merge-days'
import s from './statement.module.css'
import { rowDays } from './statement-words'

const rowsShown = 14

type Props = { days: DayRow[]; totals: Totals; duplicates: number }

/** The newest days, and the others in a list that opens. Each column adds up to its total. */
export function DayTable({ days, totals, duplicates }: Props) {
  const newestFirst = days.toReversed()
  const earlier = newestFirst.slice(rowsShown)
  return (
    <>
      <table className={s.days}>
        <caption className="vh">Signatures by day, newest first</caption>
        <Head />
        <tbody>
          {newestFirst.slice(0, rowsShown).map((row) => (
            <Row key={row.from} words={rowDays(row)} row={row} />
          ))}
          {earlier.length > 0 && <Row words="Before, listed below" row={sum(earlier)} />}
        </tbody>
        <tfoot>
          <Row words="All days" row={{ ...totals, duplicates }} />
        </tfoot>
      </table>
      {earlier.length > 0 && (
        <Unfold summary="Earlier days">
          <table className={s.days}>
            <caption className="vh">Signatures by day before that, newest first</caption>
            <Head />
            <tbody>
              {earlier.map((row) => (
                <Row key={row.from} words={rowDays(row)} row={row} />
              ))}
            </tbody>
          </table>
        </Unfold>
      )}
      <p>
        Received, already signed and removed are by the day of arrival. Confirmed is by the day somebody
        pressed the button, which may be a later one.
      </p>
    </>
  )
}

type Counts = { received: number; duplicates: number; confirmed: number; removed: number }

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Received</th>
        <th scope="col">Already signed</th>
        <th scope="col">Confirmed</th>
        <th scope="col">Removed</th>
      </tr>
    </thead>
  )
}

function Row({ words, row }: { words: string; row: Counts }) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td data-l="Received">{formatCount(row.received)}</td>
      <td data-l="Signed before">{formatCount(row.duplicates)}</td>
      <td data-l="Confirmed">{formatCount(row.confirmed)}</td>
      <td data-l="Removed">{formatCount(row.removed)}</td>
    </tr>
  )
}

function sum(rows: Counts[]): Counts {
  const none = { received: 0, duplicates: 0, confirmed: 0, removed: 0 }
  return rows.reduce(
    (total, row) => ({
      received: total.received + row.received,
      duplicates: total.duplicates + row.duplicates,
      confirmed: total.confirmed + row.confirmed,
      removed: total.removed + row.removed,
    }),
    none,
  )
}
