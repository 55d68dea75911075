import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { actionStates } from '@/app/staff/ui/letter-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import { listLetterCampaigns } from '@/lib/letters/staff-positions'
import { requireStaff } from '@/lib/staff/session'
import { LettersViews } from './letters-views'

export const metadata: Metadata = { title: 'Letters' }

/** Every campaign that asks people to write, and what waits for staff in each. */
export default async function LettersDeskPage() {
  await requireStaff('campaign.read', '/staff/letters')
  const campaigns = await listLetterCampaigns()
  return (
    <>
      <PageHead title="Letters">
        <p>What people write to their representatives, what came back, and where members stand.</p>
      </PageHead>
      <LettersViews here="/staff/letters" />
      {campaigns.length === 0 ? (
        <p>
          No campaign asks people to write yet. Open a campaign and begin under “Letters”:{' '}
          <Link href="/staff/campaigns" prefetch={false}>
            all campaigns
          </Link>
          .
        </p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Campaigns that ask people to write</caption>
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              <th scope="col">Letters are</th>
              <th scope="col" className={table.n}>
                Sent by us
              </th>
              <th scope="col" className={table.n}>
                Replies to read
              </th>
              <th scope="col" className={table.n}>
                Positions to approve
              </th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map(({ slug, name, state, letters, unread, noted }) => (
              <tr key={slug}>
                <th scope="row" className={table.full}>
                  <Link href={`/staff/campaigns/${slug}/letters`} prefetch={false}>
                    {name}
                  </Link>
                </th>
                <td className={table.full}>
                  <Status sign={actionStates[state].sign}>{actionStates[state].words}</Status>
                </td>
                <td className={table.n} data-l="Sent by us">
                  {formatCount(letters)}
                </td>
                <td className={table.n} data-l="Replies to read">
                  {formatCount(unread)}
                </td>
                <td className={table.n} data-l="Positions to approve">
                  {formatCount(noted)}
                </td>
                <td className={table.full}>
                  <span className={button.acts}>
                    <Link href={`/staff/campaigns/${slug}/letters/delivery`} prefetch={false}>
                      Delivery<span className="vh"> of {name}</span>
                    </Link>
                    {state !== 'draft' && (
                      <a href={`/campaigns/${slug}/positions`}>
                        Public board<span className="vh"> of {name}</span>
                      </a>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
