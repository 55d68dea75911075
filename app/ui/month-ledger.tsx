import { formatRough } from '@/lib/rough-date'
import s from './ledger.module.css'

const monthWidth = 30

/** One mark for each month since we asked, a line a year. */
export function MonthLedger(props: { title: string; since: string; until: string; caption: string }) {
  const [firstYear = 0, firstMonth = 1] = props.since.split('-').map(Number)
  const [lastYear = 0, lastMonth = 1] = props.until.split('-').map(Number)
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
  return (
    <figure className={s.ledger}>
      <h3>{props.title}</h3>
      <ol className={s.months} aria-hidden="true">
        {years.map((year) => {
          const from = year === firstYear ? firstMonth - 1 : 0
          const to = year === lastYear ? lastMonth : 12
          return (
            <li key={year}>
              <span>{year}</span>
              <YearMarks from={from} to={to} isFirst={year === firstYear} isLast={year === lastYear} />
            </li>
          )
        })}
      </ol>
      <figcaption>
        One mark for each month from {monthWords(props.since)} to {monthWords(props.until)}. {props.caption}
      </figcaption>
    </figure>
  )
}

const monthWords = (on: string) => formatRough({ on, precision: 'month' })

function YearMarks({
  from,
  to,
  isFirst,
  isLast,
}: {
  from: number
  to: number
  isFirst: boolean
  isLast: boolean
}) {
  const marks = Array.from({ length: to - from }, (_, i) => from + i)
  return (
    <svg viewBox={`0 0 ${monthWidth * 12 - 14} 18`} focusable="false" aria-hidden="true">
      <path
        className={s.month}
        d={marks
          .filter((month) => !(isFirst && month === from) && !(isLast && month === to - 1))
          .map((month) => `M${month * monthWidth + 4} 0h8v18h-8z`)
          .join('')}
      />
      {isFirst && (
        <rect className={s.current} x={from * monthWidth + 3.25} y=".75" width="9.5" height="16.5" />
      )}
      {isLast && (
        <rect className={s.current} x={(to - 1) * monthWidth + 3.25} y=".75" width="9.5" height="16.5" />
      )}
    </svg>
  )
}
