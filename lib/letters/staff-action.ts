import { statements } from '@/db/client'
import type { ActionContent } from './action-form'
import type { LetterVariant, TargetRule } from './target-rules'

/** The action of a campaign as staff edit it. */
export type EditedAction = ActionContent & {
  state: 'draft' | 'open' | 'closed'
  purpose: string
  /** Whoever answers for it by name; null while nobody has approved what it says now. */
  approved: { by: string; at: number } | null
  /** Another one after every change of its words or rules: what an approval is for. */
  version: string
  isSample: boolean
  /** `letters`: how many were written with it. One that was used stays. */
  variants: (LetterVariant & { letters: number })[]
  rules: TargetRule[]
}

type Row = Omit<EditedAction, 'approved'> & { approvedBy: string; approvedAt: number | null }

/** What a campaign has people write, whatever its state; null where nothing is drafted. */
export async function getActionForEditing(slug: string): Promise<EditedAction | null> {
  const [row] = await statements()<Row[]>`
    select a.state, a.heading, a.lead, a.ask, a.subjects, a.prompts, a.channels, a.per_target_per_hour as "perTargetPerHour",
      a.keep_text_days as "keepTextDays", a.imprint, a.purpose, a.is_sample as "isSample",
      coalesce(nullif(s.name, ''), s.email, '') as "approvedBy", case when a.approved_at >= a.updated_at then extract(epoch from a.approved_at)::float8 * 1000 end as "approvedAt",
      extract(epoch from a.updated_at)::text as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'ask', v.ask, 'subjects', v.subjects,
        'letters', (select count(*)::int from letter l where l.variant_id = v.id)) order by v.id)
        from letter_variant v where v.campaign_id = a.campaign_id), '[]') as variants,
      coalesce((select jsonb_agg(jsonb_build_object('fits', r.fits, 'act', r.act, 'variantId', r.variant_id) order by r.position)
        from target_rule r where r.campaign_id = a.campaign_id), '[]') as rules
    from contact_action a join campaign c on c.id = a.campaign_id left join staff s on s.id = a.approved_by where c.slug = ${slug}`
  if (!row) return null
  const { approvedBy, approvedAt, ...action } = row
  return { ...action, approved: approvedAt === null ? null : { by: approvedBy, at: approvedAt } }
}
