import { statements } from '@/db/client'
import { type CampaignState, isPaused, isPublic } from '../campaigns/campaign'
import { type Figure, figuresByKey } from '../library/evidence/figures'
import type { LetterVariant, Stance, Targeting, TargetRule } from './target-rules'

export type LetterChannel = 'own_mail' | 'sent_by_us'

/** A question that helps to begin, with answers one can choose instead of writing. */
export type Prompt = { question: string; choices: { label: string; sentence: string }[] }

/** What a campaign asks people to write, complete. */
export type ContactAction = Targeting & {
  campaignId: number
  slug: string
  campaignName: string
  demand: string
  state: 'draft' | 'open' | 'closed'
  heading: string
  lead: string
  ask: string
  subjects: string[]
  prompts: Prompt[]
  channels: LetterChannel[]
  keepTextDays: number
  imprint: string
  isSample: boolean
  /** Those of the campaign's figures that are published: a writer may take them in. */
  figures: Figure[]
}

type Row = Omit<ContactAction, 'figures' | 'stances' | 'rules' | 'variants'> & {
  campaignState: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  figureKeys: string[]
  rules: TargetRule[]
  variants: LetterVariant[]
  stances: { personId: number; stance: Stance }[]
}

/** The open action of a campaign that is public and not paused; null when there is none. */
export async function getContactAction(slug: string, now: Date): Promise<ContactAction | null> {
  const row = await readRow(slug, now)
  if (row?.state !== 'open') return null
  const timing = { ...row, state: row.campaignState }
  if (!isPublic(timing, now.getTime()) || isPaused(timing, now.getTime())) return null
  return withFigures(row)
}

/** That a campaign asks people to write at this moment, for the pages that lead there. */
export type OpenAction = {
  slug: string
  heading: string
  /** Slugs of the chambers that its rules name, or that those sit in whom they name; empty when a rule leaves it open. */
  chambers: string[]
}

/** Null when nobody can write now: the action is not open, or its campaign is not public or paused. */
export async function getOpenAction(slug: string, now: number): Promise<OpenAction | null> {
  const [row] = await statements()<
    (Pick<Row, 'heading' | 'campaignState' | 'opensAt' | 'closesAt' | 'closedAt'> & {
      slug: string
      rules: AskingRule[]
    })[]
  >`
    select c.slug, a.heading, c.state as "campaignState", extract(epoch from c.opens_at)::float8 * 1000 as "opensAt",
      extract(epoch from c.closes_at)::float8 * 1000 as "closesAt", extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      coalesce((select jsonb_agg(jsonb_build_object('fits', r.fits, 'act', r.act, 'ofPeople',
          (select jsonb_agg(distinct m.chamber_slug) from jsonb_array_elements_text(r.fits -> 'people') named
            join mandate m on m.person_id = named.value::int and m.ended_on is null)))
        from target_rule r where r.campaign_id = a.campaign_id), '[]') as rules
    from contact_action a join campaign c on c.id = a.campaign_id where c.slug = ${slug} and a.state = 'open'`
  if (!row) return null
  const timing = { ...row, state: row.campaignState }
  if (!isPublic(timing, now) || isPaused(timing, now)) return null
  return { slug, heading: row.heading, chambers: chambersOf(row.rules) }
}

/** With the chambers in which those sit whom it names. */
type AskingRule = Pick<TargetRule, 'fits' | 'act'> & { ofPeople: string[] | null }

function chambersOf(rules: AskingRule[]): string[] {
  const asked = rules
    .filter(({ act }) => act !== 'exclude')
    .map(({ fits, ofPeople }) => fits.chambers ?? ofPeople ?? [])
  return asked.some((chambers) => chambers.length === 0) ? [] : [...new Set(asked.flat())]
}

/** The same whatever its state, for staff and for letters already written; null when the campaign has none. */
export async function getAnyContactAction(slug: string, now: Date): Promise<ContactAction | null> {
  const row = await readRow(slug, now)
  return row ? withFigures(row) : null
}

async function withFigures({
  figureKeys,
  stances,
  campaignState: _state,
  opensAt: _opens,
  closesAt: _closes,
  closedAt: _closed,
  ...action
}: Row): Promise<ContactAction> {
  return {
    ...action,
    figures: await figuresByKey(figureKeys),
    stances: new Map(stances.map(({ personId, stance }) => [personId, stance])),
  }
}

async function readRow(slug: string, now: Date): Promise<Row | null> {
  const sql = statements()
  const today = now.toISOString().slice(0, 10)
  const [row] = await sql<Row[]>`
    select c.id as "campaignId", c.slug, c.name as "campaignName", c.demand, c.state as "campaignState",
      extract(epoch from c.opens_at)::float8 * 1000 as "opensAt", extract(epoch from c.closes_at)::float8 * 1000 as "closesAt",
      extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      a.state, a.heading, a.lead, a.ask, a.subjects, a.prompts, a.channels, a.keep_text_days as "keepTextDays", a.imprint,
      a.is_sample as "isSample",
      array(select statistic_key from campaign_figure where campaign_id = c.id order by position) as "figureKeys",
      coalesce((select jsonb_agg(jsonb_build_object('fits', r.fits, 'act', r.act, 'variantId', r.variant_id) order by r.position)
        from target_rule r where r.campaign_id = c.id), '[]') as rules,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'ask', v.ask, 'subjects', v.subjects)
        order by v.id) from letter_variant v where v.campaign_id = c.id), '[]') as variants,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'stance', p.stance)) from (
        select distinct on (person_id) person_id, stance from target_position
        where campaign_id = c.id and state = 'approved' order by person_id, on_day desc, id desc) p), '[]') as stances,
      array(select distinct nation from regulated_period
        where pauses_actions and from_day <= ${today} and until_day > ${today} order by nation) as "pausedNations"
    from contact_action a join campaign c on c.id = a.campaign_id where c.slug = ${slug}`
  return row ?? null
}
