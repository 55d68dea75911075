import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

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
    /** When the second factor was given in this session, last; steps that need it fresh look at how long ago. */
    factorAt: timestamp('factor_at', { withTimezone: true }),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
    /** "Firefox on Windows", and the network with its last part left out: for the list of one's own sessions. */
    browser: text().notNull().default(''),
    network: text().notNull().default(''),
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

/** The second factor of one person: a time-based code (RFC 6238). The secret is encrypted with a key from the settings. */
export const staffTotp = pgTable('staff_totp', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  secret: text().notNull(),
  /** When a code made with it was first given; until then it protects nothing. */
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  /** The time step of the last code accepted: a code works once (RFC 6238, 5.2). */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  /** Wrong codes since the last right one, and until when no code is looked at. */
  wrongCodes: smallint('wrong_codes').notNull().default(0),
  waitsUntil: timestamp('waits_until', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

/** For whoever has lost the device: each works once. Only hashes are kept. */
export const staffRecoveryCode = pgTable(
  'staff_recovery_code',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.codeHash] })],
)

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
