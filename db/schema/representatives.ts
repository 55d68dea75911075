import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { staff } from './staff'

/** Where a list of areas, members or postcodes came from: its licence and attribution stand under every page made from it. */
export const directorySource = pgTable(
  'directory_source',
  {
    slug: text().primaryKey(),
    title: text().notNull(),
    url: text().notNull().default(''),
    licence: text().notNull(),
    attribution: text().notNull(),
    /** The day its content speaks of, which may be long before it was imported. */
    asOf: date('as_of').notNull(),
    /** After so many days staff are told that it is old, and readers see the date. */
    staleAfterDays: integer('stale_after_days').notNull(),
    sha256: text().notNull().default(''),
    rowCount: integer('row_count').notNull().default(0),
    importedAt: at('imported_at').notNull().defaultNow(),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [
    check(
      'directory_source_is_named',
      sql`length(trim(${t.licence})) > 0 and length(trim(${t.attribution})) > 0`,
    ),
  ],
)

export const importStates = ['staged', 'refused', 'applied', 'abandoned'] as const

/** One run of an import: what it would change, before anything is changed. */
export const importRun = pgTable(
  'import_run',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Which import: "uk-mps". */
    kind: text().notNull(),
    state: text({ enum: importStates }).notNull().default('staged'),
    sha256: text().notNull(),
    source: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The rows as read and checked; emptied once applied or abandoned. */
    staged: jsonb().$type<unknown[]>(),
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Sentences, one a change: "Makerfield: A. Person ends, B. Person begins on 2026-06-18". */
    changes: jsonb().$type<string[]>().notNull().default([]),
    /** Why it was refused, a sentence each. */
    refusals: jsonb().$type<string[]>().notNull().default([]),
    startedAt: at('started_at').notNull().defaultNow(),
    appliedAt: at('applied_at'),
    appliedBy: text('applied_by').notNull().default(''),
  },
  (t) => [
    check('import_run_state_is_known', sql`${t.state} in ('staged','refused','applied','abandoned')`),
    check('import_run_applied_has_time', sql`(${t.state} = 'applied') = (${t.appliedAt} is not null)`),
    check(
      'import_run_refused_says_why',
      sql`${t.state} <> 'refused' or jsonb_array_length(${t.refusals}) > 0`,
    ),
  ],
)

export const chamberKinds = ['constituency', 'regional', 'list', 'appointed'] as const

/** A house that people sit in: the Commons, Holyrood, the US Senate. Seeded by a migration; never made by an import. */
export const chamber = pgTable(
  'chamber',
  {
    /** 'uk-commons', 'uk-lords', 'uk-scotland', 'uk-senedd', 'uk-ni', 'ca-commons', 'us-house', 'us-senate', 'eu-parliament'. */
    slug: text().primaryKey(),
    position: smallint().notNull(),
    name: text().notNull(),
    country: text().notNull(),
    /** The nations it decides for: 'ENG','SCT','WLS','NIR', or the country. */
    nations: text().array().notNull(),
    kind: text({ enum: chamberKinds }).notNull(),
    /** After a name: "MP". */
    memberTitle: text('member_title').notNull(),
    /** "Member of Parliament". */
    memberNoun: text('member_noun').notNull(),
    /** What it decides on, a sentence: readers learn here why they have more than one representative. */
    decides: text().notNull(),
    seatsLeast: integer('seats_least').notNull(),
    seatsMost: integer('seats_most').notNull(),
    /** An address outside it is kept, and marked for a look. Empty: none is expected. */
    mailDomain: text('mail_domain').notNull().default(''),
    timeZone: text('time_zone').notNull(),
    /** What is in force now ends on this day at the latest: after it, old data is out of date. */
    termEndsOn: date('term_ends_on'),
  },
  (t) => [
    check('chamber_kind_is_known', sql`${t.kind} in ('constituency','regional','list','appointed')`),
    check('chamber_country_is_iso', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
)

/** A parliament between two elections. While it is dissolved nobody holds a seat of it. */
export const chamberPeriod = pgTable(
  'chamber_period',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    chamberSlug: text('chamber_slug')
      .notNull()
      .references(() => chamber.slug),
    dissolvedAt: at('dissolved_at').notNull(),
    electionOn: date('election_on').notNull(),
    /** When the new members are known here and may be written to. Null: until staff say so. */
    returnedAt: at('returned_at'),
    /** What readers are told meanwhile. */
    note: text().notNull().default(''),
  },
  (t) => [
    check('chamber_period_election_follows', sql`${t.electionOn} > (${t.dissolvedAt})::date`),
    check('chamber_period_return_follows', sql`${t.returnedAt} > ${t.dissolvedAt}`),
  ],
)

/** When a chamber does not sit: members are slower to answer. */
export const recess = pgTable(
  'recess',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    chamberSlug: text('chamber_slug')
      .notNull()
      .references(() => chamber.slug),
    name: text().notNull().default(''),
    from: date('from_day').notNull(),
    /** The first day on which it sits again. */
    until: date('until_day').notNull(),
  },
  (t) => [check('recess_ends', sql`${t.until} > ${t.from}`)],
)

