import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { at } from './columns'
import { area, contactChannel, mandate, person } from './representatives'
import { staff } from './staff'
import { supporter } from './supporters'

/** The part of a campaign that asks people to write: at most one a campaign. */
export const contactAction = pgTable(
  'contact_action',
  {
    campaignId: integer('campaign_id')
      .primaryKey()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    state: text({ enum: ['draft', 'open', 'closed'] })
      .notNull()
      .default('draft'),
    /** The heading of the page: "Tell your MP why this matters where you live". */
    heading: text().notNull(),
    lead: text().notNull().default(''),
    /** One or two sentences with one thing to do: what every letter asks, in our words. */
    ask: text().notNull(),
    /** A few subjects; each letter takes one of them. */
    subjects: text().array().notNull(),
    /** Questions that help to begin, each with answers one can choose: `{ question, choices: [{ label, sentence }] }`. */
    prompts: jsonb()
      .$type<{ question: string; choices: { label: string; sentence: string }[] }[]>()
      .notNull()
      .default([]),
    /** 'own_mail' and 'sent_by_us'. */
    channels: text().array().notNull().default(sql`'{own_mail}'`),
    perTargetPerHour: smallint('per_target_per_hour').notNull().default(20),
    /** The text of a letter is erased so many days after it was sent or given up. */
    keepTextDays: smallint('keep_text_days').notNull().default(28),
    /** Charity law (CC9): which charitable purpose this serves, and who said so. */
    purpose: text().notNull().default(''),
    approvedBy: text('approved_by').references(() => staff.id),
    approvedAt: at('approved_at'),
    /** Who published this and on whose behalf, where the law wants it said. */
    imprint: text().notNull().default(''),
    isSample: boolean('is_sample').notNull().default(false),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    check('contact_action_state_is_known', sql`${t.state} in ('draft','open','closed')`),
    check('contact_action_ask_is_short', sql`length(${t.ask}) <= 600`),
    check('contact_action_has_subjects', sql`cardinality(${t.subjects}) between 1 and 12`),
    check(
      'contact_action_channels_are_known',
      sql`${t.channels} <@ array['own_mail','sent_by_us'] and cardinality(${t.channels}) > 0`,
    ),
    check(
      'contact_action_pace',
      sql`${t.perTargetPerHour} between 1 and 200 and ${t.keepTextDays} between 1 and 28`,
    ),
    check(
      'contact_action_is_approved_once_open',
      sql`${t.state} = 'draft' or (length(trim(${t.purpose})) > 0 and (${t.approvedBy} is not null or ${t.isSample}) and ${t.approvedAt} is not null)`,
    ),
  ],
)

/** Other words for some targets: thanks for those who agree, a softer ask for ministers. */
export const letterVariant = pgTable(
  'letter_variant',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => contactAction.campaignId, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text({ enum: ['ask', 'softer', 'thanks'] })
      .notNull()
      .default('ask'),
    ask: text().notNull(),
    /** Empty: those of the action. */
    subjects: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    unique('letter_variant_name').on(t.campaignId, t.name),
    /** So that a rule can only name a variant of its own campaign. */
    unique('letter_variant_of_campaign').on(t.id, t.campaignId),
    check('letter_variant_kind_is_known', sql`${t.kind} in ('ask','softer','thanks')`),
  ],
)

/** Who is written to: in order, the first rule that fits decides. Whom none fits is not written to. */
export const targetRule = pgTable(
  'target_rule',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => contactAction.campaignId, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    /** Every named part must fit: chamber, nation, party, role, position, people. See lib/letters/target-rules.ts. */
    fits: jsonb()
      .$type<{
        chambers?: string[]
        nations?: string[]
        parties?: string[]
        roles?: string[]
        positions?: string[]
        people?: number[]
      }>()
      .notNull(),
    act: text({ enum: ['include', 'exclude', 'variant'] }).notNull(),
    variantId: integer('variant_id'),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.position] }),
    foreignKey({
      name: 'target_rule_variant_is_of_its_campaign',
      columns: [t.variantId, t.campaignId],
      foreignColumns: [letterVariant.id, letterVariant.campaignId],
    }),
    check('target_rule_act_is_known', sql`${t.act} in ('include','exclude','variant')`),
    check('target_rule_names_its_variant', sql`(${t.act} = 'variant') = (${t.variantId} is not null)`),
  ],
)

