import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import t from '@/app/staff/ui/table.module.css'
import { counted, formatWait, formatWhen } from '@/app/staff/ui/words'
import { type Alert, listNewAlerts, listSettledAlerts } from '@/lib/integrity/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { alertWords, usualWords } from './alert-words'
import { WatchViews } from './watch-views'

export const metadata: Metadata = { title: 'Watching' }

const doneWords: Record<string, string> = { settled: 'Settled, with your note.' }

type Props = { searchParams: Promise<{ done?: string | string[]; before?: string | string[] }> }

/** What the look at the last hour found unusual: new first, then what was made of it. */
export default async function WatchPage({ searchParams }: Props) {
  const person = await requireStaff('watch.read', '/staff/watch')
  const { done, before } = await searchParams
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : null
  const [fresh, settled] = await Promise.all([listNewAlerts(), listSettledAlerts(from)])
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const seesNetwork = may(person.role, 'signature.read_network')
  const campaigns = new Set(fresh.map(({ campaignId }) => campaignId)).size
  return (
    <>
      <PageHead title="Watching">
        <p>
          {fresh.length === 0
            ? 'Nothing unusual waits for a look. Every ten minutes the last hour of each campaign is compared with what is usual there.'
            : `${counted(fresh.length, 'alert')} on ${counted(campaigns, 'campaign')} to look at. Nothing was done to any signature.`}
        </p>
      </PageHead>
      <WatchViews here="/staff/watch" />
      {said && <Note tone="good">{said}</Note>}
      <Part id="new" title="To look at" say="An alert stands until somebody settles it">
        {fresh.length === 0 ? <p>None.</p> : <NewAlerts alerts={fresh} seesNetwork={seesNetwork} />}
      </Part>
      <Part
        id="settled"
        title="Settled"
        more={
          <>
            {from !== null && (
              <Link href="/staff/watch" prefetch={false}>
                Newest
              </Link>
            )}
            {settled.next !== null && (
              <Link href={`/staff/watch?before=${settled.next}`} prefetch={false}>
                Older
              </Link>
            )}
          </>
        }
      >
        {settled.alerts.length === 0 ? (
          <p>None.</p>
        ) : (
          <SettledAlerts alerts={settled.alerts} seesNetwork={seesNetwork} />
        )}
      </Part>
    </>
  )
}

type ListProps = { alerts: Alert[]; seesNetwork: boolean }

function NewAlerts({ alerts, seesNetwork }: ListProps) {
  const now = Date.now()
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">Alerts to look at, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Hour</th>
          <th scope="col">Waiting</th>
          <th scope="col">What</th>
          <th scope="col" className={t.n}>
            Usual
          </th>
          <th scope="col">Campaign</th>
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <tr key={alert.id}>
            <td>
              <Status sign="late">{formatWhen(alert.hour)}</Status>
            </td>
            <td data-l="Waiting">{formatWait((now - alert.hour) / 1000)}</td>
            <th scope="row" className={t.full}>
              <Link href={`/staff/watch/${alert.id}`} prefetch={false}>
                {alertWords(alert, seesNetwork)}
              </Link>
            </th>
            <td data-l="Usual" className={t.n}>
              {usualWords(alert)}
            </td>
            <td data-l="Campaign">{alert.campaignName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SettledAlerts({ alerts, seesNetwork }: ListProps) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">Settled alerts, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Hour</th>
          <th scope="col">What</th>
          <th scope="col">Campaign</th>
          <th scope="col">What came of it</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <tr key={alert.id}>
            <td>{formatWhen(alert.hour)}</td>
            <th scope="row" className={t.full}>
              <Link href={`/staff/watch/${alert.id}`} prefetch={false}>
                {alertWords(alert, seesNetwork)}
              </Link>
            </th>
            <td data-l="Campaign">{alert.campaignName}</td>
            <td data-l="What came of it">{alert.note}</td>
            <td data-l="By">{alert.settledBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
