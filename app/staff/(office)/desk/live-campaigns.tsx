import Link from 'next/link'
import { Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount, formatLastDay } from '@/app/ui/format'
import type { LiveCampaign } from '@/lib/desk/queries'
import d from './desk.module.css'

/** Every campaign that takes signatures, in figures, the busiest week first. */
export function LiveCampaigns({ campaigns }: { campaigns: LiveCampaign[] }) {
  return (
    <Part
      id="live"
      title="Live campaigns"
      say="confirmed signatures only; today counts from midnight in London"
      more={
        <Link href="/staff/campaigns" prefetch={false}>
          All campaigns
        </Link>
      }
    >
      {campaigns.length === 0 ? <p>No campaign takes signatures.</p> : <LiveTable campaigns={campaigns} />}
    </Part>
  )
}

function LiveTable({ campaigns }: { campaigns: LiveCampaign[] }) {
  const total = (count: (campaign: LiveCampaign) => number) =>
    formatCount(campaigns.reduce((sum, campaign) => sum + count(campaign), 0))
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Live campaigns</caption>
      <thead>
        <tr>
          <th scope="col">Campaign</th>
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Today
          </th>
          <th scope="col" className={table.n} aria-sort="descending">
            7 days
          </th>
          <th scope="col" className={table.n}>
            Week before
          </th>
          <th scope="col" className={table.n}>
            Confirm rate, 7 d
          </th>
          <th scope="col" className={table.n}>
            Confirmed
          </th>
          <th scope="col" className={table.n}>
            Goal
          </th>
          <th scope="col">14 days</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <Row key={campaign.slug} {...campaign} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={table.full}>
            {counted(campaigns.length, 'campaign')}
          </th>
          <td />
          <td className={table.n} data-l="Today">
            {total(({ today }) => today)}
          </td>
          <td className={table.n} data-l="7 days">
            {total(({ sevenDays }) => sevenDays)}
          </td>
          <td className={table.n} data-l="Week before">
            {total(({ weekBefore }) => weekBefore)}
          </td>
          <td />
          <td className={table.n} data-l="Confirmed">
            {total(({ confirmed }) => confirmed)}
          </td>
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function Row(campaign: LiveCampaign) {
  const {
    slug,
    name,
    addressee,
    state,
    closesAt,
    today,
    sevenDays,
    weekBefore,
    confirmRate,
    confirmed,
    goal,
    byDay,
  } = campaign
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/campaigns/${slug}/run`} prefetch={false}>
          {name}
        </Link>
        <span className={table.sub}>
          To {addressee}, closes {formatLastDay(closesAt)}
        </span>
      </th>
      <td className={table.full}>
        <Status sign={state === 'paused' ? 'held' : 'done'}>{state === 'paused' ? 'Paused' : 'Open'}</Status>
      </td>
      <td className={table.n} data-l="Today">
        {formatCount(today)}
      </td>
      <td className={table.n} data-l="7 days">
        {formatCount(sevenDays)}
      </td>
      <td className={`${table.n} muted`} data-l="Week before">
        {formatCount(weekBefore)}
      </td>
      <td className={table.n} data-l="Confirm rate">
        {confirmRate === null ? '–' : `${(confirmRate * 100).toFixed(1)}%`}
      </td>
      <td className={`${table.n} ${table.strong}`} data-l="Confirmed">
        {formatCount(confirmed)}
      </td>
      <td className={table.n} data-l="Goal">
        {goal ? `${Math.floor((confirmed / goal) * 100)}% of ${formatCount(goal)}` : '–'}
      </td>
      <td className={table.full}>
        <Spark byDay={byDay} />
      </td>
    </tr>
  )
}

function Spark({ byDay }: { byDay: number[] }) {
  const most = Math.max(1, ...byDay)
  return (
    <svg
      className={d.spark}
      width="112"
      height="22"
      viewBox="0 0 112 22"
      role="img"
      aria-label={`Confirmed a day, the last 14 days: ${byDay.join(', ')}`}
    >
      {byDay.map((count, i) => {
        const height = (count / most) * 21
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its day
        return <rect key={i} x={i * 8} y={21 - height} width="6" height={height} />
      })}
      <path d="M0 21.5H112" />
    </svg>
  )
}