/** The months before an election in which campaigning is regulated, per nation. Lobbying Act 2014, Elections Act 2022. */
export const regulatedPeriod = pgTable(
  'regulated_period',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    nation: text().notNull(),
    name: text().notNull(),
    from: date('from_day').notNull(),
    until: date('until_day').notNull(),
    /** The one switch: while on, letters of this nation are paused and positions are hidden. */
    pausesActions: boolean('pauses_actions').notNull().default(false),
  },
  (t) => [
    check('regulated_period_ends', sql`${t.until} > ${t.from}`),
    check('regulated_period_nation_is_known', sql`${t.nation} in ('ENG','SCT','WLS','NIR','CA','US')`),
  ],
)

export const party = pgTable('party', {
  slug: text().primaryKey(),
  name: text().notNull(),
  country: text().notNull(),
  /** Other labels that sources use for it, folded. */
  aliases: text().array().notNull().default(sql`'{}'`),
  /** Chambers whose seats its members do not take: they still act for constituents. */
  abstainsFrom: text('abstains_from').array().notNull().default(sql`'{}'`),
})

/** What a representative is elected for. Keyed by code, never by name: ridings are renamed. */
export const area = pgTable(
  'area',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    chamberSlug: text('chamber_slug')
      .notNull()
      .references(() => chamber.slug),
    /** Inside its chamber; also the end of its address. */
    slug: text().notNull(),
    name: text().notNull(),
    /** In Welsh, Gaelic or French. */
    nameAlt: text('name_alt').notNull().default(''),
    /** Names it had, or has in other sources. */
    aliases: text().array().notNull().default(sql`'{}'`),
    /** 'ENG','SCT','WLS','NIR'; a province or state elsewhere ('CA-ON', 'US-WY'). */
    nation: text().notNull(),
    region: text().notNull().default(''),
    kind: text({ enum: ['constituency', 'region', 'list'] })
      .notNull()
      .default('constituency'),
    seats: smallint().notNull().default(1),
    /** Its member speaks but does not vote: delegates to the US House. */
    isNonVoting: boolean('is_non_voting').notNull().default(false),
    from: date('valid_from'),
    until: date('valid_to'),
    sourceSlug: text('source_slug')
      .notNull()
      .references(() => directorySource.slug),
  },
  (t) => [
    unique('area_address').on(t.chamberSlug, t.slug),
    check('area_slug_is_readable', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('area_kind_is_known', sql`${t.kind} in ('constituency','region','list')`),
    check('area_has_seats', sql`${t.seats} between 1 and 200`),
    check('area_ends_after_it_begins', sql`${t.until} > ${t.from}`),
  ],
)

