import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import {
  isOneAddress,
  type Sees,
  type SignatureFilter,
  type SignatureState,
  whereOf,
} from './signature-filter'

/** A signature as a list shows it. What the role may not see is not there. */
export type SignatureRow = {
  id: string
  campaignId: number
  campaignSlug: string
  campaignName: string
  name: string
  email?: string
  ip?: string | null
  country: string
  postcode: string | null
  area: string
  constituency: string | null
  state: SignatureState
  score: number
  suspicions: { rule: string; points: number }[]
  source: string
  channel: 'web' | 'paper'
  showName: boolean
  invalidationId: number | null
  /** Milliseconds since 1970. */
  receivedAt: number
  confirmedAt: number | null
  /** Where the next page begins. */
  place: string
}

/** A row of the list: the instant it was received, to the microsecond, and its id. */
export type Place = { at: string; id: string }

/** From the newest, or what is older or newer than a place in the list. */
export type Page = { size: number; olderThan?: Place; newerThan?: Place }

export type Found =
  | {
      kind: 'found'
      rows: SignatureRow[]
      hasOlder: boolean
      hasNewer: boolean
      /** More match than could be put in order: these are the newest of 5,000 of them. */
      isPartial: boolean
    }
  /** It would have read too many rows to be answered at once. */
  | { kind: 'too_wide' }

/** At most this many are counted for a list: beyond it, nobody needs to know how many. */
export const countedAtMost = 10_000
const patienceMs = 4000

/** One page of the signatures that a filter matches, newest first, by one query that walks an index. */
export async function findSignatures(filter: SignatureFilter, page: Page, sees: Sees): Promise<Found> {
  const isBack = page.newerThan !== undefined
  const order = isBack ? sql`s.created_at, s.id desc` : sql`s.created_at desc, s.id`
  const found = await inTime((tx) =>
    isGathered(filter) ? gather(tx, filter, page, sees, order) : walk(tx, filter, page, sees, order),
  )
  if (found === null) return { kind: 'too_wide' }
  const { isPartial } = found
  const hasMore = found.rows.length > page.size
  const rows = found.rows.slice(0, page.size)
  if (isBack) return { kind: 'found', rows: rows.reverse(), hasOlder: true, hasNewer: hasMore, isPartial }
  return { kind: 'found', rows, hasOlder: hasMore, hasNewer: page.olderThan !== undefined, isPartial }
}

type Read = { rows: SignatureRow[]; isPartial: boolean }

/** The index has them in the order of arrival: read until the page is full. */
async function walk(tx: Tx, filter: SignatureFilter, page: Page, sees: Sees, order: SQL): Promise<Read> {
  const rows = await tx.execute<SignatureRow>(sql`
    select ${columnsFor(sees)} from signature s ${joins} where ${whereOf(filter)} and ${beyond(page)}
    order by ${order} limit ${page.size + 1}`)
  return { rows: [...rows], isPartial: false }
}

const gatheredAtMost = 5000

/** Indexes of words, networks and beginnings of a postcode know no time: what they find is put in order afterwards. */
function isGathered({ name, network, postcode }: SignatureFilter): boolean {
  return name !== undefined || postcode !== undefined || (network !== undefined && !isOneAddress(network))
}

