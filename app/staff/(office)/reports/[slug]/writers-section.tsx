import table from '@/app/staff/ui/table.module.css'
import { DayBars } from '@/app/ui/day-bars'
import { type DayRange, daysOf } from '@/lib/insight/day-range'
import type { WriterState, Writers } from '@/lib/insight/read-writers'
import { rangeWords } from '../day-words'
import s from '../reports.module.css'
import { shownTotal } from '../sentences'
import { barsOfDays } from './bars-of-days'
import { Wide } from './question'

export const writerStates: Record<WriterState, string> = {
  sent: 'Sent by us',
  declared_sent: 'Sent by themselves, as they say',
  waiting: 'Waiting to be sent',
  not_delivered: 'Not delivered, or not known to be',
  opened: 'Opened in their own mail, not known to be sent',
}

/** People who wrote by day, and what became of their letters. */
export function WritersAnswer({ writers, range }: { writers: Writers; range: DayRange }) {
  if (writers.states.length === 0) return <p>There is nothing to show.</p>
  const byDay = new Map(writers.days.map(({ day, people }) => [day, people]))
  const { bars, mean, unit } = barsOfDays(daysOf(range).map((day) => ({ day, total: byDay.get(day) ?? 0 })))
  const states = Object.keys(writerStates) as WriterState[]
  return (
    <>
      {writers.people >= 5 && (
        <figure className={s.figure}>
          <Wide label="Chart: people who wrote">
            <DayBars
              id="writers-chart"
              title={`People who wrote by ${unit}, ${rangeWords(range)}`}
              description={`${shownTotal(writers.people)} people in all. The CSV has the same by day.`}
              bars={bars}
              mean={writers.people >= 50 ? mean : undefined}
            />
          </Wide>
          <figcaption>People who wrote, by {unit}. A hollow bar stands for fewer than five.</figcaption>
        </figure>
      )}
      <Wide label="Table: letters by what became of them">
        <table className={table.t}>
          <caption className="vh">People who wrote, by what became of their letters</caption>
          <thead>
            <tr>
              <th scope="col">Letters</th>
              <th scope="col" className={table.n}>
                People
              </th>
              <th scope="col" className={table.n}>
                Letters
              </th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => {
              const found = writers.states.find((row) => row.state === state)
              const people = found?.people ?? 0
              return (
                <tr key={state}>
                  <th scope="row">{writerStates[state]}</th>
                  <td className={table.n}>{shownTotal(people)}</td>
                  <td className={table.n}>
                    {people > 0 && people < 5 ? '' : shownTotal(found?.letters ?? 0)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
