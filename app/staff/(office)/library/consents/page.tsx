import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { channelWords, consentStates, coversWords } from '@/app/staff/ui/consent-words'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { type ListedConsent, listConsents } from '@/lib/library/consents/queries'
import { formatDate } from '@/lib/rough-date'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Consents' }

/** Every consent, those that end soon first. */
export default async function ConsentsPage() {
  await requireStaff('consent.manage', '/staff/library/consents')
  const rows = await listConsents()
  const soon = rows.filter(({ state }) => state === 'ends_soon').length
  return (
    <>
      <PageHead
        title="Consents"
        acts={
          <Link className={`${button.btn} ${button.go}`} href="/staff/library/consents/new" prefetch={false}>
            Record a consent
          </Link>
        }
      >
        <p>
          {soon === 0
            ? 'None ends in the next 30 days.'
            : `${counted(soon, 'consent ends', 'consents end')} in the next 30 days.`}{' '}
          Who the people are is not kept here.
        </p>
      </PageHead>
      <LibraryViews here="/staff/library/consents" />
      <Part id="consents" title="Consents" say={counted(rows.length, 'consent')}>
        {rows.length === 0 ? <p>There are none yet.</p> : <Consents rows={rows} />}
      </Part>
    </>
  )
}

function Consents({ rows }: { rows: ListedConsent[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Consents with what they cover and until when</caption>
      <thead>
        <tr>
          <th scope="col">Of</th>
          <th scope="col">Covers</th>
          <th scope="col">State</th>
          <th scope="col">Until</th>
          <th scope="col" className={table.n}>
            Live in
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/library/consents/${row.id}`} prefetch={false}>
                {row.subject}
              </Link>
              <span className={table.sub}>
                Consent {row.id}
                {row.byGuardian && ', given by a guardian'}
                {row.isSample && ', sample'}
              </span>
            </th>
            <td data-l="Covers">
              {coversWords[row.covers]}
              <span className={table.sub}>
                {row.channels.map((name) => channelWords[name] ?? name).join(', ')}
              </span>
            </td>
            <td className="nw" data-l="State">
              <Status sign={consentStates[row.state].sign}>{consentStates[row.state].words}</Status>
            </td>
            <td className="nw" data-l="Until">
              {row.expiresOn ? formatDate(row.expiresOn) : 'No end'}
            </td>
            <td className={table.n} data-l="Live in">
              {row.livePlaces}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
