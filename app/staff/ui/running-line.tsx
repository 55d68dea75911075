import Link from 'next/link'
import { isoDay } from '@/app/ui/format'
import { getServiceState, type ServiceState } from '@/lib/staff/service-state'
import frame from './frame.module.css'
import { Status } from './parts'
import s from './running-line.module.css'
import { counted, formatClock, formatShortDay, formatWait, formatWhen } from './words'

const lateMailSeconds = 120

/** How the service stands, in real figures. On a phone only what is not as usual stays. */
export async function RunningLine({ mayReadMail }: { mayReadMail: boolean }) {
  const [state, now] = [await getServiceState(), Date.now()]
  return (
    <section className={s.running} aria-label="How the service stands">
      <div className={frame.wrap}>
        <ul>
          <Signing {...state.signing} />
          <Mail {...state.mail} mayRead={mayReadMail} />
          <Audit audit={state.audit} now={now} />
          {state.showsSample && (
            <li>
              <Status sign="now">Sample data: people and counts are fictional</Status>
            </li>
          )}
          <li>
            <time dateTime={new Date(now).toISOString()}>
              <span className={s.day}>{formatShortDay(now)}, </span>
              {formatClock(now)} London
            </time>
          </li>
        </ul>
      </div>
    </section>
  )
}

function Signing({ open, paused }: ServiceState['signing']) {
  const words = open === 0 ? 'Signing open on no campaign' : `Signing open on ${counted(open, 'campaign')}`
  return (
    <li className={paused === 0 && open > 0 ? s.usual : undefined}>
      <Link href="/staff/campaigns?state=open" prefetch={false}>
        <Status sign={paused > 0 ? 'held' : open > 0 ? 'done' : 'to_come'}>
          {paused > 0 ? `${words}, ${paused} paused` : words}
        </Status>
      </Link>
    </li>
  )
}

function Mail({
  waiting,
  oldestWaitsSeconds,
  failed,
  unknown,
  mayRead,
}: ServiceState['mail'] & { mayRead: boolean }) {
  const bad = [failed > 0 && `${failed} failed`, unknown > 0 && `${unknown} not known`]
    .filter(Boolean)
    .join(', ')
  const isSlow = waiting > 0 && oldestWaitsSeconds > lateMailSeconds
  const flow =
    waiting === 0 ? 'Mail flowing' : `Mail: ${waiting} waiting, oldest ${formatWait(oldestWaitsSeconds)}`
  const status = (
    <Status sign={bad || isSlow ? 'late' : waiting > 0 ? 'half' : 'done'}>
      {bad ? `${flow}; ${bad}` : flow}
    </Status>
  )
  return (
    <li className={bad || isSlow ? undefined : s.usual}>
      {mayRead ? (
        <Link href="/staff/mail" prefetch={false}>
          {status}
        </Link>
      ) : (
        status
      )}
    </li>
  )
}

function Audit({ audit, now }: { audit: ServiceState['audit']; now: number }) {
  if (!audit) {
    return (
      <li>
        <Status sign="to_come">Counts not audited yet</Status>
      </li>
    )
  }
  const when = isoDay(audit.at) === isoDay(now) ? formatClock(audit.at) : formatWhen(audit.at)
  const isOld = now - audit.at > 30 * 3_600_000
  return (
    <li className={audit.drifted === 0 && !isOld ? s.usual : undefined}>
      <Status sign={audit.drifted > 0 || isOld ? 'late' : 'done'}>
        {audit.drifted > 0
          ? `Counts had drifted on ${counted(audit.drifted, 'campaign')}, mended ${when}`
          : `Counts agreed ${when}`}
      </Status>
    </li>
  )
}
