import table from '@/app/staff/ui/table.module.css'
import { DayBars } from '@/app/ui/day-bars'
import { formatCount } from '@/app/ui/format'
import { type CountedDays, type Week, weeksOf } from '@/lib/insight/read-days'
import type { Report } from '@/lib/insight/read-report'
import { atLeastFive } from '@/lib/insight/small-numbers'
import { londonDay } from '@/lib/london-time'
import { daysWords, longDay, rangeWords } from '../day-words'
import s from '../reports.module.css'
import { shownTotal, wordsOfMark } from '../sentences'
import { barsOfDays } from './bars-of-days'
import { Wide } from './question'

/** Bars by day with what happened, and a table by week. */
export function GrowthAnswer({ report }: { report: Report }) {
  const { counted, marks } = report
  const { days } = counted
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  const { bars, mean, unit } = barsOfDays(days.map(({ day, confirmed }) => ({ day, total: confirmed })))
  const description = describe(counted, marks)
  return (
    <>
      <figure className={s.figure}>
        <Wide label="Chart: confirmed signatures">
          <DayBars
            id="growth-chart"
            title={`Confirmed signatures by ${unit}, ${rangeWords({ from: first, to: last })}`}
            description={description}
            bars={bars}
            mean={mean}
            marks={marks
              .filter(({ day, kind }) => kind !== 'opened' || day !== first)
              .map((mark) => ({ from: mark.day, words: wordsOfMark(mark) }))}
          />
        </Wide>
        <figcaption>
          Confirmed by {unit}
          {unit === 'day' ? '; the last seven whole days in full green' : ''}. A hollow bar stands for fewer
          than five.
        </figcaption>
      </figure>
      <WeekTable weeks={weeksOf(counted, londonDay(Date.now()))} />
    </>
  )
}

function describe({ days }: CountedDays, marks: Report['marks']): string {
  const most = days.reduce((best, day) => (day.confirmed > best.confirmed ? day : best), days[0]!)
  const happened = marks.map((mark) => `${wordsOfMark(mark)} on ${longDay(mark.day)}`)
  return [
    `The most in a day were ${shownTotal(most.confirmed)}, on ${longDay(most.day)}.`,
    happened.length > 0 ? `What happened: ${happened.join('; ')}.` : '',
    'The table has the same by week, the CSV by day.',
  ].join(' ')
}

/** Of today nothing is said: who signed in the last hour may still confirm. */
const percent = (part: number, whole: number) =>
  whole < 20 || part > whole * 1.5 ? '' : `${((100 * part) / whole).toFixed(1)}%`

function change(week: Week, before: Week | undefined): string {
  if (!before || week.days < 7 || before.days < 7 || before.confirmed < 20) return ''
  const by = Math.round((100 * (week.confirmed - before.confirmed)) / before.confirmed)
  return by === 0 ? '0%' : `${by > 0 ? '+' : '−'}${formatCount(Math.abs(by))}%`
}

function WeekTable({ weeks }: { weeks: Week[] }) {
  const newest = weeks.findLastIndex(({ isToday }) => !isToday)
  return (
    <Wide label="Table: signatures by week">
      <table className={table.t}>
        <caption className="vh">Signatures received and confirmed, by week</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            {['Days', 'Received', 'Confirmed', 'Rate', 'Change', 'In all'].map((words) => (
              <th key={words} scope="col" className={table.n}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, n) => (
            <tr key={week.from}>
              <th scope="row">{week.isToday ? 'Today so far' : daysWords(week.from, week.to)}</th>
              <td className={table.n}>{week.days}</td>
              <td className={table.n}>{shownTotal(week.received)}</td>
              <td className={`${table.n} ${n === newest ? table.strong : ''}`}>
                {shownTotal(week.confirmed)}
              </td>
              <td className={table.n}>{week.isToday ? '' : percent(week.confirmed, week.received)}</td>
              <td className={table.n}>{change(week, weeks[n - 1])}</td>
              <td className={table.n}>
                {atLeastFive(week.confirmed) === null ? '' : shownTotal(week.inAll)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