/** What somebody wrote, once, before it becomes a letter to each target. Its texts and address are erased in time. */
export const letterRequest = pgTable(
  'letter_request',
  {
    id: uuid().primaryKey().defaultRandom(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id),
    channel: text({ enum: ['own_mail', 'sent_by_us', 'print'] }).notNull(),
    state: text({ enum: ['pending', 'confirmed', 'withdrawn', 'expired'] })
      .notNull()
      .default('pending'),
    /** '' once erased, like every text of this row. */
    name: text().notNull(),
    email: text().notNull(),
    canonicalEmail: text('canonical_email').notNull(),
    addressKey: text('address_key').notNull(),
    postalAddress: text('postal_address').notNull(),
    country: text().notNull().default('GB'),
    postcode: text().notNull().default(''),
    personalText: text('personal_text').notNull(),
    /** The ask as the writer left it. */
    askText: text('ask_text').notNull(),
    /** Keys of the campaign's figures the writer wanted in. */
    figureKeys: text('figure_keys').array().notNull().default(sql`'{}'`),
    personalWords: integer('personal_words').notNull(),
    /** Hashes of overlapping runs of words: alike letters are found without keeping a text. */
    shingles: bigint({ mode: 'bigint' }).array().notNull().default(sql`'{}'`),
    /** How much of it the template or another letter has too, in percent, when it was written. */
    likeness: smallint().notNull().default(0),
    /** Nobody was found for the postcode: a job asks again, and nothing is lost. */
    awaitsTarget: boolean('awaits_target').notNull().default(false),
    lookedAgainAt: at('looked_again_at'),
    wantsFollowUp: boolean('wants_follow_up').notNull().default(false),
    supporterId: uuid('supporter_id').references(() => supporter.id),
    confirmationsSent: smallint('confirmations_sent').notNull().default(0),
    score: smallint().notNull().default(0),
    requestedAt: at('requested_at').notNull().defaultNow(),
    confirmedAt: at('confirmed_at'),
    erasedAt: at('erased_at'),
  },
  (t) => [
    index('letter_request_by_email').on(t.canonicalEmail),
    index('letter_request_unconfirmed').on(t.requestedAt).where(sql`state = 'pending'`),
    index('letter_request_awaiting').on(t.lookedAgainAt).where(sql`awaits_target`),
    index('letter_request_shingles').using('gin', t.shingles),
    check('letter_request_channel_is_known', sql`${t.channel} in ('own_mail','sent_by_us','print')`),
    check('letter_request_state_is_known', sql`${t.state} in ('pending','confirmed','withdrawn','expired')`),
    check(
      'letter_request_confirmed_has_time',
      sql`${t.state} <> 'confirmed' or ${t.confirmedAt} is not null`,
    ),
    check('letter_request_is_personal', sql`${t.personalWords} > 0`),
    check('letter_request_mails_are_capped', sql`${t.confirmationsSent} between 0 and 5`),
    check(
      'letter_request_erased_is_empty',
      sql`${t.erasedAt} is null or (${t.name} = '' and ${t.postalAddress} = '' and ${t.personalText} = '' and ${t.askText} = '')`,
    ),
  ],
)

export const letterStates = [
  /** Waits for its writer to confirm. */
  'pending',
  /** Waits for its turn: a target gets a few an hour, in working hours. */
  'queued',
  /** Not to be sent until staff have looked: its address bounced, its seat fell empty, its area is paused. */
  'held',
  /** Handed to the outbox. */
  'sending',
  'sent',
  'bounced',
  'failed',
  /** The provider never said: it may have arrived. */
  'unknown',
  /** In the writer's own mail: opened there, and said to be sent. */
  'opened',
  'declared_sent',
  'withdrawn',
  'expired',
] as const

