import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { staff } from './staff'

/**
 * That somebody agreed to their story, words or picture being used. Never who they are: the paper is kept elsewhere and
 * `keptAt` says where. Withdrawn or expired, what rests on it is taken down.
 */
export const consent = pgTable(
  'consent',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The pseudonym or a neutral label: "Elsa", "Photograph 14". */
    subject: text().notNull(),
    covers: text({ enum: ['story', 'words', 'image'] }).notNull(),
    /** Where it may be used: website, email, print, social. */
    channels: text().array().notNull(),
    givenOn: date('given_on').notNull(),
    expiresOn: date('expires_on'),
    byGuardian: boolean('by_guardian').notNull().default(false),
    keptAt: text('kept_at').notNull(),
    note: text().notNull().default(''),
    withdrawnAt: at('withdrawn_at'),
    isSample: boolean('is_sample').notNull().default(false),
    recordedBy: text('recorded_by').references(() => staff.id),
    recordedAt: at('recorded_at').notNull().defaultNow(),
  },
  (t) => [
    check('consent_covers_is_known', sql`${t.covers} in ('story','words','image')`),
    check('consent_expires_after_given', sql`${t.expiresOn} > ${t.givenOn}`),
    check('consent_has_a_channel', sql`cardinality(${t.channels}) > 0`),
  ],
)

/** A picture or a file that staff have uploaded. The bytes are in the store under `storageKey`. */
export const asset = pgTable(
  'asset',
  {
    key: text().primaryKey(),
    kind: text({ enum: ['image', 'file'] }).notNull(),
    storageKey: text('storage_key').notNull().unique(),
    /** For staff only: it may hold a name. */
    originalName: text('original_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of what was uploaded, so that the same file is found again. */
    fingerprint: text().notNull(),
    width: integer(),
    height: integer(),
    /** The widths in pixels that were made of it. */
    widths: smallint().array().notNull().default(sql`'{}'`),
    pages: smallint(),
    title: text().notNull().default(''),
    alt: text().notNull().default(''),
    isDecorative: boolean('is_decorative').notNull().default(false),
    credit: text().notNull().default(''),
    /** What the picture shows of people; it writes the caption's label. */
    depicts: text({ enum: ['nobody', 'people', 'survivor', 'not_the_person', 'illustration'] })
      .notNull()
      .default('nobody'),
    consentId: integer('consent_id').references(() => consent.id),
    isSample: boolean('is_sample').notNull().default(false),
    uploadedBy: text('uploaded_by').references(() => staff.id),
    uploadedAt: at('uploaded_at').notNull().defaultNow(),
    removedAt: at('removed_at'),
  },
  (t) => [
    check('asset_key_is_readable', sql`${t.key} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.key}) <= 80`),
    check('asset_kind_is_known', sql`${t.kind} in ('image','file')`),
    check(
      'asset_depicts_is_known',
      sql`${t.depicts} in ('nobody','people','survivor','not_the_person','illustration')`,
    ),
    check('asset_image_has_a_size', sql`${t.kind} <> 'image' or (${t.width} > 0 and ${t.height} > 0)`),
    check('asset_is_described_or_decorative', sql`not (${t.isDecorative} and length(${t.alt}) > 0)`),
    check('asset_of_a_survivor_has_consent', sql`${t.depicts} <> 'survivor' or ${t.consentId} is not null`),
    index('asset_by_fingerprint').on(t.fingerprint),
  ],
)
