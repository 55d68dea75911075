import Link from 'next/link'
import type { ReactNode } from 'react'
import s from '@/app/staff/ui/campaign.module.css'
import { datesOf, stages } from '@/app/staff/ui/campaign-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { isPublic } from '@/lib/campaigns/campaign'
import { missingForPublishing, stageOf } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'

const tabs = [
  { path: '', words: 'Edit' },
  { path: '/run', words: 'Publish and run' },
  { path: '/history', words: 'History' },
]

type Props = { campaign: EditedCampaign; now: number; here: '' | '/run' | '/history'; acts?: ReactNode }

/** Title, how it stands in one sentence, and the pages about one campaign. */
export function CampaignHead({ campaign, now, here, acts }: Props) {
  const { slug, name } = campaign.content
  const base = `/staff/campaigns/${slug}`
  const stage = stages[stageOf(campaign.timing, now)]
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/campaigns', words: 'Campaigns' }]}
        here={slug}
        title={name}
        acts={acts}
      >
        <p>
          <Status sign={stage.sign}>{stage.words}</Status>
          {standing(campaign, now)}
        </p>
      </PageHead>
      <nav aria-label="About this campaign">
        <ul className={s.tabs}>
          {tabs.map(({ path, words }) => (
            <li key={path}>
              <Link
                href={`${base}${path}`}
                prefetch={false}
                aria-current={path === here ? 'page' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
          <li>
            <Link href={`${base}/preview`} prefetch={false}>
              Preview
            </Link>
          </li>
          {isPublic(campaign.timing, now) && (
            <li>
              <a href={`/campaigns/${slug}`}>Public page</a>
            </li>
          )}
        </ul>
      </nav>
    </>
  )
}

function standing(campaign: EditedCampaign, now: number): string {
  const { timing, content, confirmed, since } = campaign
  const dates = datesOf(timing, now)
  const missing = missingForPublishing(content, now).length
  const stage = stageOf(timing, now)
  if (stage === 'draft' || stage === 'in_review' || stage === 'scheduled') {
    const by = since?.by ? ` by ${since.by}` : ''
    const when = since ? `, since ${formatWhen(since.at)}${by}` : ''
    const checks =
      missing === 0
        ? 'Everything it needs is there.'
        : `${missing} of the things it needs ${missing === 1 ? 'is' : 'are'} missing.`
    return `${dates && `, ${dates}`}${when}. ${checks}`
  }
  return `${dates && `, ${dates}`}. ${formatCount(confirmed)} confirmed.`
}
