import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { at, datePrecisions } from './columns'
import { source } from './evidence'
import { pillar } from './places'
import { publication } from './publications'
import { staff } from './staff'

/** Somebody a recommendation is addressed to. Ministries come and go: a body has a life and a successor. */
export const body = pgTable(
  'body',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    shortName: text('short_name').notNull().default(''),
    kind: text({
      enum: ['government', 'department', 'agency', 'parliament', 'missions', 'company', 'other'],
    }).notNull(),
    parentSlug: text('parent_slug').references((): AnyPgColumn => body.slug),
    jurisdiction: text().notNull().default(''),
    url: text().notNull().default(''),
    from: date('valid_from'),
    /** The first day on which it no longer was. */
    until: date('valid_to'),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [
    check('body_slug_is_readable', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 80`),
    check(
      'body_kind_is_known',
      sql`${t.kind} in ('government','department','agency','parliament','missions','company','other')`,
    ),
    check('body_ends_after_it_begins', sql`${t.until} > ${t.from}`),
  ],
)

/**
 * Who took over from whom, on which day. A trigger refuses a circle, a successor that had not begun or had ended on that
 * day, and a predecessor that still went on: two bodies never hold one duty at once.
 */
export const bodySuccession = pgTable(
  'body_succession',
  {
    predecessorSlug: text('predecessor_slug')
      .notNull()
      .references(() => body.slug),
    successorSlug: text('successor_slug')
      .notNull()
      .references(() => body.slug),
    on: date('on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.predecessorSlug, t.successorSlug] }),
    check('body_succession_is_to_another', sql`${t.predecessorSlug} <> ${t.successorSlug}`),
  ],
)

export const responses = [
  'not_sent',
  'sent',
  'acknowledged',
  'accepted',
  'accepted_in_part',
  'noted',
  'rejected',
] as const
export const implementations = ['not_assessed', 'not_started', 'in_progress', 'done', 'abandoned'] as const

/** An ask with a number that it keeps for good. What was answered and what was done stand in its entries. */
export const recommendation = pgTable(
  'recommendation',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** "2.2", "2.2a", "S1". Also its address. */
    number: text().notNull().unique(),
    /** A parent is one ask of several parts; parts are assessed on their own or with it. */
    parentId: integer('parent_id').references((): AnyPgColumn => recommendation.id),
    position: smallint().notNull().default(0),
    title: text().notNull(),
    /** The ask in full. */
    text: text().notNull().default(''),
    /** The same in plain words, for somebody who signs. */
    plain: text().notNull().default(''),
    /** The briefing or submission it was made in. */
    publicationId: integer('publication_id').references(() => publication.id),
    madeOn: date('made_on'),
    madeOnPrecision: text('made_on_precision', { enum: datePrecisions }),
    pillarId: integer('pillar_id').references(() => pillar.id),
    /** When an answer is due. Overdue is computed from this, never typed. */
    answerDue: date('answer_due'),
    /** Copied from the newest entry of each line by a trigger; nothing else writes them. */
    response: text({ enum: responses }).notNull().default('not_sent'),
    responseOn: date('response_on'),
    implementation: text({ enum: implementations }).notNull().default('not_assessed'),
    implementationOn: date('implementation_on'),
    withSurvivors: boolean('with_survivors').notNull().default(false),
    ownerId: text('owner_id').references(() => staff.id),
    /** Out of the running: replaced, or taken back. It keeps its page. */
    retired: text({ enum: ['superseded', 'withdrawn'] }),
    retiredNote: text('retired_note').notNull().default(''),
    supersededById: integer('superseded_by_id').references((): AnyPgColumn => recommendation.id),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check('recommendation_number_is_an_address', sql`${t.number} ~ '^[A-Za-z]?[0-9]+(\\.[0-9]+)*[a-z]?$'`),
    check(
      'recommendation_response_is_known',
      sql`${t.response} in ('not_sent','sent','acknowledged','accepted','accepted_in_part','noted','rejected')`,
    ),
    check(
      'recommendation_implementation_is_known',
      sql`${t.implementation} in ('not_assessed','not_started','in_progress','done','abandoned')`,
    ),
    check(
      'recommendation_is_not_its_own_parent',
      sql`${t.parentId} <> ${t.id} and ${t.supersededById} <> ${t.id}`,
    ),
  ],
)

/**
 * Whom it is addressed to, over time. Two addressees at once take two seats; inside one seat the periods never overlap
 * (an exclusion constraint in the migration).
 */
export const recommendationAddressee = pgTable(
  'recommendation_addressee',
  {
    recommendationId: integer('recommendation_id')
      .notNull()
      .references(() => recommendation.id, { onDelete: 'cascade' }),
    seat: smallint().notNull().default(1),
    bodySlug: text('body_slug')
      .notNull()
      .references(() => body.slug),
    /** Null: from when it was made. */
    from: date('valid_from'),
    until: date('valid_to'),
  },
  (t) => [primaryKey({ columns: [t.recommendationId, t.seat, t.bodySlug] })],
)

export const recommendationIssue = pgTable(
  'recommendation_issue',
  {
    recommendationId: integer('recommendation_id')
      .notNull()
      .references(() => recommendation.id, { onDelete: 'cascade' }),
    issueId: integer('issue_id').notNull(),
    issueKind: text('issue_kind').generatedAlwaysAs(sql`'issue'`),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.issueId] }),
    foreignKey({
      name: 'recommendation_issue_is_an_issue',
      columns: [t.issueId, t.issueKind],
      foreignColumns: [publication.id, publication.kind],
    }).onDelete('cascade'),
  ],
)

/**
 * What happened to a recommendation, dated and sourced. Append-only: a mistake is put right by a further entry that names
 * the one it corrects. A response or an implementation other than the first state carries a source or says how we know.
 */
export const recommendationEntry = pgTable(
  'recommendation_entry',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    recommendationId: integer('recommendation_id')
      .notNull()
      .references(() => recommendation.id, { onDelete: 'cascade' }),
    line: text({ enum: ['response', 'implementation', 'note'] }).notNull(),
    /** One of `responses` or `implementations`; null for a note. */
    value: text(),
    on: date('on').notNull(),
    onPrecision: text('on_precision', { enum: datePrecisions }).notNull().default('day'),
    summary: text().notNull().default(''),
    /** For an assessment: how we came to it. */
    method: text().notNull().default(''),
    sourceKey: text('source_key').references(() => source.key),
    sourceUrl: text('source_url').notNull().default(''),
    sourceTitle: text('source_title').notNull().default(''),
    correctsId: integer('corrects_id').references((): AnyPgColumn => recommendationEntry.id),
    staffId: text('staff_id').references(() => staff.id),
    recordedAt: at('recorded_at').notNull().defaultNow(),
  },
  (t) => [
    check(
      'recommendation_entry_value_is_of_its_line',
      sql`(${t.line} = 'note' and ${t.value} is null)
        or (${t.line} = 'response' and ${t.value} in ('not_sent','sent','acknowledged','accepted','accepted_in_part','noted','rejected'))
        or (${t.line} = 'implementation' and ${t.value} in ('not_assessed','not_started','in_progress','done','abandoned'))`,
    ),
    check(
      'recommendation_entry_has_ground',
      sql`${t.line} = 'note' or ${t.value} in ('not_sent','not_assessed') or ${t.sourceKey} is not null or ${t.sourceUrl} ~ '^https?://'`,
    ),
    check(
      'recommendation_entry_assessment_says_how',
      sql`${t.line} <> 'implementation' or ${t.value} = 'not_assessed' or length(trim(${t.method})) > 0`,
    ),
    index('recommendation_entry_by_recommendation').on(t.recommendationId, t.on),
  ],
)

/**
 * That everybody who acted on a recommendation should hear of an entry. Left by staff when they record it; the mailing
 * takes it up.
 */
export const newsForSupporters = pgTable('news_for_supporters', {
  entryId: integer('entry_id')
    .primaryKey()
    .references(() => recommendationEntry.id, { onDelete: 'cascade' }),
  askedBy: text('asked_by').references(() => staff.id),
  askedAt: at('asked_at').notNull().defaultNow(),
  /** When a mailing took it up. */
  takenUpAt: at('taken_up_at'),
})
