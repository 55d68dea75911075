import { formatCount, formatDay, isoDay } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import type { Statement } from '@/lib/counting/integrity-statement'
import s from './statement.module.css'
import { removalWords } from './statement-words'

/** What was taken out and why: each rule with its number and day, those that were undone too. */
export function Removals({ statement }: { statement: Statement }) {
  const { removals, removedSingly, totals } = statement
  return (
    <Section
      id="removed"
      title="What was removed and why"
      note="A removal can be undone. It stays in this list when it was."
    >
      {removals.length === 0 && removedSingly === 0 ? (
        <p>Nothing was removed from this campaign.</p>
      ) : (
        <table className={s.removals}>
          <caption className="vh">Removals with their reasons, oldest first</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Day</th>
              <th scope="col">Reason</th>
              <th scope="col">Removed</th>
            </tr>
          </thead>
          <tbody>
            {removals.map((removal) => (
              <tr key={removal.number}>
                <th scope="row">Removal {removal.number}</th>
                <td>
                  <time dateTime={isoDay(removal.at)}>{formatDay(removal.at)}</time>
                </td>
                <td>
                  {removal.reason}
                  <span className={s.under}>{removalWords(removal)}</span>
                </td>
                <td>{formatCount(removal.removed)}</td>
              </tr>
            ))}
            {removedSingly > 0 && (
              <tr>
                <th scope="row">One by one</th>
                <td>On several days</td>
                <td>
                  Looked at singly by our staff
                  <span className={s.under}>The reason for each is kept in our log.</span>
                </td>
                <td>{formatCount(removedSingly)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Removed
              </th>
              <td>{formatCount(totals.removed)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  )
}
