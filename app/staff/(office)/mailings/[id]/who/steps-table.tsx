import { type Span, textOf } from '@/app/staff/ui/audience-words'
import { leftWords, mustWords } from '@/app/staff/ui/condition-words'
import table from '@/app/staff/ui/table.module.css'
import { capitalise, formatCount } from '@/app/ui/format'
import type { Group } from '@/lib/audiences/audience'

export type Step = { place: number; words: Span[]; left: number }

/** What stands at the top of an audience, a row each, with how many are left after it. */
export function StepsTable({ steps, must }: { steps: Step[]; must: Group['must'] }) {
  if (steps.length === 0) return null
  return (
    <table className={table.t}>
      <caption className="vh">Conditions</caption>
      <thead>
        <tr>
          <th scope="col">{mustWords[must]}</th>
          <th scope="col" className={table.n}>
            {leftWords[must]}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ place, words, left }) => (
          <tr key={place}>
            <th scope="row">{capitalise(textOf(words))}</th>
            <td className={table.n}>{formatCount(left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
