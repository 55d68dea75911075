import Link from 'next/link'
import { nationNames } from '@/app/staff/ui/letter-words'
import { Note } from '@/app/staff/ui/parts'
import type { RunningPeriod } from '@/lib/letters/approve-action'
import { formatDate } from '@/lib/rough-date'

/** Says that an election is near, and whether the switch is on. */
export function RunningPeriods({ periods }: { periods: RunningPeriod[] }) {
  if (periods.length === 0) return null
  return (
    <Note tone="warn">
      {periods.map(({ nation, name, until, pausesActions }) => (
        <p key={`${nation} ${until}`}>
          {nationNames[nation] ?? nation} is in a regulated period{name && ` (${name})`} until{' '}
          {formatDate(until)}.{' '}
          {pausesActions
            ? 'Its switch is on: letters wait and positions are not shown.'
            : 'Its switch is off: letters go.'}
        </p>
      ))}
      <Link href="/staff/representatives/calendar" prefetch={false}>
        See the calendar
      </Link>
    </Note>
  )
}
