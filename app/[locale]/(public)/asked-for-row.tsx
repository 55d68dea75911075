import { ActLink } from '@/app/ui/button'
import { DocketRow, GoLink } from '@/app/ui/docket'
import { isoDay } from '@/app/ui/format'
import { addressedTo } from '@/app/ui/recommendation-words'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { RecommendationTrack } from './recommendations/recommendation-track'

/** A recommendation as a docket row: number, ask, whom it is addressed to today, where it stands, and the act. */
export function AskedForRow({ asked }: { asked: RecommendationSummary }) {
  const address = `/recommendations/${asked.number}`
  const open = asked.campaigns.find(({ state }) => state === 'open')
  return (
    <DocketRow
      number={asked.number}
      title={asked.title}
      href={address}
      to={`${addressedTo(asked)}${asked.isSample ? '. Sample' : ''}`}
      status={<RecommendationTrack of={asked} today={isoDay(Date.now())} />}
      act={
        open ? (
          <GoLink href={`/campaigns/${open.slug}#sign-heading`}>Sign the petition</GoLink>
        ) : (
          <ActLink href={address}>Read its history</ActLink>
        )
      }
    />
  )
}
