import Link from 'next/link'
import { Part, type Sign, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatClock, formatWait, formatWhen } from '@/app/staff/ui/words'
import { isoDay } from '@/app/ui/format'
import type { Need } from '@/lib/desk/queries'
import type { StaffRole } from '@/lib/staff/permissions'
import { describeNeed } from './describe-need'
import { LimitBar } from './limit-bar'

const bands: { name: string; sign: Sign; holds: (need: Need, now: number) => boolean }[] = [
  { name: 'Past the limit', sign: 'late', holds: (need, now) => need.dueAt < now },
  {
    name: 'Due today',
    sign: 'now',
    holds: (need, now) => need.dueAt >= now && isoDay(need.dueAt - 1) === isoDay(now),
  },
  {
    name: 'To come',
    sign: 'unset',
    holds: (need, now) => need.dueAt >= now && isoDay(need.dueAt - 1) !== isoDay(now),
  },
]

/** What waits for a person, what is due first before the rest. Waiting time is drawn against a tick that never moves. */
export function Needs({ needs, now, role }: { needs: Need[]; now: number; role: StaffRole }) {
  if (needs.length === 0) {
    return (
      <Part id="needs" title="Needs you">
        <p>
          No campaign or text is in review, no campaign closes this week or lacks an outcome; no mail has
          failed; counts agree.
        </p>
      </Part>
    )
  }
  return (
    <Part id="needs" title="Needs you" say="from what is so now">
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">Things that wait for a person, what is due first before the rest</caption>
        <thead>
          <tr>
            <th scope="col">Waiting</th>
            <th scope="col">Against its limit</th>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        {bands.map((band) => (
          <Band
            key={band.name}
            {...band}
            needs={needs.filter((need) => band.holds(need, now))}
            now={now}
            role={role}
          />
        ))}
      </table>
    </Part>
  )
}

function Band({
  name,
  sign,
  needs,
  now,
  role,
}: {
  name: string
  sign: Sign
  needs: Need[]
  now: number
  role: StaffRole
}) {
  if (needs.length === 0) return null
  return (
    <tbody>
      <tr className={table.band}>
        <th colSpan={5} scope="rowgroup">
          <Status sign={sign}>
            {name}: {needs.length}
          </Status>
        </th>
      </tr>
      {needs.map((need) => {
        const { what, where, act } = describeNeed(need, role)
        return (
          <tr key={`${need.kind} ${where} ${what}`}>
            <td className={`nw ${need.dueAt < now ? table.late : table.strong}`}>
              {need.since === null ? dueWords(need.dueAt, now) : formatWait((now - need.since) / 1000)}
            </td>
            <td className={`nw ${table.pair}`}>
              {need.since !== null && <LimitBar since={need.since} dueAt={need.dueAt} now={now} />}
            </td>
            <th scope="row" className={table.full}>
              {what}
            </th>
            <td className={table.pair}>{where}</td>
            <td>
              {act && (
                <Link href={act.href} prefetch={false}>
                  {act.words}
                </Link>
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

function dueWords(dueAt: number, now: number): string {
  return isoDay(dueAt - 1) === isoDay(now) ? `today, ${formatClock(dueAt)}` : formatWhen(dueAt)
}
