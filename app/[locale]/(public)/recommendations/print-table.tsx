import { capitalise, formatDay } from '@/app/ui/format'
import { implementationWords, plainNames, responseWords } from '@/app/ui/recommendation-words'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { formatDate, formatRough } from '@/lib/rough-date'
import s from './tracker.module.css'

/** The tracker on paper: one table, made to fit a page. Never on a screen. */
export function PrintTable({
  recommendations,
  now,
}: {
  recommendations: RecommendationSummary[]
  now: number
}) {
  return (
    <table className={s.onPaper}>
      <caption>Recommendations and where they stand, {formatDay(now)}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Recommendation</th>
          <th scope="col">Addressed to</th>
          <th scope="col">Response</th>
          <th scope="col">In practice</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {recommendations.map((one) => (
          <tr key={one.number}>
            <td>{one.number}</td>
            <th scope="row">{one.title}</th>
            <td>{capitalise(plainNames(one.addressees))}</td>
            <td>
              {responseWords[one.response]}
              {one.isOverdue && one.answerDue && `, overdue since ${formatDate(one.answerDue)}`}
            </td>
            <td>{implementationWords[one.implementation]}</td>
            <td>{one.changed ? formatRough(one.changed) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
