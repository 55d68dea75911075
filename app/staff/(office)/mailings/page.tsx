import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { counted, formatWhen, spelled } from '@/app/staff/ui/words'
import { type ListedMailing, listMailings } from '@/lib/mailings/read-mailing'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { MailingTable } from './mailing-table'
import { MailingViews } from './mailing-views'

export const metadata: Metadata = { title: 'Mailings' }

const groups = [
  { id: 'now', title: 'Sending', states: ['sending', 'paused'] },
  { id: 'next', title: 'What goes next', states: ['scheduled'] },
  { id: 'waiting', title: 'To approve or to schedule', states: ['in_review'] },
  { id: 'drafts', title: 'Drafts', states: ['draft'] },
  { id: 'over', title: 'Over', states: ['done', 'cancelled'] },
]

/** Everything that is written to many at once, by where it stands. */
export default async function MailingsPage() {
  const person = await requireStaff('mailing.read', '/staff/mailings')
  const mailings = await listMailings()
  const shown = groups
    .map((group) => ({ ...group, rows: mailings.filter(({ state }) => group.states.includes(state)) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <>
      <PageHead
        title="Mailings"
        acts={
          may(person.role, 'mailing.write') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/mailings/new" prefetch={false}>
              New mailing
            </Link>
          )
        }
      >
        <p>{standing(mailings)}</p>
      </PageHead>
      <MailingViews here="/staff/mailings" />
      {mailings.length === 0 && <p>Nothing was written to many yet. Begin with a new mailing.</p>}
      {shown.map(({ id, title, rows }) => (
        <Part key={id} id={id} title={title} say={counted(rows.length, 'mailing')}>
          <MailingTable caption={title} rows={rows} />
        </Part>
      ))}
    </>
  )
}

/** One sentence: what goes out now, and what goes next. */
function standing(mailings: ListedMailing[]): string {
  const sending = mailings.filter(({ state }) => state === 'sending')
  const waiting = mailings.filter(({ state, isApproved }) => state === 'in_review' && !isApproved).length
  const next = mailings.find(({ state }) => state === 'scheduled')
  return [
    sending.length === 0 ? 'Nothing is going out now.' : `${many(sending.length)} going out now.`,
    next?.startsAt ? `Next: ${next.name}, ${formatWhen(next.startsAt)}.` : '',
    waiting > 0 ? `${many(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for approval.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const many = (mailings: number) => `${spelled(mailings)} ${mailings === 1 ? 'mailing' : 'mailings'}`
