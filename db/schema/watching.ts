import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { staff } from './staff'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const settingKeys = [
  'signing_pause',
  'count_freeze',
  'proof_of_work',
  'trending',
  'banner',
  'limits',
  'contact_policy',
] as const

/**
 * What staff can change while everything runs. A row that is not there has the value that the code ships with. Every
 * change is announced on the channel undersigned_settings by a trigger; every process hears it within seconds.
 */
export const liveSetting = pgTable(
  'live_setting',
  {
    key: text({ enum: settingKeys }).primaryKey(),
    /** Its shape is the business of lib/integrity/live-settings.ts. */
    value: jsonb().notNull(),
    changedBy: text('changed_by').references(() => staff.id),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [
    check(
      'live_setting_key_is_known',
      sql`${t.key} in ('signing_pause','count_freeze','proof_of_work','trending','banner','limits','contact_policy')`,
    ),
  ],
)

export const addressRuleKinds = ['network', 'domain', 'email'] as const

/** An address, network or domain that is always let through, or never counted. Where both speak, the block wins. */
export const addressRule = pgTable(
  'address_rule',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    verdict: text({ enum: ['allow', 'block'] }).notNull(),
    kind: text({ enum: addressRuleKinds }).notNull(),
    /** "203.0.113.0/24", "tmp.example.org", or for an email address its keyed hash: a list names nobody. */
    value: text().notNull(),
    reason: text().notNull(),
    endsAt: at('ends_at'),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('address_rule_once').on(t.verdict, t.kind, t.value),
    check('address_rule_verdict_is_known', sql`${t.verdict} in ('allow','block')`),
    check('address_rule_kind_is_known', sql`${t.kind} in ('network','domain','email')`),
    check('address_rule_has_reason', sql`length(trim(${t.reason})) > 0`),
    check('address_rule_network_is_one', sql`${t.kind} <> 'network' or ${t.value}::inet is not null`),
  ],
)

export const alertKinds = ['address', 'network', 'domain', 'country', 'confirm_rate', 'burst'] as const

/** Something unusual that the hourly look found, once for each hour, campaign and subject. */
export const integrityAlert = pgTable(
  'integrity_alert',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    kind: text({ enum: alertKinds }).notNull(),
    /** Which address, network, domain or country; '' for the campaign as a whole. */
    subject: text().notNull().default(''),
    /** The beginning of the hour looked at. */
    hour: at('hour').notNull(),
    measured: integer().notNull(),
    usual: integer().notNull(),
    state: text({ enum: ['new', 'settled'] })
      .notNull()
      .default('new'),
    note: text().notNull().default(''),
    settledBy: text('settled_by').references(() => staff.id),
    settledAt: at('settled_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('integrity_alert_once').on(t.campaignId, t.kind, t.subject, t.hour),
    index('integrity_alert_new').on(t.createdAt).where(sql`state = 'new'`),
    check(
      'integrity_alert_kind_is_known',
      sql`${t.kind} in ('address','network','domain','country','confirm_rate','burst')`,
    ),
    check('integrity_alert_state_is_known', sql`${t.state} in ('new','settled')`),
  ],
)
