import { type SQL, sql } from 'drizzle-orm'
import type { Criteria } from '@/db/schema/invalidations'
import type { signatureStates } from '@/db/schema/signatures'

export type SignatureState = (typeof signatureStates)[number]

/** Which signatures a list shows: every condition that is there must hold; with none it is all of them. */
export type SignatureFilter = Criteria & {
  /** As compared: canonicalEmail() of what was typed. */
  email?: string
  state?: SignatureState
  /** Up to and with it. */
  scoreUntil?: number
  hasComment?: true
  /** What took them out. */
  invalidationId?: number
}

/** What a role may see of a signature: what it may not is in no query made for it. */
export type Sees = {
  email: boolean
  network: boolean
  /** Why somebody signed, also before a moderator has let it be shown. */
  reason?: boolean
}

/** The filter as SQL over `signature s`, each condition in the form that its index has. Names are folded already. */
export function whereOf(filter: SignatureFilter): SQL {
  const conditions = [...inRow(filter), ...ofPerson(filter), ...ofPlace(filter), ...ofArrival(filter)]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function inRow(filter: SignatureFilter): SQL[] {
  const { campaignId, state, hasComment, invalidationId, paperSheetId, ids } = filter
  return given([
    paperSheetId !== undefined && sql`s.paper_sheet_id = ${paperSheetId}::int`,
    campaignId !== undefined && sql`s.campaign_id = ${campaignId}::int`,
    state !== undefined && sql`s.state = ${state}`,
    hasComment && sql`exists (select from signature_comment k where k.signature_id = s.id)`,
    invalidationId !== undefined && sql`s.invalidation_id = ${invalidationId}::int`,
    ids !== undefined && sql`s.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
  ])
}

function ofPerson({ email, domain, name, network }: SignatureFilter): SQL[] {
  return given([
    email !== undefined && sql`s.canonical_email = ${email}`,
    domain !== undefined && sql`split_part(s.canonical_email, '@', 2) = ${domain}`,
    name !== undefined && sql`to_tsvector('simple', s.name_key) @@ plainto_tsquery('simple', ${name})`,
    network !== undefined &&
      (isOneAddress(network) ? sql`s.ip = ${network}::inet` : sql`s.ip <<= ${network}::inet`),
  ])
}

function ofPlace({ postcode, country, area }: SignatureFilter): SQL[] {
  return given([
    postcode !== undefined && sql`s.postcode like ${`${postcode.replace(/[\\%_]/g, '')}%`}`,
    country !== undefined && sql`s.country = ${country}`,
    area !== undefined && sql`s.area = ${area}`,
  ])
}

function ofArrival({ source, receivedFrom, receivedUntil, scoreFrom, scoreUntil }: SignatureFilter): SQL[] {
  return given([
    source !== undefined && sql`s.source = ${source}`,
    receivedFrom !== undefined && sql`s.created_at >= ${receivedFrom}::timestamptz`,
    receivedUntil !== undefined && sql`s.created_at < ${receivedUntil}::timestamptz`,
    // Said twice, so that the index of suspected signatures is known to hold them.
    scoreFrom !== undefined && scoreFrom > 0 && sql`s.score >= ${scoreFrom}::int and s.score > 0`,
    scoreUntil !== undefined && sql`s.score <= ${scoreUntil}::int`,
  ])
}

/** "203.0.113.7" and not "203.0.113.0/24". */
export function isOneAddress(network: string): boolean {
  return !network.includes('/')
}

function given(conditions: (SQL | false | undefined)[]): SQL[] {
  return conditions.filter((condition): condition is SQL => Boolean(condition))
}
