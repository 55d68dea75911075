import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { datesOf, stages } from '@/app/staff/ui/campaign-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { stageOf } from '@/lib/campaigns/campaign-content'
import { type CampaignRow, listAllCampaigns } from '@/lib/campaigns/editor-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../views/saved-views'

export const metadata: Metadata = { title: 'Campaigns' }

const views = {
  all: { words: 'All', holds: () => true },
  draft: {
    words: 'Being written',
    holds: (stage: string) => ['draft', 'in_review', 'scheduled'].includes(stage),
  },
  open: { words: 'Taking signatures', holds: (stage: string) => ['open', 'paused'].includes(stage) },
  closed: {
    words: 'Closed, waiting for an outcome',
    holds: (stage: string) => ['closed', 'delivered'].includes(stage),
  },
  ended: {
    words: 'Ended',
    holds: (stage: string) =>
      ['won', 'part_won', 'lost', 'superseded', 'archived', 'removed'].includes(stage),
  },
} as const
type View = keyof typeof views

export default async function CampaignsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string | string[] }>
}) {
  const person = await requireStaff('campaign.read', '/staff/campaigns')
  const { state } = await searchParams
  const view: View = typeof state === 'string' && state in views ? (state as View) : 'all'
  const [now, campaigns] = [Date.now(), await listAllCampaigns()]
  const staged = campaigns.map((campaign) => ({ campaign, stage: stageOf(campaign, now) }))
  const shown = staged.filter(({ stage }) => views[view].holds(stage))
  return (
    <>
      <PageHead
        title="Campaigns"
        acts={
          may(person.role, 'campaign.edit') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/campaigns/new" prefetch={false}>
              New campaign
            </Link>
          )
        }
      >
        <p>
          {counted(staged.filter(({ stage }) => stage === 'open').length, 'campaign')} open,{' '}
          {counted(campaigns.length, 'campaign')} in all.
        </p>
      </PageHead>
      <nav className={s.views} aria-label="Which campaigns">
        {Object.entries(views).map(([key, { words, holds }]) => (
          <Link
            key={key}
            href={`/staff/campaigns?state=${key}`}
            prefetch={false}
            aria-current={key === view ? 'page' : undefined}
          >
            {words} {staged.filter(({ stage }) => holds(stage)).length}
          </Link>
        ))}
      </nav>
      <SavedViews page="/staff/campaigns" params={{ state }} />
      {shown.length === 0 ? <p>There are none of these.</p> : <CampaignTable rows={shown} now={now} />}
    </>
  )
}

type Row = { campaign: CampaignRow; stage: CampaignRow['state'] }

function CampaignTable({ rows, now }: { rows: Row[]; now: number }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Campaigns, the most recently changed first</caption>
      <thead>
        <tr>
          <th scope="col">Campaign</th>
          <th scope="col">State</th>
          <th scope="col">Dates</th>
          <th scope="col" className={table.n}>
            Confirmed
          </th>
          <th scope="col" className={table.n}>
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ campaign, stage }) => (
          <tr key={campaign.slug}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/campaigns/${campaign.slug}`} prefetch={false}>
                {campaign.name}
              </Link>
              <span className={table.sub}>
                {campaign.addressee ? `To ${campaign.addressee}` : 'No addressee yet'}
                {campaign.isSample && ', sample'}
              </span>
            </th>
            <td>
              <Status sign={stages[stage].sign}>{stages[stage].words}</Status>
            </td>
            <td className={table.pair}>{datesOf(campaign, now)}</td>
            <td className={table.n} data-l="Confirmed">
              {formatCount(campaign.confirmed)}
            </td>
            <td className={`${table.n} ${table.pair}`} data-l="Changed">
              {formatWhen(campaign.updatedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
