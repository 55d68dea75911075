import { sql } from 'drizzle-orm'
import {
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
] as const

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
    /** Shown on the page while paused. */
    pauseNotice: text('pause_notice').notNull().default(''),
    /** What came of it, shown first once there is an outcome. */
    outcome: text().notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check(
      'campaign_slug_is_readable',
      sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 80`,
    ),
    check('campaign_demand_is_short', sql`length(${t.demand}) <= 80`),
    check(
      'campaign_state_is_known',
      sql`${t.state} in ('draft','in_review','scheduled','open','paused','closed','delivered','won','part_won','lost','superseded','archived')`,
    ),
    check(
      'campaign_is_dated_once_scheduled',
      sql`${t.state} in ('draft','in_review') or (${t.opensAt} is not null and ${t.closesAt} is not null)`,
    ),
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
