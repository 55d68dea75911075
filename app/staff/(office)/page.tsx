import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { PageHead } from '@/app/staff/ui/parts'
import { counted, formatWeekday, spelled } from '@/app/staff/ui/words'
import { listLiveCampaigns, listNeeds } from '@/lib/desk/queries'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { LiveCampaigns } from './desk/live-campaigns'
import { Needs } from './desk/needs'

// A template does not reach the page beside it.
export const metadata: Metadata = { title: { absolute: 'Desk – Undersigned staff' } }

export default async function DeskPage() {
  const person = await requireStaff('desk.read')
  const now = Date.now()
  const [needs, live] = await Promise.all([listNeeds(now), listLiveCampaigns(now)])
  const mine = needs.filter((need) => concerns(person.role, need.kind))
  const today = live.reduce((sum, campaign) => sum + campaign.today, 0)
  return (
    <>
      <PageHead
        title={formatWeekday(now)}
        acts={
          may(person.role, 'campaign.edit') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/campaigns/new" prefetch={false}>
              New campaign
            </Link>
          )
        }
      >
        <p>
          {summary(mine, now)} {today === 0 ? 'Nobody has' : counted(today, 'person has', 'people have')}{' '}
          confirmed a signature since midnight.
        </p>
      </PageHead>
      <Needs needs={mine} now={now} role={person.role} />
      <LiveCampaigns campaigns={live} />
    </>
  )
}

/** Mail is for those who may look at it. */
function concerns(role: StaffRole, kind: string): boolean {
  return !['mail_failed', 'mail_unknown', 'bounced'].includes(kind) || may(role, 'mail.read')
}

function summary(needs: { dueAt: number }[], now: number): string {
  if (needs.length === 0) return 'Nothing waits for anybody.'
  const late = needs.filter(({ dueAt }) => dueAt < now).length
  const waits = needs.length === 1 ? 'One thing waits' : `${spelled(needs.length)} things wait`
  return late === 0
    ? `${waits}; none is past its limit.`
    : `${waits}; ${spelled(late).toLowerCase()} ${late === 1 ? 'is' : 'are'} past the limit.`
}
