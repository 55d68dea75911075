import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core'

export const staffRoles = [
  'owner',
  'admin',
  'campaigner',
  'editor',
  'moderator',
  'analyst',
  'support',
] as const
export const staffStatuses = ['invited', 'active', 'disabled'] as const

export const staff = pgTable(
  'staff',
  {
    id: text().primaryKey().default(sql`gen_random_uuid()::text`),
    email: text().notNull().unique(),
    name: text().notNull().default(''),
    role: text({ enum: staffRoles }).notNull(),
    status: text({ enum: staffStatuses }).notNull().default('invited'),
    emailVerified: timestamp('email_verified', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check(
      'staff_role_is_known',
      sql`${t.role} in ('owner','admin','campaigner','editor','moderator','analyst','support')`,
    ),
    check('staff_status_is_known', sql`${t.status} in ('invited','active','disabled')`),
    check('staff_email_is_folded', sql`${t.email} = lower(${t.email})`),
  ],
)

/** A sign-in that lasts. Only the hash of the cookie's token is kept: reading this table opens nothing. */
export const staffSession = pgTable(
  'staff_session',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    expires: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('staff_session_by_staff').on(t.staffId)],
)

/** A mailed link, and the code that can be typed instead. Bound to the browser that asked for it. */
export const staffVerification = pgTable(
  'staff_verification',
  {
    tokenHash: text('token_hash').primaryKey(),
    identifier: text().notNull(),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    wrongCodes: smallint('wrong_codes').notNull().default(0),
    expires: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index('staff_verification_by_identifier').on(t.identifier),
    check('staff_verification_codes_are_capped', sql`${t.wrongCodes} <= 5`),
  ],
)

export const staffInvitation = pgTable('staff_invitation', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  invitedBy: text('invited_by').references(() => staff.id),
  expires: timestamp({ withTimezone: true }).notNull(),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }),
})

/** Requests for a sign-in link, so that they can be limited: there is no limit in next-auth. */
export const staffSignInRequest = pgTable(
  'staff_sign_in_request',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    identifierKey: text('identifier_key').notNull(),
    ipKey: text('ip_key').notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('staff_sign_in_request_at').on(t.at)],
)

/** What staff did to each other and to settings: invited, accepted, role changed, disabled, signed in, signed out everywhere. */
export const staffEvent = pgTable('staff_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  actorId: text('actor_id').references(() => staff.id),
  subjectId: text('subject_id').references(() => staff.id),
  facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
