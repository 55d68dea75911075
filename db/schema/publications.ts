import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, datePrecisions } from './columns'
import { consent } from './consents'
import { place } from './places'
import { staff } from './staff'

export const publicationKinds = [
  'issue',
  'explainer',
  'briefing',
  'story',
  'programme',
  'news',
  'event',
  'page',
] as const

export const publicationStates = ['draft', 'in_review', 'scheduled', 'published', 'archived'] as const

/**
 * One thing the organisation publishes. Its columns are what readers see, copied from the revision that was published;
 * what staff work on stands in `draft`, and `state` says how far that work is. A published briefing under correction is
 * in state `draft` and its readers still see the live copy.
 */
export const publication = pgTable(
  'publication',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: publicationKinds }).notNull(),
    slug: text().notNull(),
    state: text({ enum: publicationStates }).notNull().default('draft'),
    /** The title of the live copy; before the first publishing, that of the draft. */
    title: text().notNull(),
    standfirst: text().notNull().default(''),
    /** The live copy, whole (`Content` in lib/library); null while there is none to read. */
    live: jsonb().$type<Record<string, unknown>>(),
    /** The number of the revision that is live. */
    liveNumber: integer('live_number'),
    versionMajor: smallint('version_major').notNull().default(0),
    versionMinor: smallint('version_minor').notNull().default(0),
    firstPublishedAt: at('first_published_at'),
    /** When the live copy was last replaced. */
    changedAt: at('changed_at'),
    /** When the scheduled revision goes live. */
    publishesAt: at('publishes_at'),
    /** The day it is about: a submission made, a thing that happened, an event that begins. */
    datedOn: date('dated_on'),
    datedOnPrecision: text('dated_on_precision', { enum: datePrecisions }),
    /** Issues form a tree. */
    parentId: integer('parent_id'),
    position: smallint().notNull().default(0),
    /** A story is live only while this consent stands. */
    consentId: integer('consent_id').references(() => consent.id),
    supersededById: integer('superseded_by_id'),
    archivedAt: at('archived_at'),
    /** Taken down: its address answers 410 with the reason. */
    takenDownAt: at('taken_down_at'),
    takenDownReason: text('taken_down_reason').notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('publication_address').on(t.kind, t.slug),
    // A place for the foreign keys that ask for an issue or a programme and nothing else.
    unique('publication_id_and_kind').on(t.id, t.kind),
    foreignKey({ name: 'publication_parent', columns: [t.parentId], foreignColumns: [t.id] }),
    foreignKey({ name: 'publication_superseded_by', columns: [t.supersededById], foreignColumns: [t.id] }),
    check(
      'publication_kind_is_known',
      sql`${t.kind} in ('issue','explainer','briefing','story','programme','news','event','page')`,
    ),
    check(
      'publication_state_is_known',
      sql`${t.state} in ('draft','in_review','scheduled','published','archived')`,
    ),
    check(
      'publication_slug_is_readable',
      sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 80`,
    ),
    check(
      'publication_live_is_whole',
      sql`(${t.live} is null) = (${t.liveNumber} is null) and (${t.live} is null or (${t.firstPublishedAt} is not null and ${t.changedAt} is not null and ${t.versionMajor} > 0))`,
    ),
    check(
      'publication_published_is_live',
      sql`${t.state} not in ('published','archived') or ${t.live} is not null or ${t.takenDownAt} is not null`,
    ),
    check('publication_taken_down_is_gone', sql`${t.takenDownAt} is null or ${t.live} is null`),
    check(
      'publication_schedule_has_a_time',
      sql`(${t.state} = 'scheduled') = (${t.publishesAt} is not null)`,
    ),
    check(
      'publication_story_has_consent',
      sql`${t.kind} <> 'story' or ${t.live} is null or ${t.consentId} is not null`,
    ),
    check('publication_is_not_its_own_successor', sql`${t.supersededById} <> ${t.id}`),
    index('publication_by_date').on(t.kind, t.datedOn),
  ],
)

/** What staff work on: one for each publication, saved as they type. `edition` grows by one with each save. */
export const draft = pgTable('draft', {
  publicationId: integer('publication_id')
    .primaryKey()
    .references(() => publication.id, { onDelete: 'cascade' }),
  content: jsonb().$type<Record<string, unknown>>().notNull(),
  edition: integer().notNull().default(1),
  savedAt: at('saved_at').notNull().defaultNow(),
  savedBy: text('saved_by').references(() => staff.id),
})

/** The history: a copy of the draft each time somebody keeps it. Append-only. */
export const revision = pgTable(
  'revision',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    note: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.number] })],
)

export const versionKinds = ['first', 'edit', 'correction', 'new_version'] as const

/** What was published when: the public list of versions and corrections. Append-only. */
export const publicationVersion = pgTable(
  'publication_version',
  {
    publicationId: integer('publication_id').notNull(),
    major: smallint().notNull(),
    minor: smallint().notNull(),
    revisionNumber: integer('revision_number').notNull(),
    kind: text({ enum: versionKinds }).notNull(),
    /** For readers: what changed and why. Never empty for a correction. */
    note: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.major, t.minor] }),
    foreignKey({
      name: 'publication_version_revision',
      columns: [t.publicationId, t.revisionNumber],
      foreignColumns: [revision.publicationId, revision.number],
    }).onDelete('cascade'),
    check('publication_version_kind_is_known', sql`${t.kind} in ('first','edit','correction','new_version')`),
    check(
      'publication_version_correction_says_what',
      sql`${t.kind} <> 'correction' or length(trim(${t.note})) > 0`,
    ),
  ],
)

export const publicationEventKinds = [
  'created',
  'submitted',
  'approved',
  'sent_back',
  'scheduled',
  'unscheduled',
  'published',
  'archived',
  'unarchived',
  'taken_down',
  'restored',
  'address_changed',
  'lock_taken_over',
] as const

/** Who did what, when and why. Append-only. An approval is of one revision, by somebody who did not submit it. */
export const publicationEvent = pgTable(
  'publication_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    kind: text({ enum: publicationEventKinds }).notNull(),
    revisionNumber: integer('revision_number'),
    note: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [index('publication_event_by_publication').on(t.publicationId, t.at)],
)

/** Who is editing. A lock whose heartbeat is old is free; `token` tells two tabs of one person apart. */
export const editLock = pgTable('edit_lock', {
  publicationId: integer('publication_id')
    .primaryKey()
    .references(() => publication.id, { onDelete: 'cascade' }),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  token: uuid().notNull(),
  takenAt: at('taken_at').notNull().defaultNow(),
  beatAt: at('beat_at').notNull().defaultNow(),
})

/** An address that a publication once had, and that still leads to it. */
export const formerAddress = pgTable(
  'former_address',
  {
    kind: text({ enum: publicationKinds }).notNull(),
    slug: text().notNull(),
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    since: at('since').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.slug] })],
)

/** The issues a publication is about, from its live copy. */
export const publicationIssue = pgTable(
  'publication_issue',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    issueId: integer('issue_id').notNull(),
    issueKind: text('issue_kind').generatedAlwaysAs(sql`'issue'`),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.issueId] }),
    foreignKey({
      name: 'publication_issue_is_an_issue',
      columns: [t.issueId, t.issueKind],
      foreignColumns: [publication.id, publication.kind],
    }).onDelete('cascade'),
  ],
)

export const publicationPlace = pgTable(
  'publication_place',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    placeCode: text('place_code')
      .notNull()
      .references(() => place.code),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.placeCode] })],
)

export const referenceKinds = [
  'statistic',
  'source',
  'recommendation',
  'quote',
  'asset',
  'publication',
] as const

/**
 * What a text names, by key, from its live copy and from its draft: the answer to "where does this stand". The key of a
 * publication is `kind/slug`. Written anew whenever the text is kept; no foreign key, since a draft may name what is not there.
 */
export const publicationReference = pgTable(
  'publication_reference',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    copy: text({ enum: ['live', 'draft'] }).notNull(),
    kind: text({ enum: referenceKinds }).notNull(),
    key: text().notNull(),
    times: smallint().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.copy, t.kind, t.key] }),
    index('publication_reference_by_key').on(t.kind, t.key),
  ],
)