/** One supporter's message to one mandate under one campaign: one at most (partial unique index). */
export const letter = pgTable(
  'letter',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => letterRequest.id),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id),
    canonicalEmail: text('canonical_email').notNull(),
    mandateId: integer('mandate_id')
      .notNull()
      .references(() => mandate.id),
    /** The area the writer lives in, as of writing. Null for the appointed. */
    areaId: integer('area_id').references(() => area.id),
    variantId: integer('variant_id').references(() => letterVariant.id),
    channelId: integer('channel_id').references(() => contactChannel.id),
    state: text({ enum: letterStates }).notNull().default('pending'),
    /** Why it is held, failed or bounced. */
    reason: text().notNull().default(''),
    subject: text().notNull(),
    /** The whole text as it is sent; '' once erased. */
    body: text().notNull(),
    queuedAt: at('queued_at'),
    sentAt: at('sent_at'),
    /** When to ask what became of it. Null: nobody asks. */
    followUpOn: date('follow_up_on'),
    followUpsSent: smallint('follow_ups_sent').notNull().default(0),
    outcome: text({ enum: ['replied', 'acknowledged', 'nothing', 'none_wanted'] }),
    outcomeAt: at('outcome_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('letter_once')
      .on(t.campaignId, t.canonicalEmail, t.mandateId)
      .where(sql`state not in ('withdrawn','expired','pending')`),
    uniqueIndex('letter_of_request').on(t.requestId, t.mandateId),
    index('letter_waiting').on(t.mandateId, t.queuedAt).where(sql`state = 'queued'`),
    index('letter_by_mandate').on(t.mandateId, t.campaignId),
    index('letter_follow_up').on(t.followUpOn).where(sql`outcome is null`),
    check(
      'letter_state_is_known',
      sql`${t.state} in ('pending','queued','held','sending','sent','bounced','failed','unknown','opened','declared_sent','withdrawn','expired')`,
    ),
    check('letter_outcome_is_known', sql`${t.outcome} in ('replied','acknowledged','nothing','none_wanted')`),
    check('letter_subject_is_one_line', sql`${t.subject} !~ '[\\r\\n]' and length(${t.subject}) <= 200`),
    check('letter_sent_has_time', sql`${t.state} not in ('sent','declared_sent') or ${t.sentAt} is not null`),
    check('letter_follow_ups_are_two', sql`${t.followUpsSent} between 0 and 2`),
  ],
)

/** When a target may get its next letter. One conditional update takes the turn: two workers never send in one gap. */
export const letterTurn = pgTable('letter_turn', {
  mandateId: integer('mandate_id')
    .primaryKey()
    .references(() => mandate.id, { onDelete: 'cascade' }),
  nextAt: at('next_at').notNull().defaultNow(),
})

/** What a representative answered, as the writer passed it on. Nobody but its reader sees it before it is redacted. */
export const letterReply = pgTable(
  'letter_reply',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => letter.id),
    state: text({ enum: ['new', 'redacted', 'refused'] })
      .notNull()
      .default('new'),
    /** As pasted; '' once it was redacted or refused. */
    text: text().notNull(),
    redacted: text().notNull().default(''),
    /** The writer may let us show the redacted text to staff only, or also use it as the ground of a position. */
    mayBeCited: boolean('may_be_cited').notNull().default(false),
    handledBy: text('handled_by').references(() => staff.id),
    handledAt: at('handled_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('letter_reply_once').on(t.letterId),
    check('letter_reply_state_is_known', sql`${t.state} in ('new','redacted','refused')`),
    check(
      'letter_reply_is_erased_once_handled',
      sql`${t.state} = 'new' or (${t.text} = '' and ${t.handledAt} is not null)`,
    ),
  ],
)

export const stances = ['supports', 'opposes', 'undecided', 'unknown'] as const

/**
 * Where a person stands on what a campaign asks. Noted with its ground by one member of staff and approved by another
 * before anybody sees it; a change of mind is a further row.
 */
export const targetPosition = pgTable(
  'target_position',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    stance: text({ enum: stances }).notNull(),
    /** The day the person said or did it. */
    on: date('on_day').notNull(),
    /** What it rests on: a public page, or a reply that may be cited. */
    evidenceUrl: text('evidence_url').notNull().default(''),
    replyId: integer('reply_id').references(() => letterReply.id),
    summary: text().notNull().default(''),
    notedBy: text('noted_by').references(() => staff.id),
    notedAt: at('noted_at').notNull().defaultNow(),
    state: text({ enum: ['noted', 'approved', 'refused'] })
      .notNull()
      .default('noted'),
    approvedBy: text('approved_by').references(() => staff.id),
    approvedAt: at('approved_at'),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [
    index('target_position_newest').on(t.campaignId, t.personId, t.on.desc()),
    check(
      'target_position_stance_is_known',
      sql`${t.stance} in ('supports','opposes','undecided','unknown')`,
    ),
    check('target_position_state_is_known', sql`${t.state} in ('noted','approved','refused')`),
    check(
      'target_position_has_ground',
      sql`${t.stance} = 'unknown' or ${t.evidenceUrl} ~ '^https?://' or ${t.replyId} is not null or ${t.isSample}`,
    ),
    check(
      'target_position_is_approved_by_another',
      sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.notedBy}`,
    ),
    check(
      'target_position_approved_says_by_whom',
      sql`${t.state} = 'noted' or ${t.isSample} or (${t.notedBy} is not null and ${t.approvedBy} is not null and ${t.approvedAt} is not null)`,
    ),
  ],
)
