import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part, type Sign, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWait, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { getMailOverview, listUndelivered, type MailOverview } from '@/lib/mail/queries'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { tryAgain } from './actions'
import { MailViews } from './mail-views'
import { kindWords } from './mail-words'

export const metadata: Metadata = { title: 'Mail' }

const shownAtMost = 100

const states: Record<keyof MailOverview['counts'], { sign: Sign; words: string; means: string }> = {
  queued: { sign: 'to_come', words: 'Waiting', means: 'goes with the next batch' },
  batched: {
    sign: 'half',
    words: 'In a batch',
    means: 'being sent now, or to be tried again with the same bytes',
  },
  sent: { sign: 'done', words: 'Sent', means: 'the provider has taken it' },
  failed: { sign: 'late', words: 'Refused', means: 'certainly not sent; can be tried again' },
  unknown: { sign: 'held', words: 'Not known', means: 'may have been sent, so it is never sent again' },
  dropped: {
    sign: 'out',
    words: 'Not needed any more',
    means: 'stopped before sending, like a link that has expired',
  },
}

export default async function MailPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('mail.read', '/staff/mail')
  const [overview, undelivered, { done }] = [
    await getMailOverview(),
    await listUndelivered(shownAtMost),
    await searchParams,
  ]
  const { counts, oldestWaitingSeconds, pausedBecause } = overview
  return (
    <>
      <PageHead title="Mail">
        <p>
          {oldestWaitingSeconds === null
            ? 'Nothing waits.'
            : `The oldest mail has waited ${formatWait(oldestWaitingSeconds)}.`}{' '}
          {counts.failed > 0 && `${counted(counts.failed, 'mail was', 'mails were')} refused. `}
          {counts.unknown > 0 &&
            `Of ${counted(counts.unknown, 'mail')} it is not known whether ${counts.unknown === 1 ? 'it' : 'they'} went.`}
        </p>
      </PageHead>
      <MailViews here="/staff/mail" role={person.role} />
      {pausedBecause !== null && (
        <Note tone="warn">
          <p>
            <b>Sending is paused by the provider.</b> {pausedBecause}
          </p>
        </Note>
      )}
      {done === 'again' && <Note tone="good">It waits to be sent again.</Note>}
      {done === 'moved' && <Note tone="warn">It was not refused any more, so nothing was done.</Note>}
      <Part id="queue" title="Every mail, by state">
        <table className={table.t}>
          <caption className="vh">Mails by state</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col" className={table.n}>
                Mails
              </th>
              <th scope="col">Which means</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(states).map(([state, { sign, words, means }]) => (
              <tr key={state}>
                <th scope="row">
                  <Status sign={counts[state as keyof typeof counts] === 0 ? 'unset' : sign}>{words}</Status>
                </th>
                <td className={table.n}>{formatCount(counts[state as keyof typeof counts])}</td>
                <td>{means}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Undelivered mails={undelivered} role={person.role} />
    </>
  )
}

function Undelivered({
  mails,
  role,
}: {
  mails: Awaited<ReturnType<typeof listUndelivered>>
  role: StaffRole
}) {
  const showsAddress = may(role, 'mail.read_address')
  const mayRetry = may(role, 'mail.retry')
  return (
    <Part
      id="undelivered"
      title="Refused or not known"
      say={mails.length === shownAtMost ? `the newest ${shownAtMost}` : 'newest first'}
    >
      {mails.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">
            Mails that were refused, or of which it is not known whether they went
          </caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              {showsAddress && <th scope="col">To</th>}
              <th scope="col">State</th>
              <th scope="col">Reason</th>
              {mayRetry && <th scope="col">Do</th>}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td className="nw">{formatWhen(mail.createdAt.getTime())}</td>
                <th scope="row" className={table.pair}>
                  {kindWords[mail.kind] ?? mail.kind}
                </th>
                {showsAddress && <td className={table.full}>{mail.to}</td>}
                <td>
                  <Status sign={states[mail.state].sign}>{states[mail.state].words}</Status>
                </td>
                <td className={table.pair}>{mail.error}</td>
                {mayRetry && (
                  <td>
                    {mail.state === 'failed' && (
                      <form action={tryAgain}>
                        <input type="hidden" name="id" value={mail.id} />
                        <button className={button.asLink} type="submit">
                          Try again
                        </button>
                      </form>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}