/** At most so many are put in order; of a network with a hundred thousand nobody reads the list, and half a second is long. */
async function gather(tx: Tx, filter: SignatureFilter, page: Page, sees: Sees, order: SQL): Promise<Read> {
  // The planner would rather read ten million in the order of time and wait for fifty that match.
  await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`)
  const found = await tx.execute<SignatureRow & { gathered: number }>(sql`
    with gathered as materialized (
      select s.id, s.created_at from signature s where ${whereOf(filter)} and ${beyond(page)} limit ${gatheredAtMost + 1}),
    of_page as materialized (select s.id from gathered s order by ${order} limit ${page.size + 1})
    select ${columnsFor(sees)}, (select count(*)::int from gathered) as gathered
    from of_page join signature s on s.id = of_page.id ${joins}
    order by ${order}`)
  const rows = [...found].map(({ gathered: _, ...row }) => row)
  return { rows, isPartial: (found[0]?.gathered ?? 0) > gatheredAtMost }
}

/** How many match: exact up to 10,000, "more" beyond, null when counting took too long. */
export async function countSignaturesMatching(filter: SignatureFilter): Promise<number | 'more' | null> {
  const rows = await inTime((tx) =>
    tx.execute<{ n: number }>(sql`
      select count(*)::int as n from (select from signature s where ${whereOf(filter)} limit ${countedAtMost + 1}) matched`),
  )
  if (rows === null) return null
  const n = rows[0]?.n ?? 0
  return n > countedAtMost ? 'more' : n
}

/** Held signatures, the one that has waited longest first; `after` is the last row of the page before. */
export async function listHeld(
  filter: Pick<SignatureFilter, 'campaignId'>,
  page: { size: number; after?: Place },
  sees: Sees,
): Promise<{ rows: SignatureRow[]; hasMore: boolean }> {
  const { after } = page
  const beyondLast = after
    ? sql`and s.confirmed_at >= ${after.at}::timestamptz and (s.confirmed_at > ${after.at}::timestamptz or s.id > ${after.id}::uuid)`
    : sql``
  const rows = await db.execute<SignatureRow>(sql`
    select ${columnsFor(sees, sql`s.confirmed_at`)} from signature s ${joins} where ${whereOf({ ...filter, state: 'held' })} ${beyondLast}
    order by s.confirmed_at, s.id limit ${page.size + 1}`)
  return { rows: [...rows].slice(0, page.size), hasMore: rows.length > page.size }
}

const joins = sql`join campaign c on c.id = s.campaign_id left join area k on k.id = s.constituency_id`

/** The columns of a row, of which those of email and network are only there for who may see them. */
export function columnsFor(sees: Sees, at: SQL = sql`s.created_at`): SQL {
  return sql`s.id, c.id as "campaignId", c.slug as "campaignSlug", c.name as "campaignName", s.name,
    ${sees.email ? sql`s.email,` : sql``} ${sees.network ? sql`host(s.ip) as ip,` : sql``}
    s.country, s.postcode, s.area, k.name as constituency, s.state, s.score, s.suspicions, s.source, s.channel, s.show_name as "showName",
    s.invalidation_id as "invalidationId", extract(epoch from s.created_at)::float8 * 1000 as "receivedAt",
    extract(epoch from s.confirmed_at)::float8 * 1000 as "confirmedAt",
    to_char(${at} at time zone 'UTC', 'YYYYMMDD"T"HH24MISSUS') || '_' || s.id as place`
}

/** Newest first, and of one instant the smaller id: so stands the index. */
function beyond({ olderThan, newerThan }: Page): SQL {
  if (olderThan)
    return sql`s.created_at <= ${olderThan.at}::timestamptz and (s.created_at < ${olderThan.at}::timestamptz or s.id > ${olderThan.id}::uuid)`
  if (newerThan)
    return sql`s.created_at >= ${newerThan.at}::timestamptz and (s.created_at > ${newerThan.at}::timestamptz or s.id < ${newerThan.id}::uuid)`
  return sql`true`
}

/** A place as an address carries it; undefined when it is none. */
export function readPlace(typed: string | undefined): Place | undefined {
  const match =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{6})_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(
      typed ?? '',
    )
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, micro, id = ''] = match
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${micro}Z`
  return Number.isNaN(Date.parse(at)) ? undefined : { at, id }
}

/** Reads for a few seconds at most; null when that was not enough. */
async function inTime<T>(read: (tx: Tx) => Promise<T>): Promise<T | null> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`)
      return read(tx)
    })
  } catch (error) {
    if (codeOf(error) === '57014') return null
    throw error
  }
}

/** The SQLSTATE of what the database refused; drizzle wraps it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}
