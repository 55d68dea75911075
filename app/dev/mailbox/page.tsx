import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatMoment } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { usesLocalMailbox } from '@/lib/env'
import { listLocalMail } from '@/lib/mail/queries'
import s from './mailbox.module.css'

export const metadata: Metadata = { title: 'Local mailbox' }

const mostShown = 100

/** What would have been sent. It is here only where no mail provider is set. */
export default async function Mailbox({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>
}) {
  if (!usesLocalMailbox()) notFound()
  const { to } = await searchParams
  const address = typeof to === 'string' && to !== '' ? to : undefined
  const mails = await listLocalMail(mostShown, address)
  return (
    <div className={s.page}>
      <PageHead
        lead="Mail that would have been sent. Nothing leaves this machine, because no mail provider is set."
        title="Local mailbox"
      />
      <form className={s.filter} method="get">
        <label htmlFor="to">Only mail to</label>
        <input autoComplete="off" defaultValue={address} id="to" name="to" type="email" />
        <button type="submit">Show</button>
      </form>
      {mails.length === 0 ? (
        <p>{address ? `No mail to ${address} yet.` : 'No mail yet. Sign a campaign, and look again.'}</p>
      ) : (
        <table className={s.list}>
          <caption>
            {mails.length === mostShown ? `The newest ${mostShown}` : `${mails.length} in all`}, newest first
          </caption>
          <thead>
            <tr>
              <th scope="col">Mail</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td>
                  <a href={`/dev/mailbox/${mail.id}`}>{mail.subject}</a>
                  <br />
                  {mail.to}
                </td>
                <td>{formatMoment(mail.at.getTime())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small">
        The same for programs: <a href="/dev/mailbox.json">/dev/mailbox.json</a>
      </p>
    </div>
  )
}
