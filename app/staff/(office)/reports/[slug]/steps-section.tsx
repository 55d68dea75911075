import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import { RowBar } from '@/app/ui/row-bar'
import type { Step } from '@/lib/insight/read-steps'
import { shownTotal, stepWords } from '../sentences'
import { Wide } from './question'

/** The steps as rows, each with its bar and what was lost before it. */
export function StepsAnswer({ steps, worst }: { steps: Step[]; worst: Step | null }) {
  const most = Math.max(...steps.map(({ times }) => times ?? 0))
  return (
    <Wide label="Table: steps">
      <table className={table.t}>
        <caption className="vh">From opening the page to writing, step by step</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">On all days shown</th>
            {['Times', 'Of step before', 'Lost here'].map((words) => (
              <th key={words} scope="col" className={table.n}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ key, times, percent, lost }) => (
            <tr key={key}>
              <th scope="row">{stepWords[key]}</th>
              <td>
                {times !== null && (
                  <RowBar part={key === 'confirmed' ? times : 0} whole={times} most={most} />
                )}
              </td>
              <td className={table.n}>{times === null ? 'not counted' : shownTotal(times)}</td>
              <td className={`${table.n} ${key === worst?.key ? table.strong : ''}`}>
                {percent === null ? '' : `${percent}%`}
              </td>
              <td className={`${table.n} ${key === worst?.key ? table.strong : ''}`}>
                {lost === null ? '' : lost > 0 && lost < 5 ? 'fewer than 5' : formatCount(lost)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
