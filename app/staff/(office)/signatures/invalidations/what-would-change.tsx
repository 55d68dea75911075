import { Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { Preview } from '@/lib/invalidations/preview-invalidation'
import s from './invalidations.module.css'

type Counted = Extract<Preview, { kind: 'counted' }>

/** The counts before and after, and the goals that would not be reached any more. */
export function WhatWouldChange({ preview: { total, campaigns } }: { preview: Counted }) {
  const goals = campaigns.flatMap(({ name, goals }) => goals.map((goal) => ({ name, goal })))
  return (
    <Part
      id="change"
      title="2. What would change"
      say={`${counted(total, 'signature')} on ${counted(campaigns.length, 'campaign')}`}
    >
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">What each campaign would lose</caption>
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col" className={table.n}>
              Confirmed now
            </th>
            <th scope="col" className={table.n}>
              After this
            </th>
            <th scope="col" className={table.n}>
              Change
            </th>
            <th scope="col" className={table.n}>
              Pending out
            </th>
            <th scope="col" className={table.n}>
              Held out
            </th>
          </tr>
        </thead>
        <tbody>
          {campaigns.slice(0, 20).map((one) => (
            <tr key={one.id}>
              <th scope="row" className={table.full}>
                {one.name}
              </th>
              <td className={table.n} data-l="Confirmed now">
                {formatCount(one.confirmedNow)}
              </td>
              <td className={`${table.n} ${table.strong}`} data-l="After this">
                {formatCount(Math.max(0, one.confirmedNow - one.confirmed))}
              </td>
              <td className={table.n} data-l="Change">
                {one.confirmed === 0 ? '0' : `−${formatCount(one.confirmed)}`}
              </td>
              <td className={table.n} data-l="Pending out">
                {formatCount(one.pending)}
              </td>
              <td className={table.n} data-l="Held out">
                {formatCount(one.held)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={s.plain}>
        {goals.map(({ name, goal }) => (
          <li key={`${name} ${goal}`}>
            <b>Goal of {formatCount(goal)} comes back.</b> {name} would be below it: its page shows it as not
            yet reached, and its record says so.
          </li>
        ))}
        {campaigns.length > 20 && <li>{counted(campaigns.length - 20, 'more campaign')} would lose some.</li>}
        <li>None of them is mailed. Nobody is blocked. What arrives from now on is not touched.</li>
      </ul>
    </Part>
  )
}
