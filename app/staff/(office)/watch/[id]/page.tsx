import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWhen } from '@/app/staff/ui/words'
import { type Alert, readAlert } from '@/lib/integrity/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff, type SignedInStaff } from '@/lib/staff/session'
import { addressOf, carried, type ListQuery } from '../../signatures/list-query'
import { settle } from '../actions'
import { alertWords, searchOf, usualWords } from '../alert-words'

export const metadata: Metadata = { title: 'Alert' }

const hourMs = 3_600_000

type Props = { params: Promise<{ id: string }> }

/** One alert: what was found, the signatures it is about, and what came of it. */
export default async function AlertPage({ params }: Props) {
  const { id } = await params
  const person = await requireStaff('watch.read', `/staff/watch/${encodeURIComponent(id)}`)
  const alert = /^\d{1,15}$/.test(id) ? await readAlert(Number(id)) : null
  if (!alert) notFound()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/watch', words: 'Watching' }]}
        here="Alert"
        title={alert.campaignName}
        acts={<Ways alert={alert} person={person} />}
      >
        <p>{alertWords(alert, may(person.role, 'signature.read_network'))}.</p>
      </PageHead>
      <Part id="found" title="What was found">
        <dl className={s.facts}>
          <div>
            <dt>Found in the hour from</dt>
            <dd>{formatWhen(alert.hour)}</dd>
          </div>
          <div>
            <dt>Usual in an hour</dt>
            <dd>{usualWords(alert)}</dd>
          </div>
          <div>
            <dt>State</dt>
            <dd>
              <Status sign={alert.state === 'new' ? 'late' : 'done'}>
                {alert.state === 'new'
                  ? 'To look at'
                  : `Settled by ${alert.settledBy}, ${formatWhen(alert.settledAt ?? alert.hour)}`}
              </Status>
            </dd>
          </div>
          {alert.note && (
            <div>
              <dt>What came of it</dt>
              <dd>{alert.note}</dd>
            </div>
          )}
        </dl>
      </Part>
      {alert.state === 'new' && may(person.role, 'watch.set') && (
        <Part id="settle" title="Settle it" say="The alert leaves the desk; no signature changes">
          <StaffForm
            action={settle.bind(null, alert.id)}
            fields={[
              {
                ...{ kind: 'text', name: 'note', label: 'What came of it', rows: 3, max: 500, counts: true },
                hint: 'Like: shared by a union at its congress, and confirmed from there. Names of signers do not belong here.',
              },
            ]}
            values={{}}
            button="Settle"
          />
        </Part>
      )}
    </>
  )
}

function Ways({ alert, person }: { alert: Alert; person: SignedInStaff }) {
  const isNetwork = alert.kind === 'address' || alert.kind === 'network'
  const maySearch =
    may(person.role, 'signature.read') && (!isNetwork || may(person.role, 'signature.read_network'))
  if (!maySearch) return null
  const query: ListQuery = {
    ...carried(searchOf(alert), person.id),
    campaign: alert.slug,
    // The look was at the sixty minutes before it, and ran within this hour.
    from: londonMinute(alert.hour - hourMs),
    to: londonMinute(alert.hour + hourMs),
  }
  return (
    <>
      <Link className={button.btn} href={addressOf(query)} prefetch={false}>
        Its signatures
      </Link>
      {may(person.role, 'signature.invalidate') && (
        <Link
          className={button.btn}
          href={addressOf(query, {}, '/staff/signatures/invalidations/new')}
          prefetch={false}
        >
          Prepare an invalidation
        </Link>
      )}
    </>
  )
}

/** "2026-11-21T23:38" by the clocks of London, as the filter takes it. */
function londonMinute(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/London' },
  })
    .format(at)
    .replace(' ', 'T')
}
