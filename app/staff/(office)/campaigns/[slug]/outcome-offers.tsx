import { stages } from '@/app/staff/ui/campaign-words'
import type { FormValues } from '@/app/staff/ui/form-spec'
import type { CampaignContent } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import { outcomes } from '@/lib/campaigns/record-outcome'
import type { Standing } from './part-state'

type Drafts = CampaignContent['outcomeDrafts']

/** Links that begin the form of the outcome with what was written ahead; nothing where nothing was, or it is too early. */
export function OutcomeOffers({ campaign, stage }: { campaign: EditedCampaign; stage: Standing['stage'] }) {
  const { slug, outcomeDrafts } = campaign.content
  const written = outcomes.filter((outcome) => outcomeDrafts[outcome] && outcome !== stage)
  if (written.length === 0 || ['draft', 'in_review', 'scheduled'].includes(stage)) return null
  return (
    <p>
      Written ahead:{' '}
      {written.map((outcome, i) => (
        <span key={outcome}>
          {i > 0 && ', '}
          {/* Loaded whole: a form that is open already would keep what it began with. */}
          <a href={`/staff/campaigns/${slug}/run?begin=${outcome}#end`}>
            begin with {stages[outcome].words.toLowerCase()}
          </a>
        </span>
      ))}
      .
    </p>
  )
}

/** What the form of the outcome begins with; null where no ending is asked for, or nothing was written ahead of it. */
export function beginWith(drafts: Drafts, asked: string | string[] | undefined): FormValues | null {
  const outcome = outcomes.find((one) => one === asked)
  const draft: { won?: string; lost?: string } | undefined = outcome && drafts[outcome]
  return outcome && draft ? { outcome, won: draft.won ?? '', lost: draft.lost ?? '' } : null
}
