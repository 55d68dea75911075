import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { listReminders } from '@/lib/signatures/remind-unconfirmed'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail-views'

export const metadata: Metadata = { title: 'Reminders to confirm' }

const path = '/staff/mail/reminders'

type Props = { searchParams: Promise<{ done?: string | string[]; mails?: string | string[] }> }

/** Open campaigns with those who signed and have not confirmed. */
export default async function RemindersPage({ searchParams }: Props) {
  const person = await requireStaff('mail.read', path)
  const [campaigns, { done, mails }] = [await listReminders(), await searchParams]
  const pending = campaigns.reduce((sum, campaign) => sum + campaign.pending, 0)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/mail', words: 'Mail' }]}
        here="Reminders to confirm"
        title="Reminders to confirm"
      >
        <p>
          {counted(pending, 'person has', 'people have')} signed an open campaign and not confirmed. Each can
          be reminded once.
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {done === 'reminded' && (
        <Note tone="good">
          {typeof mails === 'string' && /^\d{1,8}$/.test(mails)
            ? `${counted(Number(mails), 'reminder waits', 'reminders wait')} to be sent.`
            : 'The reminders wait to be sent.'}
        </Note>
      )}
      {done === 'nobody' && <Note tone="warn">Nobody was due any more. Nothing was sent.</Note>}
      {done === 'not_open' && (
        <Note tone="warn">The campaign takes no signatures now. Nothing was sent.</Note>
      )}
      <Part id="campaigns" title="Open campaigns">
        {campaigns.length === 0 ? (
          <p>No campaign takes signatures now.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Unconfirmed signatures, by campaign</caption>
            <thead>
              <tr>
                <th scope="col">Campaign</th>
                <th scope="col" className={table.n}>
                  Not confirmed
                </th>
                <th scope="col" className={table.n}>
                  Mail came back
                </th>
                <th scope="col" className={table.n}>
                  Reminded
                </th>
                <th scope="col" className={table.n}>
                  Confirmed after
                </th>
              </tr>
            </thead>
            <tbody>
              {campaigns.map((campaign) => (
                <tr key={campaign.slug}>
                  <th scope="row" className={table.full}>
                    <Link href={`${path}/${campaign.slug}`} prefetch={false}>
                      {campaign.name}
                    </Link>
                  </th>
                  <td className={table.n} data-l="Not confirmed">
                    {formatCount(campaign.pending)}
                  </td>
                  <td className={table.n} data-l="Mail came back">
                    {formatCount(campaign.bounced)}
                  </td>
                  <td className={table.n} data-l="Reminded">
                    {formatCount(campaign.reminded)}
                  </td>
                  <td className={table.n} data-l="Confirmed after">
                    {formatCount(campaign.confirmedAfter)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}
