import { ActLink } from '@/app/ui/button'
import { DocketRow, GoLink } from '@/app/ui/docket'
import { formatCount } from '@/app/ui/format'
import { smallestBar } from '@/app/ui/smallest-bar'
import { Tag } from '@/app/ui/tag'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { rowTagOf } from './[slug]/state-words'

/** A campaign as a docket row: its count, its demand and addressee, its state and closing date, and the act. */
export function CampaignRow({ campaign }: { campaign: CampaignSummary }) {
  const isOpen = campaign.state === 'open'
  const isNew = isOpen && campaign.confirmed < smallestBar
  const address = `/campaigns/${campaign.slug}`
  return (
    <DocketRow
      number={isNew ? 'New' : formatCount(campaign.confirmed)}
      numberNote={isNew ? 'be one of the first' : 'signed'}
      title={campaign.demand}
      href={address}
      to={`To ${campaign.addressee}`}
      status={<Tag {...rowTagOf(campaign)} />}
      act={<RowAct campaign={campaign} />}
    />
  )
}

function RowAct({ campaign: { slug, state, successor } }: { campaign: CampaignSummary }) {
  if (state === 'open') return <GoLink href={`/campaigns/${slug}#sign-heading`}>Sign the petition</GoLink>
  if (successor)
    return <ActLink href={`/campaigns/${successor.slug}`}>Replaced by: {successor.demand}</ActLink>
  return <ActLink href={`/campaigns/${slug}#record`}>Read its record</ActLink>
}
