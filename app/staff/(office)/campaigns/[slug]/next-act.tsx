import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'

/** The likeliest next thing to do with a campaign, where it is done. */
export function NextAct({ slug, stage }: { slug: string; stage: EditedCampaign['timing']['state'] }) {
  const words: Partial<Record<typeof stage, string>> = {
    draft: 'Go on to publishing',
    in_review: 'Go on to publishing',
    scheduled: 'See what is scheduled',
    closed: 'Record what came of it',
  }
  return (
    <Link
      className={`${button.btn} ${words[stage] ? button.go : ''}`}
      href={`/staff/campaigns/${slug}/run`}
      prefetch={false}
    >
      {words[stage] ?? 'Run and record'}
    </Link>
  )
}
