import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { at, datePrecisions } from './columns'
import { consent } from './consents'
import { place, protectionDomain } from './places'
import { publication } from './publications'
import { staff } from './staff'

export const sourceKinds = [
  'report',
  'article',
  'dataset',
  'web_page',
  'evaluation',
  'survey',
  'law',
  'factsheet',
  'submission',
  'statement',
] as const

/** Where a figure or a claim comes from. `key` is what texts cite it by. */
export const source = pgTable(
  'source',
  {
    key: text().primaryKey(),
    kind: text({ enum: sourceKinds }).notNull(),
    title: text().notNull(),
    /** In order: a person `{ family, given }` or an organisation `{ name }`. */
    authors: jsonb().$type<({ family: string; given: string } | { name: string })[]>().notNull().default([]),
    publisher: text().notNull().default(''),
    publishedOn: date('published_on'),
    publishedOnPrecision: text('published_on_precision', { enum: datePrecisions }),
    url: text().notNull().default(''),
    archivedUrl: text('archived_url').notNull().default(''),
    doi: text().notNull().default(''),
    isbn: text().notNull().default(''),
    accessedOn: date('accessed_on'),
    place: text().notNull().default(''),
    method: text().notNull().default(''),
    /** Who stands behind a study of our own work. */
    independence: text({ enum: ['independent', 'commissioned', 'own', 'unknown'] })
      .notNull()
      .default('unknown'),
    /** What a reader should know of it. */
    note: text().notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check('source_key_is_readable', sql`${t.key} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.key}) <= 80`),
    check(
      'source_kind_is_known',
      sql`${t.kind} in ('report','article','dataset','web_page','evaluation','survey','law','factsheet','submission','statement')`,
    ),
    check(
      'source_independence_is_known',
      sql`${t.independence} in ('independent','commissioned','own','unknown')`,
    ),
    check('source_link_is_web', sql`${t.url} = '' or ${t.url} ~ '^https?://'`),
    check('source_archive_is_web', sql`${t.archivedUrl} = '' or ${t.archivedUrl} ~ '^https?://'`),
  ],
)

export const statisticKinds = ['claim', 'impact', 'context', 'result', 'organisation'] as const
export const qualifiers = [
  'none',
  'estimated',
  'at_least',
  'more_than',
  'about',
  'nearly',
  'up_to',
  'between',
] as const
export const statisticUnits = [
  'people',
  'children',
  'percent',
  'money',
  'cases',
  'places',
  'years',
  'other',
] as const

