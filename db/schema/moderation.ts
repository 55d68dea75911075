import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { invalidation } from './invalidations'
import { signature } from './signatures'
import { staff } from './staff'

export const signatureEventKinds = [
  'confirmed',
  'held',
  'released',
  'invalidated',
  'restored',
  'name_hidden',
  'entered',
] as const

/** What staff did with one signature, why, and on whose behalf. Append-only; what a mass invalidation did is said by it. */
export const signatureEvent = pgTable(
  'signature_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Not a reference: the history outlives an erased signature, without naming anybody. */
    signatureId: uuid('signature_id').notNull(),
    kind: text({ enum: signatureEventKinds }).notNull(),
    reason: text().notNull().default(''),
    invalidationId: integer('invalidation_id').references(() => invalidation.id),
    staffId: text('staff_id').references(() => staff.id),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('signature_event_by_signature').on(t.signatureId, t.at)],
)

export const commentStates = ['waiting', 'shown', 'hidden', 'safeguarding'] as const

/** Why somebody signed, in their words. Nobody but staff sees it before somebody has read it; a disclosure is never shown. */
export const signatureComment = pgTable(
  'signature_comment',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signature.id, { onDelete: 'cascade' }),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    state: text({ enum: commentStates }).notNull().default('waiting'),
    /** Words that made somebody look twice: of disclosure, of abuse, an address. */
    flags: jsonb().$type<string[]>().notNull().default([]),
    /** Its place among those in the hand-in pack; null when it is not one of them. */
    packPosition: integer('pack_position'),
    decidedBy: text('decided_by').references(() => staff.id),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('signature_comment_waiting').on(t.createdAt).where(sql`state in ('waiting', 'safeguarding')`),
    index('signature_comment_shown')
      .on(t.campaignId, t.decidedAt.desc().nullsFirst())
      .where(sql`state = 'shown'`),
    check('signature_comment_state_is_known', sql`${t.state} in ('waiting','shown','hidden','safeguarding')`),
    check('signature_comment_is_short', sql`length(${t.text}) between 1 and 1000`),
    check(
      'signature_comment_disclosure_is_never_shown',
      sql`${t.state} <> 'shown' or not ${t.flags} ?| array['disclosure', 'danger', 'self_harm', 'safeguarding']`,
    ),
    check('signature_comment_shown_was_decided', sql`${t.state} <> 'shown' or ${t.decidedAt} is not null`),
  ],
)
