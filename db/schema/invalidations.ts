import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { staff } from './staff'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** Which signatures; every condition that is there must hold, and at least one must be there. */
export type Criteria = {
  campaignId?: number
  /** A single address or a network: "203.0.113.0/24". */
  network?: string
  /** What stands after the at sign of the canonical address. */
  domain?: string
  /** Folded words of the name. */
  name?: string
  /** A postcode, or the beginning of one: "SW1A 1". */
  postcode?: string
  country?: string
  area?: string
  source?: string
  /** Instants, inclusive and exclusive, as ISO strings. */
  receivedFrom?: string
  receivedUntil?: string
  scoreFrom?: number
  /** All that was entered from one sheet. */
  paperSheetId?: number
  /** The signatures that staff ticked. */
  ids?: string[]
}

export const invalidationStates = ['running', 'cancelled', 'done', 'restoring', 'restored'] as const

/**
 * Signatures taken out by criteria: a job that works in batches, can be cancelled between two, and be undone. What it
 * took out is every row with its `invalidation_id`; `cursor` is where the next batch begins.
 */
export const invalidation = pgTable(
  'invalidation',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    criteria: jsonb().$type<Criteria>().notNull(),
    /** One line, published in the integrity statement. */
    reason: text().notNull(),
    /** For staff alone. */
    note: text().notNull().default(''),
    state: text({ enum: invalidationStates }).notNull().default('running'),
    /** What the person who started it was shown, and what there was when it began: they are equal. */
    matched: integer().notNull(),
    invalidated: integer().notNull().default(0),
    /** Matched, but changed by their signer or by other staff since it was counted. */
    skipped: integer().notNull().default(0),
    /** Only rows that had arrived by then: what comes later was in nobody's preview. */
    countedAt: at('counted_at').notNull(),
    cursor: uuid(),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    restoredBy: text('restored_by').references(() => staff.id),
    restoredAt: at('restored_at'),
    restoreReason: text('restore_reason').notNull().default(''),
  },
  (t) => [
    index('invalidation_at_work').on(t.id).where(sql`state in ('running', 'restoring')`),
    check(
      'invalidation_state_is_known',
      sql`${t.state} in ('running','cancelled','done','restoring','restored')`,
    ),
    check(
      'invalidation_has_criteria',
      sql`${t.criteria} <> '{}'::jsonb and jsonb_typeof(${t.criteria}) = 'object'`,
    ),
    check('invalidation_has_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)
