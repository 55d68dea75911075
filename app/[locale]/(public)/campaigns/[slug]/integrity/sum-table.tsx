import { formatCount } from '@/app/ui/format'
import type { Totals } from '@/lib/counting/integrity-statement'
import s from './statement.module.css'
import { parts } from './statement-words'

/** Everything that was received, by what became of it; the last row is the sum of those above it. */
export function SumTable({ totals }: { totals: Totals }) {
  return (
    <table className={s.sum}>
      <caption className="vh">Signatures received, by what became of them</caption>
      <thead>
        <tr>
          <th scope="col">What became of it</th>
          <th scope="col">What that means</th>
          <th scope="col">Signatures</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, name, means }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{means}</td>
            <td>{formatCount(totals[key])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Received</th>
          <td>The sum of the rows above: everything that was sent to us as a first signature.</td>
          <td>{formatCount(totals.received)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
