import { capitalise } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'
import type { Holder } from '@/lib/recommendations/recommendation'
import { formatDate } from '@/lib/rough-date'
import s from './page.module.css'

/** Whom it was addressed to, and who took the duty over. Nothing where it never changed. */
export function AddresseesOverTime({ recommendation }: { recommendation: RecommendationPage }) {
  const { addresseesOverTime: holders, addressees } = recommendation
  const hasChanged = holders.length > addressees.length
  if (!hasChanged) return null
  return (
    <Section
      id="addressees"
      title="Addressed to, over time"
      note="Departments come and go. A recommendation follows the duty to whoever takes it over."
    >
      <table className={s.table}>
        <caption className="vh">Bodies it was addressed to, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Body</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => (
            <tr key={`${holder.seat} ${holder.body.slug} ${holder.from}`}>
              <th scope="row">
                {capitalise(holder.body.name)}
                {holder.succeeds && <span className={s.line}>Took over from {holder.succeeds.name}</span>}
              </th>
              <td>{fromWords(holder)}</td>
              <td>{holder.until ? `Until ${formatDate(dayBefore(holder.until))}` : 'Today'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function fromWords({ from }: Holder): string {
  return from ? `From ${formatDate(from)}` : 'From when it was asked'
}

/** An end is stored as the first day on which it was over. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
