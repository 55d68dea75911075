import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { statistic } from './evidence'
import { recommendation } from './recommendations'
import { staff } from './staff'

export const campaignStates = [
  'draft',
  'in_review',
  'scheduled',
  'open',
  'paused',
  'closed',
  'delivered',
  'won',
  'part_won',
  'lost',
  'superseded',
  'archived',
  'removed',
] as const

/** Pages of ours that stand where a campaign's would: no campaign has one of these as its address. */
export const reservedCampaignSlugs = ['new', 'preview', 'sources'] as const

/** What a campaign's page tells of violence, as `sensitivity` does of a text in the library. */
export const campaignSensitivities = ['none', 'mentions', 'describes'] as const

/** What will be said of each ending, written ahead of it. One that is not written has no entry. */
export type OutcomeDrafts = {
  won?: { won: string }
  part_won?: { won: string; lost: string }
  lost?: { lost: string }
}

export const campaign = pgTable(
  'campaign',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    /** A few words, for lists and breadcrumbs: "A fund to prevent modern slavery". */
    name: text().notNull(),
    /** The heading, an order to somebody: "Ask the Foreign Office for …". Frozen by the first signature. */
    demand: text().notNull(),
    /** The words of the demand that the highlighter marks; a part of it, or empty. */
    demandHighlight: text('demand_highlight').notNull().default(''),
    /** The ask in two sentences. Frozen by the first signature. */
    ask: text().notNull(),
    /** The office, not a person: it outlasts its holder. Frozen by the first signature. */
    addressee: text().notNull(),
    /** The addressee as a sentence may carry it: "the Foreign Secretary". */
    addresseeShort: text('addressee_short').notNull(),
    /** The exact text that is handed over, paragraphs apart by an empty line. Frozen by the first signature. */
    petitionText: text('petition_text').notNull(),
    /** Why it matters, paragraphs apart by an empty line. */
    why: text().notNull().default(''),
    recommendationId: integer('recommendation_id').references(() => recommendation.id),
    state: text({ enum: campaignStates }).notNull().default('draft'),
    opensAt: timestamp('opens_at', { withTimezone: true }),
    /** The instant from which no signature is accepted: midnight in London after the last day. */
    closesAt: timestamp('closes_at', { withTimezone: true }),
    /** When staff closed it; the grace for confirming runs from here or from closesAt, whichever is first. */
    closedAt: timestamp('closed_at', { withTimezone: true }),
    /** When the last name on it was done away with, its time being over: nothing older than this is left to look for. */
    namesErasedAt: timestamp('names_erased_at', { withTimezone: true }),
    /** Shown on the page while paused. */
    pauseNotice: text('pause_notice').notNull().default(''),
    /** What came of it, shown first once there is an outcome. */
    outcome: text().notNull().default(''),
    /** The two halves of it, for the page; one of them is empty where all or nothing was won. */
    outcomeWon: text('outcome_won').notNull().default(''),
    outcomeLost: text('outcome_lost').notNull().default(''),
    /** Since when it has been paused, while it is: reopening moves the deadline by as long. */
    pausedAt: timestamp('paused_at', { withTimezone: true }),
    /** The campaign that took over: its address leads there. */
    supersededById: integer('superseded_by_id').references((): AnyPgColumn => campaign.id),
    /** Why its page is gone, for everybody who comes to it (410). */
    removedReason: text('removed_reason').notNull().default(''),
    /** Its form asks why people sign; what they write is read before anybody sees it. */
    asksWhy: boolean('asks_why').notNull().default(false),
    /** Said in the mail that asks to confirm, and on the page of thanks; paragraphs apart by an empty line. */
    confirmNote: text('confirm_note').notNull().default(''),
    thanksNote: text('thanks_note').notNull().default(''),
    /** What the page has to carry for readers to be safe: a helpline, and a way out. */
    sensitivity: text({ enum: campaignSensitivities }).notNull().default('none'),
    /** The edition of the words of consent that staff have read and chosen: "2026-11". Empty: not chosen. */
    consentEdition: text('consent_edition').notNull().default(''),
    /** Offered when the outcome is written down; never public before. */
    outcomeDrafts: jsonb('outcome_drafts').$type<OutcomeDrafts>().notNull().default({}),
    /** Something to begin others from; never public. */
    isTemplate: boolean('is_template').notNull().default(false),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check(
      'campaign_slug_is_readable',
      sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 80`,
    ),
    check('campaign_slug_is_no_page', sql`${t.slug} not in ('new','preview','sources')`),
    check('campaign_sensitivity_is_known', sql`${t.sensitivity} in ('none','mentions','describes')`),
    check('campaign_demand_is_short', sql`length(${t.demand}) <= 80`),
    check(
      'campaign_state_is_known',
      sql`${t.state} in ('draft','in_review','scheduled','open','paused','closed','delivered','won','part_won','lost','superseded','archived','removed')`,
    ),
    check(
      'campaign_is_dated_once_scheduled',
      sql`${t.state} in ('draft','in_review') or (${t.opensAt} is not null and ${t.closesAt} is not null)`,
    ),
    check('campaign_removed_says_why', sql`${t.state} <> 'removed' or length(trim(${t.removedReason})) > 0`),
    check('campaign_superseded_by_another', sql`${t.supersededById} <> ${t.id}`),
    check('campaign_template_is_a_draft', sql`not ${t.isTemplate} or ${t.state} = 'draft'`),
    check('campaign_closes_after_it_opens', sql`${t.closesAt} > ${t.opensAt}`),
  ],
)

/** A goal and what we do when it is reached: a bar never stands without its consequence. */
export const campaignGoal = pgTable(
  'campaign_goal',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    atCount: integer('at_count').notNull(),
    /** After "At 10,000 we …": "hand it to the Foreign Secretary and ask for a meeting". */
    consequence: text().notNull(),
    reachedAt: timestamp('reached_at', { withTimezone: true }),
  },
  (t) => [
    unique('campaign_goal_once').on(t.campaignId, t.atCount),
    check('campaign_goal_is_positive', sql`${t.atCount} > 0`),
    check('campaign_goal_has_consequence', sql`length(trim(${t.consequence})) > 0`),
  ],
)

/** A figure the campaign rests on: one of the library's, so that it stands with its source and is found when outdated. */
export const campaignFigure = pgTable(
  'campaign_figure',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    statisticKey: text('statistic_key')
      .notNull()
      .references(() => statistic.key, { onUpdate: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.position] }),
    unique('campaign_figure_once').on(t.campaignId, t.statisticKey),
  ],
)

export const campaignEventKinds = [
  'created',
  'edited',
  'submitted',
  'scheduled',
  'opened',
  'paused',
  'reopened',
  'closed',
  'delivered',
  'answered',
  'won',
  'part_won',
  'lost',
  'goal_reached',
  'superseded',
  'removed',
  'updated',
  'approved',
  'lock_taken_over',
  'noted',
] as const

/** Every change of a campaign: who, when and why. Append-only. Public ones are the record on its page. */
export const campaignEvent = pgTable(
  'campaign_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    kind: text({ enum: campaignEventKinds }).notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    staffId: text('staff_id').references(() => staff.id),
    isPublic: boolean('is_public').notNull().default(false),
    /** A sentence written by staff for the record; the heading is made from the kind and the facts. */
    summary: text().notNull().default(''),
    reason: text().notNull().default(''),
    /** What the kind needs to be told: `{ goal: 1000 }`, `{ fields: ['why'] }`, `{ closesAt: '…' }`. */
    facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('campaign_event_by_campaign').on(t.campaignId, t.at)],
)

/** News of the campaign that goes to its page, with its date: "We met the minister". */
export const campaignUpdate = pgTable(
  'campaign_update',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** Markdown, as in the library. */
    body: text().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** The update whose words these replace once they are published, with what was wrong with them. */
    correctsId: integer('corrects_id').references((): AnyPgColumn => campaignUpdate.id),
    note: text().notNull().default(''),
    /** Grows with every save: what a form believes to be stored. */
    version: integer().notNull().default(1),
    writtenBy: text('written_by').references(() => staff.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('campaign_update_by_campaign').on(t.campaignId, t.publishedAt.desc().nullsFirst()),
    uniqueIndex('campaign_update_one_correction_at_a_time')
      .on(t.correctsId)
      .where(sql`published_at is null and corrects_id is not null`),
    check('campaign_update_correction_says_why', sql`${t.correctsId} is null or length(trim(${t.note})) > 0`),
    check('campaign_update_is_written', sql`length(trim(${t.title})) > 0 and length(trim(${t.body})) > 0`),
  ],
)

/** Whom a next step is for; every condition that is there must hold. An empty one is for everybody. */
export type NextStepCondition = {
  hasWritten?: boolean
  wantsUpdates?: boolean
  country?: 'GB' | 'elsewhere'
  nation?: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland'
  source?: string
}
/** What somebody who has signed is asked next. */
export type NextStep =
  | { kind: 'write' }
  | { kind: 'share' }
  | { kind: 'campaign'; slug: string }
  | { kind: 'updates' }
  | { kind: 'link'; label: string; url: string }

/** Tried in order; the first that fits is what the page of thanks shows. */
export const campaignNextStep = pgTable(
  'campaign_next_step',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    condition: jsonb().$type<NextStepCondition>().notNull().default({}),
    step: jsonb().$type<NextStep>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.position] })],
)

export const sharingChannels = ['any', 'whatsapp', 'email', 'x', 'facebook', 'bluesky'] as const

/** The words somebody shares it with, by channel; `any` is for the others. */
export const campaignSharing = pgTable(
  'campaign_sharing',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    channel: text({ enum: sharingChannels }).notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.channel] }),
    check(
      'campaign_sharing_channel_is_known',
      sql`${t.channel} in ('any','whatsapp','email','x','facebook','bluesky')`,
    ),
  ],
)

/** Who is editing the campaign: as `edit_lock` is for texts. */
export const campaignLock = pgTable('campaign_lock', {
  campaignId: integer('campaign_id')
    .primaryKey()
    .references(() => campaign.id, { onDelete: 'cascade' }),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  token: uuid().notNull(),
  takenAt: timestamp('taken_at', { withTimezone: true }).notNull().defaultNow(),
  beatAt: timestamp('beat_at', { withTimezone: true }).notNull().defaultNow(),
})

/** What somebody has typed in a part of the editor and not yet saved: nothing is lost when the train goes into a tunnel. */
export const campaignUnsaved = pgTable(
  'campaign_unsaved',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    part: text().notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    fields: jsonb().$type<Record<string, string>>().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.part, t.staffId] })],
)

/** A link under which somebody without an account sees a campaign before it is public, until it expires. */
export const campaignPreviewLink = pgTable('campaign_preview_link', {
  tokenHash: text('token_hash').primaryKey(),
  campaignId: integer('campaign_id')
    .notNull()
    .references(() => campaign.id, { onDelete: 'cascade' }),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  createdBy: text('created_by').references(() => staff.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})
