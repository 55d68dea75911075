import { bigint, customType, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * Everything staff did, in one line. Append-only and chained: `id` counts without gaps, and `hash` is SHA-256 over the
 * hash before it and the row's own text, both made by a trigger. Changing or dropping a row breaks every hash after it.
 * Triggers on the histories of campaigns, signatures, texts, people and the directory write here; so does whoever exports.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Not a reference: an entry must not change when somebody's row does. */
    staffId: text('staff_id'),
    /** "campaign.paused", "signature.invalidated", "staff.role_changed", "export.made". */
    action: text().notNull(),
    /** What it was done to: "campaign", "17". */
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id').notNull(),
    /** Names fields and numbers, never a supporter. */
    facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    hash: bytea().notNull(),
  },
  (t) => [
    index('audit_entry_by_object').on(t.objectKind, t.objectId, t.id.desc().nullsFirst()),
    index('audit_entry_by_staff').on(t.staffId, t.id.desc().nullsFirst()),
    index('audit_entry_by_action').on(t.action, t.id.desc().nullsFirst()),
  ],
)
