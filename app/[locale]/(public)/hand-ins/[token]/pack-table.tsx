import { formatCount } from '@/app/ui/format'
import s from './pack.module.css'

type Cells = [string, ...number[]]

/** A table of counts; its first column says of what. */
export function PackTable({ caption, head, rows }: { caption: string; head: string[]; rows: Cells[] }) {
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
        {rows.map(([of, ...counts]) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            {counts.map((count, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are.
              <td key={i}>{formatCount(count)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
