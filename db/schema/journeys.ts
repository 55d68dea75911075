import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { at } from './columns'
import { mailingKinds } from './mailings'
import { staff } from './staff'
import { supporter } from './supporters'

/** The acts that start a journey: somebody's own, or something that happened to what they signed. */
export const journeyStarts = [
  /** Their first yes to mail from us. */
  'joined',
  'signed',
  'wrote',
  /** They told that their representative had answered. */
  'replied',
  'update_published',
  'campaign_ended',
  /** Staff asked that supporters hear of an entry of a recommendation. */
  'recommendation_changed',
  /** Nothing from them for 24 months. */
  'lapsed',
] as const

/** A sequence of mails started by an act. Its steps are in its versions; who is on the way stays on the version they began. */
export const journey = pgTable(
  'journey',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** For those that ship: "welcome", "late-joiner". Also its address. */
    key: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: mailingKinds }).notNull(),
    startsWith: text('starts_with', { enum: journeyStarts }).notNull(),
    /** Only what has to do with this campaign starts it; null: any. */
    campaignId: integer('campaign_id').references(() => campaign.id),
    /** Off: nobody enters and nobody moves. Those within stay where they are. */
    isOn: boolean('is_on').notNull().default(false),
    /** What happened before this instant starts nothing. Set whenever it is turned on. */
    onSince: at('on_since'),
    /** The version that those who enter now begin. */
    version: integer().notNull().default(1),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check('journey_key_is_readable', sql`${t.key} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.key}) <= 60`),
    check('journey_has_a_name', sql`length(trim(${t.name})) between 1 and 120`),
    check('journey_on_since', sql`not ${t.isOn} or ${t.onSince} is not null`),
  ],
)

/** One edition of its steps. Frozen by a trigger once it is published. */
export const journeyVersion = pgTable(
  'journey_version',
  {
    journeyId: integer('journey_id')
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    no: integer().notNull(),
    /** Who may enter, whose steps, and when they leave early: shapes are the business of lib/journeys/journey.ts. */
    entry: jsonb().notNull(),
    steps: jsonb().notNull(),
    exits: jsonb().notNull(),
    publishedAt: at('published_at'),
    publishedBy: text('published_by').references(() => staff.id),
    writtenBy: text('written_by').references(() => staff.id),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.no] })],
)

/** Somebody on a journey, or who has been. */
export const journeyPerson = pgTable(
  'journey_person',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    journeyId: integer('journey_id')
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    supporterId: uuid('supporter_id')
      .notNull()
      .references(() => supporter.id, { onDelete: 'cascade' }),
    /** What started it, once: "signature:…", "update:12". */
    cause: text().notNull(),
    /** The campaign it is about, where there is one. */
    campaignId: integer('campaign_id').references(() => campaign.id),
    /** The place of the step that comes next, from 0, and when. */
    step: smallint().notNull().default(0),
    dueAt: at('due_at').notNull().defaultNow(),
    /** Since when a step waits because of a pause or a cap: given up after two weeks. */
    heldSince: at('held_since'),
    state: text({ enum: ['waiting', 'done', 'left'] })
      .notNull()
      .default('waiting'),
    /** Why they left early: an exit of the journey, or what canSend said. */
    leftWhy: text('left_why').notNull().default(''),
    /** The batch of its last mail: one that certainly never went sets the step back. */
    batchId: uuid('batch_id'),
    enteredAt: at('entered_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('journey_person_one_copy').on(t.journeyId, t.supporterId).where(sql`state = 'waiting'`),
    uniqueIndex('journey_person_once_for_each_cause').on(t.journeyId, t.supporterId, t.cause),
    // By journey first: one that is off, with a million within, costs nothing.
    index('journey_person_due').on(t.journeyId, t.dueAt).where(sql`state = 'waiting'`),
    index('journey_person_of_supporter').on(t.supporterId),
    index('journey_person_of_batch').on(t.batchId).where(sql`batch_id is not null`),
    check('journey_person_state_is_known', sql`${t.state} in ('waiting','done','left')`),
    check('journey_person_ended_has_time', sql`(${t.state} = 'waiting') = (${t.endedAt} is null)`),
  ],
)

/** How many passed each step of each version, and what became of them there. It outlives the people. */
export const journeyTally = pgTable(
  'journey_tally',
  {
    journeyId: integer('journey_id')
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    step: smallint().notNull(),
    /** "entered", "mailed", "passed_over", "left". */
    what: text({ enum: ['entered', 'mailed', 'passed_over', 'left'] }).notNull(),
    people: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.version, t.step, t.what] })],
)

/** Which issues a campaign was about, from when until when: what somebody signed counts for the issues of that day. */
export const campaignTopic = pgTable(
  'campaign_topic',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    /** The slug of an issue of the library. */
    topic: text().notNull(),
    from: at('valid_from').notNull(),
    until: at('valid_to'),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.topic, t.from] }),
    uniqueIndex('campaign_topic_now').on(t.campaignId, t.topic).where(sql`valid_to is null`),
    check('campaign_topic_ends_after_it_begins', sql`${t.until} >= ${t.from}`),
  ],
)
