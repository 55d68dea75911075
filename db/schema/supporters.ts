import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'

/** A person known by a confirmed address. Nothing from an unconfirmed form changes a row here. */
export const supporter = pgTable('supporter', {
  id: uuid().primaryKey().defaultRandom(),
  email: text().notNull(),
  canonicalEmail: text('canonical_email').notNull().unique(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  lastActedAt: timestamp('last_acted_at', { withTimezone: true }).notNull().defaultNow(),
})

/** The exact words somebody was shown when they chose. Never changed: a new text is a new row. */
export const consentWording = pgTable('consent_wording', {
  id: text().primaryKey(),
  purpose: text().notNull(),
  locale: text().notNull(),
  words: text().notNull(),
  validFrom: timestamp('valid_from', { withTimezone: true }).notNull().defaultNow(),
})

export const consentPurposes = ['sign', 'publish_name', 'updates', 'pass_on', 'follow_up'] as const
export const consentActions = ['given', 'refused', 'withdrawn'] as const

/** Append-only. An event of an unconfirmed signature has no effect until that signature is confirmed. */
export const consentEvent = pgTable(
  'consent_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The signature, or the request of a letter. Not a foreign key: the event outlives one that is swept away unconfirmed. */
    signatureId: uuid('signature_id').notNull(),
    canonicalEmail: text('canonical_email').notNull(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id),
    purpose: text({ enum: consentPurposes }).notNull(),
    channel: text().notNull().default('email'),
    basis: text().notNull().default('explicit_consent'),
    action: text({ enum: consentActions }).notNull(),
    wordingId: text('wording_id')
      .notNull()
      .references(() => consentWording.id),
    source: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('consent_event_by_email').on(t.canonicalEmail, t.purpose, t.id.desc()),
    check(
      'consent_event_purpose_is_known',
      sql`${t.purpose} in ('sign','publish_name','updates','pass_on','follow_up')`,
    ),
    check('consent_event_action_is_known', sql`${t.action} in ('given','refused','withdrawn')`),
  ],
)