/** A figure, never without its source and its date. Texts carry it by key, so that an outdated one is found wherever it stands. */
export const statistic = pgTable(
  'statistic',
  {
    key: text().primaryKey(),
    kind: text({ enum: statisticKinds }).notNull(),
    /** As a reader sees it, qualifier apart: "49.6 million", "1 in 3", "$150 billion". */
    shown: text().notNull(),
    /** The rest of the sentence: "people were in modern slavery on any day". */
    says: text().notNull(),
    /** For machines and charts; a share is in percent. Null where the figure is not one number. */
    value: numeric({ mode: 'number' }),
    valueHigh: numeric('value_high', { mode: 'number' }),
    unit: text({ enum: statisticUnits }).notNull(),
    currency: text(),
    qualifier: text({ enum: qualifiers }).notNull().default('none'),
    population: text().notNull().default(''),
    placeCode: text('place_code').references(() => place.code),
    /** Where it holds, in words: "Angeles City and Mabalacat, Philippines", "worldwide". */
    placeWords: text('place_words').notNull().default(''),
    period: text().notNull().default(''),
    asOf: date('as_of').notNull(),
    asOfPrecision: text('as_of_precision', { enum: datePrecisions }).notNull(),
    sourceKey: text('source_key')
      .notNull()
      .references(() => source.key),
    /** Where in the source: "p. 12", "Executive summary". */
    locator: text().notNull().default(''),
    method: text().notNull().default(''),
    certainty: text({ enum: ['measured', 'estimate', 'reported'] }).notNull(),
    /** What it does not say. */
    caveat: text().notNull().default(''),
    /** For impact: what was done, and the figure before and after, where the source gives them. */
    intervention: text().notNull().default(''),
    baseline: text().notNull().default(''),
    endline: text().notNull().default(''),
    domainSlug: text('domain_slug').references(() => protectionDomain.slug),
    /** The programme whose result or background it is. */
    programmeId: integer('programme_id'),
    programmeKind: text('programme_kind').generatedAlwaysAs(sql`'programme'`),
    position: smallint().notNull().default(0),
    supersededByKey: text('superseded_by_key').references((): AnyPgColumn => statistic.key),
    supersededNote: text('superseded_note').notNull().default(''),
    reviewDue: date('review_due'),
    /** Not shown to readers while false. */
    isPublished: boolean('is_published').notNull().default(false),
    sensitivity: text({ enum: ['none', 'mentions', 'describes'] })
      .notNull()
      .default('none'),
    isSample: boolean('is_sample').notNull().default(false),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [
    check('statistic_key_is_readable', sql`${t.key} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.key}) <= 80`),
    check('statistic_kind_is_known', sql`${t.kind} in ('claim','impact','context','result','organisation')`),
    check('statistic_says_something', sql`length(trim(${t.shown})) > 0 and length(trim(${t.says})) > 0`),
    check('statistic_range_rises', sql`${t.valueHigh} >= ${t.value}`),
    check('statistic_money_has_currency', sql`(${t.unit} = 'money') = (${t.currency} is not null)`),
    check('statistic_is_not_its_own_successor', sql`${t.supersededByKey} <> ${t.key}`),
    foreignKey({
      name: 'statistic_programme_is_a_programme',
      columns: [t.programmeId, t.programmeKind],
      foreignColumns: [publication.id, publication.kind],
    }),
    index('statistic_by_source').on(t.sourceKey),
    index('statistic_by_programme').on(t.programmeId),
  ],
)

export const statisticIssue = pgTable(
  'statistic_issue',
  {
    statisticKey: text('statistic_key')
      .notNull()
      .references(() => statistic.key, { onDelete: 'cascade', onUpdate: 'cascade' }),
    issueId: integer('issue_id').notNull(),
    issueKind: text('issue_kind').generatedAlwaysAs(sql`'issue'`),
  },
  (t) => [
    primaryKey({ columns: [t.statisticKey, t.issueId] }),
    foreignKey({
      name: 'statistic_issue_is_an_issue',
      columns: [t.issueId, t.issueKind],
      foreignColumns: [publication.id, publication.kind],
    }).onDelete('cascade'),
  ],
)

/** Words somebody said, or a report of them. A survivor's stand only on a consent. */
export const quote = pgTable(
  'quote',
  {
    key: text().primaryKey(),
    /** `reported`: told in our own words and shown without quotation marks. */
    form: text({ enum: ['direct', 'reported'] }).notNull(),
    text: text().notNull(),
    speaker: text().notNull(),
    role: text().notNull().default(''),
    organisation: text().notNull().default(''),
    saidOn: date('said_on'),
    saidOnPrecision: text('said_on_precision', { enum: datePrecisions }),
    sourceKey: text('source_key').references(() => source.key),
    permission: text().notNull().default(''),
    isPseudonym: boolean('is_pseudonym').notNull().default(false),
    consentId: integer('consent_id').references(() => consent.id),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [
    check('quote_key_is_readable', sql`${t.key} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.key}) <= 80`),
    check('quote_form_is_known', sql`${t.form} in ('direct','reported')`),
    check('quote_has_ground', sql`${t.sourceKey} is not null or ${t.consentId} is not null`),
    check('quote_pseudonym_has_consent', sql`not ${t.isPseudonym} or ${t.consentId} is not null`),
  ],
)

/** Every change of a figure or a source by staff: what it was and what it is. Append-only. */
export const evidenceEvent = pgTable(
  'evidence_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: ['statistic', 'source', 'quote'] }).notNull(),
    key: text().notNull(),
    act: text({ enum: ['created', 'edited', 'published', 'withdrawn', 'superseded', 'reviewed'] }).notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    reason: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [index('evidence_event_by_key').on(t.kind, t.key, t.at)],
)

/** What the link checker found the last time it asked, for each address that any text or source carries. */
export const checkedLink = pgTable('checked_link', {
  url: text().primaryKey(),
  checkedAt: at('checked_at'),
  /** The status that came, or 0 when nothing did. */
  status: smallint(),
  error: text().notNull().default(''),
  failedSince: at('failed_since'),
  failures: smallint().notNull().default(0),
})
