import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { startWords } from '@/app/staff/ui/journey-words'
import { Note, PageHead, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { type ListedJourney, listJourneys } from '@/lib/journeys/list-journeys'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { MailingViews } from '../mailing-views'

export const metadata: Metadata = { title: 'Journeys' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Sequences of mails that an act starts: what starts each, whether it is on, and how many are on the way. */
export default async function JourneysPage({ searchParams }: Props) {
  const person = await requireStaff('mailing.read', '/staff/mailings/journeys')
  const { done } = await searchParams
  const journeys = await listJourneys()
  const on = journeys.filter(({ isOn }) => isOn).length
  const waiting = journeys.reduce((sum, journey) => sum + (journey.isOn ? journey.waiting : 0), 0)
  return (
    <>
      <PageHead
        title="Journeys"
        acts={
          may(person.role, 'mailing.write') && (
            <Link
              className={`${button.btn} ${button.go}`}
              href="/staff/mailings/journeys/new"
              prefetch={false}
            >
              New journey
            </Link>
          )
        }
      >
        <p>
          {on === 0
            ? 'No journey is on. Each waits until you have read it and turn it on.'
            : `${formatCount(on)} of ${formatCount(journeys.length)} are on, and ${formatCount(waiting)} people are on the way.`}
        </p>
      </PageHead>
      {done === 'thrown_away' && <Note tone="good">The journey is gone: nothing of it was published.</Note>}
      <MailingViews here="/staff/mailings/journeys" />
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">Journeys</caption>
        <thead>
          <tr>
            <th scope="col">Journey</th>
            <th scope="col">Stands</th>
            <th scope="col" className={table.n}>
              Entered
            </th>
            <th scope="col" className={table.n}>
              On the way
            </th>
            <th scope="col" className={table.n}>
              Mails
            </th>
            <th scope="col" className={table.n}>
              Left early
            </th>
          </tr>
        </thead>
        <tbody>
          {journeys.map((journey) => (
            <Row key={journey.key} journey={journey} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ journey }: { journey: ListedJourney }) {
  const { key, name, startsWith, about, isOn, isNew, onSince, hasDraft } = journey
  const figures = [
    { label: 'Entered', n: journey.entered },
    { label: 'On the way', n: journey.waiting },
    { label: 'Mails', n: journey.mailed },
    { label: 'Left early', n: journey.left },
  ]
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/mailings/journeys/${key}`} prefetch={false}>
          {name}
        </Link>
        <span className={table.sub}>
          Starts when {startWords[startsWith]}
          {about.length > 0 && ` (${about.join('; ')})`}
        </span>
      </th>
      <td className={table.pair}>
        <Status sign={isOn ? 'now' : 'unset'}>{isOn ? 'On' : 'Off'}</Status>
        <span className={table.sub}>
          {[
            isOn && onSince && `since ${formatWhen(onSince)}`,
            hasDraft && (isNew ? 'not published yet' : 'a draft waits'),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </td>
      {figures.map(({ label, n }) => (
        <td key={label} className={table.n} data-l={label}>
          {formatCount(n)}
        </td>
      ))}
    </tr>
  )
}
