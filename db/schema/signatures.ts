import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  inet,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { invalidation } from './invalidations'
import { paperSheet } from './paper'
import { area as constituency } from './representatives'
import { supporter } from './supporters'

export const signatureStates = ['pending', 'confirmed', 'held', 'withdrawn', 'invalidated', 'spam'] as const

export const signatureChannels = ['web', 'paper'] as const

/** One person's name on one campaign. Only `confirmed` counts. */
export const signature = pgTable(
  'signature',
  {
    /** Random; its first 40 bits are the reference the signer sees. */
    id: uuid().primaryKey().defaultRandom(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id),
    name: text().notNull(),
    /** The name as it is compared: folded, never shown. */
    nameKey: text('name_key').notNull(),
    /** As typed: mail goes here. */
    email: text().notNull(),
    /** As compared: see lib/supporters/canonical-email.ts. */
    canonicalEmail: text('canonical_email').notNull(),
    /** HMAC of the canonical address, which the database cannot make itself: mail caused by a confirmation carries it. */
    addressKey: text('address_key').notNull().default(''),
    country: text().notNull(),
    postcode: text(),
    /** Postcode area in Great Britain ("SW"), else empty. */
    area: text().notNull().default(''),
    /** The constituency it was signed in, as of signing; null until its postcode is placed, or where it cannot be. */
    constituencyId: integer('constituency_id').references(() => constituency.id),
    /** When its postcode was last looked up, found or not. */
    placedAt: timestamp('placed_at', { withTimezone: true }),
    showName: boolean('show_name').notNull().default(false),
    state: text({ enum: signatureStates }).notNull().default('pending'),
    /** Two people may share an address: confirmed and held signatures sit on seat 1 or 2 of it. */
    seat: smallint(),
    /** Suspicion from 0 to 100, never shown to the signer. */
    score: smallint().notNull().default(0),
    /** What made the score, for staff: `[{ rule: 'ipHour', points: 30 }]`. */
    suspicions: jsonb().$type<{ rule: string; points: number }[]>().notNull().default([]),
    channel: text({ enum: signatureChannels }).notNull().default('web'),
    /** The code in the address where the form was opened ("mail-31", "wa-share"), or ''. */
    source: text().notNull().default(''),
    /** What it was counted as before staff held or invalidated it: what releasing or restoring brings back. */
    stateBefore: text('state_before', { enum: signatureStates }),
    /** The invalidation that took it out; null once it is restored. */
    invalidationId: integer('invalidation_id').references(() => invalidation.id),
    paperSheetId: integer('paper_sheet_id').references(() => paperSheet.id),
    confirmationsSent: smallint('confirmations_sent').notNull().default(0),
    /** When the mail that asks to confirm came back undelivered, and when it was asked for once more by the reminder. */
    bouncedAt: timestamp('bounced_at', { withTimezone: true }),
    remindedAt: timestamp('reminded_at', { withTimezone: true }),
    ip: inet(),
    supporterId: uuid('supporter_id').references(() => supporter.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When it was last asked for: the seven days of the link run from here. */
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull().defaultNow(),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('signature_once')
      .on(t.campaignId, t.canonicalEmail, t.nameKey)
      .where(sql`state <> 'withdrawn'`),
    uniqueIndex('signature_seat').on(t.campaignId, t.canonicalEmail, t.seat).where(sql`seat is not null`),
    index('signature_by_email').on(t.canonicalEmail),
    index('signature_newest').on(t.campaignId, t.confirmedAt.desc()).where(sql`state = 'confirmed'`),
    index('signature_in_constituency')
      .on(t.constituencyId, t.campaignId)
      .where(sql`state = 'confirmed' and constituency_id is not null`),
    index('signature_unplaced')
      .on(t.placedAt)
      .where(sql`state = 'confirmed' and constituency_id is null and postcode is not null`),
    index('signature_by_arrival').on(t.campaignId, t.createdAt.desc().nullsFirst(), t.id),
    index('signature_by_arrival_anywhere').on(t.createdAt.desc().nullsFirst(), t.id),
    index('signature_by_domain').on(
      sql`split_part(canonical_email, '@', 2)`,
      t.createdAt.desc().nullsFirst(),
    ),
    index('signature_by_ip').on(t.ip, t.createdAt.desc().nullsFirst()).where(sql`ip is not null`),
    index('signature_by_postcode').on(t.postcode.op('text_pattern_ops')).where(sql`postcode is not null`),
    index('signature_by_name_words').using('gin', sql`to_tsvector('simple', name_key)`),
    index('signature_by_country').on(t.country, t.createdAt.desc().nullsFirst()).where(sql`country <> 'GB'`),
    index('signature_by_area').on(t.area, t.createdAt.desc().nullsFirst()).where(sql`area <> ''`),
    index('signature_by_source').on(t.source, t.createdAt.desc().nullsFirst()).where(sql`source <> ''`),
    index('signature_suspected').on(t.campaignId, t.createdAt.desc().nullsFirst()).where(sql`score > 0`),
    index('signature_out')
      .on(t.state, t.createdAt.desc().nullsFirst())
      .where(sql`state in ('withdrawn', 'invalidated', 'spam')`),
    index('signature_bounced').on(t.bouncedAt).where(sql`state = 'pending' and bounced_at is not null`),
    index('signature_held').on(t.confirmedAt).where(sql`state = 'held'`),
    index('signature_invalidated_by').on(t.invalidationId).where(sql`invalidation_id is not null`),
    index('signature_on_sheet').on(t.paperSheetId).where(sql`paper_sheet_id is not null`),
    uniqueIndex('signature_on_paper_once')
      .on(t.campaignId, t.nameKey, t.postcode)
      .where(sql`channel = 'paper' and state <> 'withdrawn'`),
    index('signature_unconfirmed').on(t.requestedAt).where(sql`state = 'pending'`),
    check(
      'signature_state_is_known',
      sql`${t.state} in ('pending','confirmed','held','withdrawn','invalidated','spam')`,
    ),
    check(
      'signature_sits_once_confirmed',
      sql`(${t.state} in ('confirmed','held')) = (${t.seat} is not null)`,
    ),
    check('signature_seat_is_one_of_two', sql`${t.seat} in (1, 2)`),
    check(
      'signature_confirmed_has_time',
      sql`${t.state} not in ('confirmed','held') or ${t.confirmedAt} is not null`,
    ),
    check('signature_mails_are_capped', sql`${t.confirmationsSent} between 0 and 5`),
    check('signature_name_is_written', sql`length(${t.name}) between 1 and 200 and ${t.nameKey} <> ''`),
    check('signature_channel_is_known', sql`${t.channel} in ('web','paper')`),
    check(
      'signature_on_paper_has_its_sheet',
      sql`(${t.channel} = 'paper') = (${t.paperSheetId} is not null)`,
    ),
    check('signature_source_is_a_code', sql`${t.source} ~ '^[a-z0-9-]{0,40}$'`),
    check(
      'signature_invalidated_knows_before',
      sql`${t.state} <> 'invalidated' or ${t.stateBefore} in ('pending','confirmed','held')`,
    ),
    check('signature_country_is_a_code', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
)
