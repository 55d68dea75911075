import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import {
  countReminders,
  type ReminderReason,
  reminderReasons,
  remindersCeiling,
  whomToRemind,
} from '@/lib/signatures/remind-unconfirmed'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { remind } from '../actions'

export const metadata: Metadata = { title: 'Remind who has not confirmed' }

const reasonWords: Record<ReminderReason, string> = {
  due: 'Will be reminded',
  too_young: 'Signed less than 24 hours ago',
  too_old: 'Signed more than seven days ago: the link has ended',
  reminded: 'Reminded before',
  bounced: 'The first mail came back',
  suppressed: 'Mail to them is stopped',
  signed_already: 'The address has a confirmed signature here',
  suspected: 'Suspected: moderators look first',
  mailed_enough: 'Never mailed, or five times',
}

type Props = { params: Promise<{ slug: string }> }

/** The dry run: who of a campaign would be reminded now, who would not and why. */
export default async function RemindPage({ params }: Props) {
  const { slug } = await params
  const path = `/staff/mail/reminders/${slug}`
  const person = await requireStaff('mail.read', path)
  const campaign = await whomToRemind(slug)
  if (!campaign) notFound()
  const [counts, asks] = await Promise.all([countReminders(campaign.id), asksFreshCode()])
  const mayRemind = may(person.role, 'campaign.publish') && campaign.isOpen && counts.due > 0
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mail', words: 'Mail' },
          { href: '/staff/mail/reminders', words: 'Reminders to confirm' },
        ]}
        here={campaign.name}
        title={`Remind: ${campaign.name}`}
      >
        <p>
          {!campaign.isOpen
            ? 'The campaign takes no signatures now, so nobody is reminded.'
            : counts.due === 0
              ? 'Nobody is due for a reminder now.'
              : `${counted(counts.due, 'person', 'people')} would get one mail with the link and the code they had, and none after it.`}
        </p>
      </PageHead>
      <Part id="dry-run" title="Who, and who not" say="counted now; nothing has been sent">
        <table className={table.t}>
          <caption className="vh">Unconfirmed signatures by whether they are reminded</caption>
          <thead>
            <tr>
              <th scope="col">Unconfirmed signatures</th>
              <th scope="col" className={table.n}>
                People
              </th>
            </tr>
          </thead>
          <tbody>
            {reminderReasons.map((reason) => (
              <tr key={reason}>
                <th scope="row">{reasonWords[reason]}</th>
                <td className={table.n}>{formatCount(counts[reason])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      {mayRemind && (
        <Part id="remind" title="Send the reminders">
          <StaffForm
            action={remind.bind(null, slug)}
            fields={fieldsFor(counts.due, asks)}
            values={{}}
            button={`Remind ${counted(counts.due, 'person', 'people')}`}
            tone="go"
            note="Each is reminded once, for ever. It cannot be taken back."
          />
        </Part>
      )}
    </>
  )
}

function fieldsFor(due: number, asks: boolean): FieldSpec[] {
  const number: FieldSpec[] =
    due > remindersCeiling
      ? [
          {
            ...{ kind: 'line', name: 'number', label: 'How many will be written to', short: true },
            hint: `More than ${formatCount(remindersCeiling)}: type ${formatCount(due)} to go on`,
          },
        ]
      : []
  return [...number, ...freshCodeFields(asks)]
}