/** What others call it: 'gss' E14001172, 'fed' 35075, 'ocd', 'us-district' CA-12, 'mysoc-three'. */
export const areaCode = pgTable(
  'area_code',
  {
    scheme: text().notNull(),
    value: text().notNull(),
    areaId: integer('area_id')
      .notNull()
      .references(() => area.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.value] }), index('area_code_by_area').on(t.areaId)],
)

/** That people of one area are also represented by another: a Scottish constituency lies in a region. */
export const areaWithin = pgTable(
  'area_within',
  {
    areaId: integer('area_id')
      .notNull()
      .references(() => area.id, { onDelete: 'cascade' }),
    widerId: integer('wider_id')
      .notNull()
      .references(() => area.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.widerId] }),
    check('area_within_is_of_another', sql`${t.areaId} <> ${t.widerId}`),
  ],
)

/** One load of a postcode list. Look-ups read the current one of each chamber; a new one replaces it in one step. */
export const postcodeGeneration = pgTable(
  'postcode_generation',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    chamberSlug: text('chamber_slug')
      .notNull()
      .references(() => chamber.slug),
    sourceSlug: text('source_slug')
      .notNull()
      .references(() => directorySource.slug),
    sha256: text().notNull(),
    postcodes: integer().notNull().default(0),
    isCurrent: boolean('is_current').notNull().default(false),
    loadedAt: at('loaded_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('postcode_generation_current').on(t.chamberSlug).where(sql`is_current`)],
)

/**
 * Every postcode there is, packed: a sector (the outward code and a digit, "SW1A0") and the units of it ("AA", "AB"…) that
 * lie in one area. 1.7 million postcodes are 16,000 rows, and one that is not there does not exist: nothing is guessed.
 * A US ZIP code is a sector whose units are not listed.
 */
export const postcodeSector = pgTable(
  'postcode_sector',
  {
    generationId: integer('generation_id')
      .notNull()
      .references(() => postcodeGeneration.id, { onDelete: 'cascade' }),
    sector: text().notNull(),
    /** The code of the area, as the source has it; empty where the source knows the postcode but not its place. */
    areaCode: text('area_code').notNull(),
    /** Two letters each, one after the other; null: the whole of it. */
    units: text(),
    /** The same for postcodes no longer in use. */
    endedUnits: text('ended_units').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.generationId, t.sector, t.areaCode] })],
)

/** What another service answered for a postcode: kept thirty days, a "no" for one. Nobody's name is beside it. */
export const postcodeAnswer = pgTable(
  'postcode_answer',
  {
    country: text().notNull(),
    code: text().notNull(),
    answer: jsonb().$type<Record<string, unknown>>().notNull(),
    provider: text().notNull(),
    fetchedAt: at('fetched_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.country, t.code] }), index('postcode_answer_expiry').on(t.expiresAt)],
)

/** Somebody who holds or held office. A name is shown as the source writes it; letters greet with the salutation. */
export const person = pgTable(
  'person',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    sortName: text('sort_name').notNull(),
    /** After "Dear": "Ms Abbott". Empty where no source says: then the whole name. */
    salutation: text().notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [check('person_is_named', sql`length(trim(${t.name})) > 0`)],
)

/** 'uk-parl' 5173, 'twfy' 26444, 'scotparl', 'senedd', 'niassembly', 'ourcommons', 'bioguide', 'wikidata', 'sample'. */
export const personIdentifier = pgTable(
  'person_identifier',
  {
    scheme: text().notNull(),
    value: text().notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.value] }), index('person_identifier_by_person').on(t.personId)],
)

/**
 * That a person sits for an area, from a day to a day. Never overwritten: a by-election ends one and begins another, so a
 * letter keeps the member it was written to. A seat is held by one at a time, and a person sits once in a chamber
 * (exclusion constraints in the migration).
 */
