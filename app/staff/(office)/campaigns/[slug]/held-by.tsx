import button from '@/app/staff/ui/button.module.css'
import parts from '@/app/staff/ui/parts.module.css'
import { formatClock } from '@/app/staff/ui/words'
import type { CampaignPart } from '@/lib/campaigns/campaign-content'
import type { CampaignLockHolder } from '@/lib/campaigns/editing/campaign-lock'

/** Somebody else is editing, with the button to take over. */
export function HeldBy({ lock, path, part }: { lock: CampaignLockHolder; path: string; part: CampaignPart }) {
  return (
    <div className={`${parts.note} ${parts.warn}`} role="status">
      <p>
        <b>{lock.name} is editing</b> since {formatClock(lock.since)}. You can read here meanwhile.
      </p>
      <form method="post" action={`${path}/lock`}>
        <input type="hidden" name="part" value={part} />
        <button className={button.btn} type="submit" name="intent" value="take_over">
          Take over from {lock.name}
        </button>
      </form>
      <span className="muted">What they have typed is kept for them, and they are told who took over.</span>
    </div>
  )
}
