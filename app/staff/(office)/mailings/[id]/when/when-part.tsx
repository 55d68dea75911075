import { Part } from '@/app/staff/ui/parts'
import { readLimits } from '@/lib/mailings/read-limits'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { Acts } from './acts'
import { Approve, approval } from './approval'
import { Facts } from './facts'
import { timetable } from './timetable'
import s from './when.module.css'

type Props = {
  mailing: Mailing
  person: { id: string; role: StaffRole }
  /** Whom it would go to, as the page shows it; null once it has begun. */
  wouldGoTo: number | null
}

/** The last part of a mailing's page: its timetable, its approval, and what can be done with it next. */
export async function WhenPart({ mailing, person, wouldGoTo }: Props) {
  const policy = await readLimits()
  const { approved, state } = mailing
  const isAsked = state === 'in_review' && !approved && wouldGoTo !== null
  const mayApprove = may(person.role, 'mailing.send') && mailing.writtenBy?.id !== person.id
  return (
    <Part id="when" title="4. When, how fast, who says yes">
      <div className={s.two}>
        <Facts facts={timetable(mailing, policy)} />
        <Facts facts={approval(mailing, policy, wouldGoTo)} />
      </div>
      {isAsked && mayApprove && <Approve {...{ mailing, people: wouldGoTo }} />}
      <Acts {...{ mailing, person }} />
    </Part>
  )
}