export const mandate = pgTable(
  'mandate',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    chamberSlug: text('chamber_slug')
      .notNull()
      .references(() => chamber.slug),
    /** Null for the appointed. */
    areaId: integer('area_id').references(() => area.id),
    /** Which of an area's seats; a trigger holds it to their number. Null for the appointed. */
    seat: smallint(),
    startedOn: date('started_on'),
    /** Some sources restart the date when a member changes party: then it is not "since". */
    startedOnIsCertain: boolean('started_on_is_certain').notNull().default(true),
    /** The first day on which it is no longer held. */
    endedOn: date('ended_on'),
    endReason: text('end_reason').notNull().default(''),
    sourceSlug: text('source_slug')
      .notNull()
      .references(() => directorySource.slug),
    checkedOn: date('checked_on').notNull(),
  },
  (t) => [
    index('mandate_by_area').on(t.areaId).where(sql`ended_on is null`),
    index('mandate_by_person').on(t.personId),
    check('mandate_sits_for_an_area', sql`(${t.areaId} is null) = (${t.seat} is null)`),
    check('mandate_seat_is_positive', sql`${t.seat} >= 1`),
    check('mandate_ends_after_it_begins', sql`${t.endedOn} >= ${t.startedOn}`),
  ],
)

/** For whom a member sits, over time: a changed whip is no new member. One at a time (exclusion constraint). */
export const mandateParty = pgTable(
  'mandate_party',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    mandateId: integer('mandate_id')
      .notNull()
      .references(() => mandate.id, { onDelete: 'cascade' }),
    partySlug: text('party_slug')
      .notNull()
      .references(() => party.slug),
    from: date('from_day'),
    until: date('until_day'),
  },
  (t) => [index('mandate_party_by_mandate').on(t.mandateId)],
)

export const officeKinds = ['speaker', 'deputy_speaker', 'minister', 'committee_chair', 'other'] as const

/** What a member is besides: it changes what can be asked of them. */
export const mandateOffice = pgTable(
  'mandate_office',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    mandateId: integer('mandate_id')
      .notNull()
      .references(() => mandate.id, { onDelete: 'cascade' }),
    kind: text({ enum: officeKinds }).notNull(),
    title: text().notNull().default(''),
    from: date('from_day'),
    until: date('until_day'),
  },
  (t) => [
    index('mandate_office_by_mandate').on(t.mandateId),
    check(
      'mandate_office_kind_is_known',
      sql`${t.kind} in ('speaker','deputy_speaker','minister','committee_chair','other')`,
    ),
  ],
)

export const channelKinds = ['email', 'form', 'phone', 'post', 'web', 'social'] as const
export const channelStates = ['ok', 'unverified', 'bounced', 'withdrawn'] as const

/** A way to reach somebody, and when it was last seen to be right. */
export const contactChannel = pgTable(
  'contact_channel',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    chamberSlug: text('chamber_slug').references(() => chamber.slug),
    kind: text({ enum: channelKinds }).notNull(),
    value: text().notNull(),
    /** "Parliamentary office", "Constituency office". */
    label: text().notNull().default(''),
    isPreferred: boolean('is_preferred').notNull().default(false),
    state: text({ enum: channelStates }).notNull().default('unverified'),
    /** An address outside the parliament's own: somebody should look. */
    needsLook: boolean('needs_look').notNull().default(false),
    checkedOn: date('checked_on').notNull(),
    sourceSlug: text('source_slug')
      .notNull()
      .references(() => directorySource.slug),
  },
  (t) => [
    unique('contact_channel_once').on(t.personId, t.kind, t.value),
    check('contact_channel_kind_is_known', sql`${t.kind} in ('email','form','phone','post','web','social')`),
    check('contact_channel_state_is_known', sql`${t.state} in ('ok','unverified','bounced','withdrawn')`),
    check(
      'contact_channel_mail_is_one_address',
      sql`${t.kind} <> 'email' or (${t.value} like '%_@_%' and ${t.value} !~ '[[:space:]<>,"]')`,
    ),
  ],
)

/** What staff changed in the directory: offices, channels, periods, the switch. Append-only. */
export const directoryEvent = pgTable('directory_event', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  staffId: text('staff_id').references(() => staff.id),
  facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  at: at('at').notNull().defaultNow(),
})
