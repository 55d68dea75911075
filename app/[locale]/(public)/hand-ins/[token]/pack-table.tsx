import { formatCount } from '@/app/ui/format'
import s from './pack.module.css'

type Row = [of: string, ...counts: number[]]

type Props = {
  caption: string
  head: string[]
  rows: Row[]
  /** What a row means, by its first cell. */
  means?: Record<string, string>
  /** What the rows add up to. */
  all?: Row
}

/** A table of counts; its first column says of what. */
export function PackTable({ caption, head, rows, means = {}, all }: Props) {
  return (
    <table className={s.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([of, ...counts], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and neither ever moves.
          <tr key={i}>
            <th scope="row">
              {of}
              {means[of] && <span className={s.under}>{means[of]}</span>}
            </th>
            <Counts counts={counts} />
          </tr>
        ))}
      </tbody>
      {all && (
        <tfoot>
          <tr>
            <th scope="row">{all[0]}</th>
            <Counts counts={all.slice(1) as number[]} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Counts({ counts }: { counts: number[] }) {
  return counts.map((count, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are.
    <td key={i}>{formatCount(count)}</td>
  ))
}
