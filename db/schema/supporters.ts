import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { at } from './columns'
import { area as constituency } from './representatives'
import { staff } from './staff'

export const consentPurposes = ['sign', 'publish_name', 'updates', 'pass_on', 'follow_up'] as const
export const consentActions = ['given', 'refused', 'withdrawn'] as const
/** What allows it: their own yes, the charity's soft opt-in (PECR reg. 22(3A)), or an act that implies it for a time (CASL). */
export const consentBases = ['explicit_consent', 'soft_opt_in', 'implied'] as const

/**
 * A person known by a confirmed address. Nothing from an unconfirmed form changes a row here. Who they are, where, and what
 * they said about being written to follow their newest confirmed act and their newest word, by triggers.
 */
export const supporter = pgTable(
  'supporter',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    canonicalEmail: text('canonical_email').notNull().unique(),
    /** HMAC of the canonical address: what suppression, links that leave, and the journal of erasures go by. */
    addressKey: text('address_key').notNull().default(''),
    name: text().notNull().default(''),
    country: text().notNull().default('GB'),
    area: text().notNull().default(''),
    constituencyId: integer('constituency_id').references(() => constituency.id),
    locale: text().notNull().default('en-GB'),
    /** May we write about campaigns? Null: never asked, or never answered, which is not a no. */
    updates: text({ enum: consentActions }),
    updatesBasis: text('updates_basis', { enum: consentBases }),
    updatesWordingId: text('updates_wording_id'),
    updatesAt: at('updates_at'),
    updatesEventId: bigint('updates_event_id', { mode: 'number' }),
    /** Where consent is implied for a time only (CASL: two years): until then. */
    impliedUntil: at('implied_until'),
    createdAt: at('created_at').notNull().defaultNow(),
    lastActedAt: at('last_acted_at').notNull().defaultNow(),
  },
  (t) => [
    index('supporter_by_address_key').on(t.addressKey).where(sql`address_key <> ''`),
    index('supporter_who_agreed').on(t.id).where(sql`updates = 'given'`),
    index('supporter_by_last_act').on(t.lastActedAt),
  ],
)

export const mailKinds = ['campaign_updates', 'asks', 'news', 'results'] as const
export const frequencies = ['all', 'weekly', 'monthly'] as const

/** What somebody who agreed to mail would rather not have of it. No row: all of it. */
export const mailPreference = pgTable(
  'mail_preference',
  {
    supporterId: uuid('supporter_id')
      .primaryKey()
      .references(() => supporter.id, { onDelete: 'cascade' }),
    /** Kinds of mail they said no to. */
    refusedKinds: text('refused_kinds').array().notNull().default(sql`'{}'`),
    /** Issues, by slug, they said no to. */
    refusedTopics: text('refused_topics').array().notNull().default(sql`'{}'`),
    frequency: text({ enum: frequencies }).notNull().default('all'),
    pausedUntil: at('paused_until'),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [
    check(
      'mail_preference_kinds_are_known',
      sql`${t.refusedKinds} <@ array['campaign_updates','asks','news','results']`,
    ),
    check('mail_preference_frequency_is_known', sql`${t.frequency} in ('all','weekly','monthly')`),
  ],
)

/** The exact words somebody was shown when they chose. Never changed: a new text is a new row. */
export const consentWording = pgTable('consent_wording', {
  id: text().primaryKey(),
  purpose: text().notNull(),
  locale: text().notNull(),
  words: text().notNull(),
  validFrom: timestamp('valid_from', { withTimezone: true }).notNull().defaultNow(),
})

/** A list of people that somebody brought, with what shows that they agreed. Without it nothing is imported. */
export const contactImport = pgTable(
  'contact_import',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    label: text().notNull(),
    /** Where and how the addresses were collected, by whom. */
    collectedAt: text('collected_at').notNull(),
    collectedOn: date('collected_on').notNull(),
    /** The words the people agreed to, kept as a consent_wording of its own. */
    wordingId: text('wording_id').notNull(),
    basis: text({ enum: consentBases }).notNull(),
    /** Where the proof is kept: a box, a file, an export of a system. */
    evidence: text().notNull(),
    isCollectedByUs: boolean('is_collected_by_us').notNull(),
    added: integer().notNull().default(0),
    alreadyKnown: integer('already_known').notNull().default(0),
    left: integer('left_out').notNull().default(0),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    check(
      'contact_import_has_evidence',
      sql`length(trim(${t.evidence})) > 0 and length(trim(${t.collectedAt})) > 0`,
    ),
    check('contact_import_basis_is_known', sql`${t.basis} in ('explicit_consent','soft_opt_in','implied')`),
    // Regulation 22(3A) asks for details that the charity itself collected, since 5 February 2026.
    check(
      'contact_import_soft_opt_in_is_ours',
      sql`${t.basis} <> 'soft_opt_in' or (${t.isCollectedByUs} and ${t.collectedOn} >= '2026-02-05')`,
    ),
  ],
)

/** Append-only. An event of an unconfirmed signature has no effect until that signature is confirmed. */
export const consentEvent = pgTable(
  'consent_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The signature, or the request of a letter. Not a foreign key: the event outlives one that is swept away unconfirmed. */
    signatureId: uuid('signature_id'),
    canonicalEmail: text('canonical_email').notNull(),
    /** Null for a word about all mail, and for what was imported. */
    campaignId: integer('campaign_id').references(() => campaign.id),
    purpose: text({ enum: consentPurposes }).notNull(),
    channel: text().notNull().default('email'),
    basis: text({ enum: consentBases }).notNull().default('explicit_consent'),
    action: text({ enum: consentActions }).notNull(),
    wordingId: text('wording_id')
      .notNull()
      .references(() => consentWording.id),
    /** Where it was said: "sign_form", "preferences", "one_click", "import", "complaint", "staff", "mailing". */
    source: text().notNull(),
    importId: integer('import_id').references(() => contactImport.id),
    impliedUntil: at('implied_until'),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('consent_event_by_email').on(t.canonicalEmail, t.purpose, t.id.desc()),
    check(
      'consent_event_purpose_is_known',
      sql`${t.purpose} in ('sign','publish_name','updates','pass_on','follow_up')`,
    ),
    check('consent_event_basis_is_known', sql`${t.basis} in ('explicit_consent','soft_opt_in','implied')`),
    check(
      'consent_event_of_a_form_names_it',
      sql`${t.source} <> 'sign_form' or (${t.signatureId} is not null and ${t.campaignId} is not null)`,
    ),
    check('consent_event_implied_has_an_end', sql`${t.basis} <> 'implied' or ${t.impliedUntil} is not null`),
    check('consent_event_of_an_import_names_it', sql`(${t.source} = 'import') = (${t.importId} is not null)`),
    check('consent_event_action_is_known', sql`${t.action} in ('given','refused','withdrawn')`),
  ],
)
