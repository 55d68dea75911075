import { statements } from '@/db/client'
import type { NextStep, NextStepCondition } from '@/db/schema/campaigns'
import type { SharingChannel } from '../campaigns/campaign-content'
import type { CampaignSummary } from '../campaigns/campaign-summary'
import { chooseNextStep, type NextStepRule, type PersonNow } from '../campaigns/next-step'
import { readThanksToken } from '../tokens/signature-token'

export type AfterSigning = {
  thanksNote: string
  sharing: Partial<Record<SharingChannel, string>>
  /** What the campaign's rules ask of this person; null when none fits, and none is to be made up when `hasRules`. */
  step: NextStep | null
  hasRules: boolean
  /** The newest of its updates. */
  updates: { id: number; title: string; at: number }[]
}

type Row = {
  country: string
  source: string
  nation: string | null
  hasWritten: boolean
  wantsUpdates: boolean
  thanksNote: string
  rules: { condition: NextStepCondition; step: NextStep }[]
  sharing: Partial<Record<SharingChannel, string>>
  updates: { id: number; title: string; at: number }[]
}

const nationNames: Record<string, string> = {
  ENG: 'England',
  SCT: 'Scotland',
  WLS: 'Wales',
  NIR: 'Northern Ireland',
}

/**
 * What the page of thanks says beside the receipt, and what it asks next. `can` is what can be done today: a rule whose
 * step cannot be taken is passed over. Null when the token cannot be read or its half hour is over.
 */
export async function getAfterSigning(
  token: string,
  now: number,
  can: { write: boolean; campaigns: CampaignSummary[] },
): Promise<AfterSigning | null> {
  const read = readThanksToken(token, now)
  const row = read && !read.isOver ? await readRow(read.signatureId) : null
  if (!row) return null
  const open = new Set(can.campaigns.filter(({ state }) => state === 'open').map(({ slug }) => slug))
  const rules: NextStepRule[] = row.rules.filter(
    ({ step }) => (step.kind !== 'write' || can.write) && (step.kind !== 'campaign' || open.has(step.slug)),
  )
  const { country, source, hasWritten, wantsUpdates } = row
  const person: PersonNow = {
    ...{ country, source, hasWritten, wantsUpdates },
    nation: row.nation === null ? null : (nationNames[row.nation] ?? null),
  }
  return {
    thanksNote: row.thanksNote,
    sharing: row.sharing,
    step: chooseNextStep(rules, person)?.step ?? null,
    hasRules: row.rules.length > 0,
    updates: row.updates,
  }
}

async function readRow(signatureId: string): Promise<Row | null> {
  const [row] = await statements()<Row[]>`
    select s.country, s.source, c.thanks_note as "thanksNote",
      case when a.id is not null then split_part(a.nation, '-', 1) when s.area = 'BT' then 'NIR' end as nation,
      exists (select from letter_request l where l.campaign_id = s.campaign_id and l.canonical_email = s.canonical_email
        and l.state = 'confirmed') as "hasWritten",
      coalesce((select p.updates = 'given' from supporter p where p.id = s.supporter_id), false) as "wantsUpdates",
      coalesce((select jsonb_agg(jsonb_build_object('condition', n.condition, 'step', n.step) order by n.position)
        from campaign_next_step n where n.campaign_id = c.id), '[]') as rules,
      coalesce((select jsonb_object_agg(h.channel, h.text) from campaign_sharing h where h.campaign_id = c.id), '{}') as sharing,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'title', u.title,
          'at', (extract(epoch from u.published_at) * 1000)::bigint) order by u.published_at desc)
        from (select id, title, published_at from campaign_update where campaign_id = c.id and corrects_id is null
          and published_at is not null order by published_at desc limit 3) u), '[]') as updates
    from signature s join campaign c on c.id = s.campaign_id left join area a on a.id = s.constituency_id
    where s.id = ${signatureId}`
  return row ?? null
}
