import { Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import type { StaffEvent } from '@/lib/staff/queries'
import { actionWords } from '../audit/action-words'

/** Who did what to whom among staff. */
export function StaffRecord({ events }: { events: StaffEvent[] }) {
  return (
    <Part id="record" title="What was done" say="newest first">
      <table className={table.t}>
        <caption className="vh">The newest entries about staff</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className="nw">{formatWhen(event.at)}</td>
              <th scope="row">{sentence(event)}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function sentence({ kind, actor, subject, facts }: StaffEvent): string {
  const who = actor || 'The command line'
  const whom = actor === subject ? '' : ` ${subject}`
  const how =
    kind === 'role_changed'
      ? ` from ${String(facts.from)} to ${String(facts.to)}`
      : kind === 'invited'
        ? ` as ${String(facts.role)}`
        : ''
  return `${who} ${actionWords[`staff.${kind}`] ?? kind}${whom}${how}`
}
