import type { Metadata } from 'next'
import Link from 'next/link'
import { stages } from '@/app/staff/ui/campaign-words'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { stageOf } from '@/lib/campaigns/campaign-content'
import { addDays } from '@/lib/insight/day-range'
import { type CampaignLine, listReportedCampaigns } from '@/lib/insight/read-campaigns'
import { readMoves } from '@/lib/insight/read-moves'
import { londonDay } from '@/lib/london-time'
import { requireStaff } from '@/lib/staff/session'
import { MovesTable } from './moves-table'
import { shownTotal } from './sentences'

export const metadata: Metadata = { title: 'Reports' }

/** Every campaign with a line that says how it goes, and what moved lately. */
export default async function ReportsPage() {
  await requireStaff('report.read', '/staff/reports')
  const now = Date.now()
  const today = londonDay(now)
  const [campaigns, moves] = await Promise.all([
    listReportedCampaigns(now),
    readMoves({ from: addDays(today, -90), to: today }, null),
  ])
  return (
    <>
      <PageHead title="Reports">
        <p>What the numbers say, question by question. Totals of five and more, and never a name.</p>
      </PageHead>
      <Part
        id="campaigns"
        title="Campaigns"
        more={
          <Link href="/staff/reports/sources" prefetch={false}>
            Source codes, links and embeds
          </Link>
        }
      >
        {campaigns.length === 0 ? (
          <p>No campaign has been opened yet.</p>
        ) : (
          <CampaignTable campaigns={campaigns} now={now} />
        )}
      </Part>
      <Part id="moves" title="Recommendations that moved" say="in the last 90 days">
        <MovesTable moves={moves} />
      </Part>
    </>
  )
}

function CampaignTable({ campaigns, now }: { campaigns: CampaignLine[]; now: number }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Campaigns, those that take signatures first</caption>
      <thead>
        <tr>
          <th scope="col">Campaign</th>
          <th scope="col">State</th>
          <th scope="col">Seven days to yesterday</th>
          <th scope="col" className={table.n}>
            Confirmed
          </th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <tr key={campaign.slug}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/reports/${campaign.slug}`} prefetch={false}>
                {campaign.name}
              </Link>
              {campaign.isSample && <span className={table.sub}>sample</span>}
            </th>
            <td>
              <Status sign={stages[stageOf(campaign, now)].sign}>
                {stages[stageOf(campaign, now)].words}
              </Status>
            </td>
            <td className={table.full}>{lineOf(campaign)}</td>
            <td className={table.n} data-l="Confirmed">
              {shownTotal(campaign.confirmed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lineOf({ lastSeven, weekBefore, confirmed }: CampaignLine): string {
  if (confirmed === 0) return 'Nothing confirmed yet'
  if (lastSeven === 0 && weekBefore === 0) return 'Nothing in these or in the seven before'
  const before = `${shownTotal(weekBefore)} in the seven before`
  return `${shownTotal(lastSeven)}, after ${before}`
}
