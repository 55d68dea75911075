import { formatWait } from '@/app/staff/ui/words'
import d from './desk.module.css'

/** Waiting time against a tick at forty: past the tick is late. Drawn to at most twice the limit. */
export function LimitBar({ since, dueAt, now }: { since: number; dueAt: number; now: number }) {
  const share = Math.min((now - since) / (dueAt - since), 1.95)
  return (
    <>
      <svg className={d.bar} width="78" height="12" viewBox="0 0 78 12" aria-hidden="true">
        <rect
          className={share > 1 ? d.past : undefined}
          x="0"
          y="3"
          width={Math.max(1, share * 40)}
          height="6"
        />
        <path d="M40 0V12" strokeWidth="2" />
      </svg>
      <span className="muted">of {formatWait((dueAt - since) / 1000)}</span>
    </>
  )
}
