import type { TransactionSql } from 'postgres'
import { sumSmallRows } from '../insight/small-numbers'
import type { FullCampaignPage } from '../recommendations/campaign-page'
import type { RoughDate } from '../rough-date'

/** At most this many names stand in the PDF; the table of names has all. */
export const namesInPdf = 2000

export type DayRow = {
  day: string
  received: number
  confirmed: number
  duplicates: number
  takenOut: number
}

/** What is handed in, read at one moment. Times are milliseconds since 1970. */
export type Pack = {
  readAt: number
  campaign: {
    slug: string
    name: string
    demand: string
    ask: string
    addressee: string
    petitionText: string
    opensAt: number
    closesAt: number
    isSample: boolean
  }
  /** Of everything received: what became of it. The parts add up to `received`, but duplicates, which are beside it. */
  integrity: {
    received: number
    confirmed: number
    waiting: number
    held: number
    withdrawn: number
    expired: number
    takenOut: number
    duplicates: number
  }
  paper: number
  /** What was taken out by criteria, and why, in the words that are published. */
  removals: { reason: string; count: number }[]
  /** Places of five and more; `elsewhere` is everybody else. */
  places: { country: string; area: string; confirmed: number }[]
  elsewhere: number
  seats: { name: string; confirmed: number }[]
  days: DayRow[]
  comments: string[]
  /** Of those who allowed it. */
  names: { total: number; first: string[] }
  recommendation: { number: string; title: string; text: string } | null
  figures: { shown: string; says: string; source: string; publisher: string; asOf: RoughDate }[]
}

type Chosen = { campaignId: number; names: boolean; comments: boolean; page: FullCampaignPage }

/** Reads what a pack shows, within the transaction whose moment it is. */
export async function readPack(sql: TransactionSql, { campaignId, page, ...chosen }: Chosen): Promise<Pack> {
  const days = await readDays(sql, campaignId)
  const [counts] = await sql<{ confirmed: number; paper: number; waiting: number; held: number }[]>`
    select count(*) filter (where state = 'confirmed')::int as confirmed,
      count(*) filter (where state = 'confirmed' and channel = 'paper')::int as paper,
      count(*) filter (where state = 'pending')::int as waiting, count(*) filter (where state = 'held')::int as held
    from signature where campaign_id = ${campaignId}`
  const confirmed = counts?.confirmed ?? 0
  const [places, seats, removals, comments, names] = [
    await sql<Pack['places']>`
      select country, area, count(*)::int as confirmed from signature
      where campaign_id = ${campaignId} and state = 'confirmed' group by 1, 2 order by 3 desc, 1, 2`,
    await sql<Pack['seats']>`
      select a.name, count(*)::int as confirmed from signature s join area a on a.id = s.constituency_id
      where s.campaign_id = ${campaignId} and s.state = 'confirmed' group by a.id, a.name order by 2 desc, 1`,
    await sql<Pack['removals']>`
      select i.reason, count(*)::int as count from signature s join invalidation i on i.id = s.invalidation_id
      where s.campaign_id = ${campaignId} and s.state = 'invalidated' group by i.id, i.reason order by i.id`,
    chosen.comments ? await readComments(sql, campaignId) : [],
    chosen.names ? await readNames(sql, campaignId) : { total: 0, first: [] },
  ]
  const shownPlaces = sumSmallRows(
    [...places],
    (row) => row.confirmed,
    () => false,
  ).shown
  const sum = (of: (totals: DayTotals) => number) => days.reduce((total, day) => total + of(day), 0)
  return {
    readAt: Date.now(),
    campaign: {
      ...{ slug: page.slug, name: page.name, demand: page.demand, ask: page.ask, addressee: page.addressee },
      ...{ petitionText: page.petitionText, opensAt: page.opensAt, closesAt: page.closesAt },
      isSample: page.isSample,
    },
    integrity: {
      received: sum((day) => day.received),
      ...{ confirmed, waiting: counts?.waiting ?? 0, held: counts?.held ?? 0 },
      withdrawn: sum((day) => day.withdrawn),
      expired: sum((day) => day.expired),
      takenOut: sum((day) => day.takenOut),
      duplicates: sum((day) => day.duplicates),
    },
    paper: counts?.paper ?? 0,
    removals: [...removals],
    places: shownPlaces,
    elsewhere: confirmed - shownPlaces.reduce((total, row) => total + row.confirmed, 0),
    seats: sumSmallRows(
      [...seats],
      (row) => row.confirmed,
      () => false,
    ).shown,
    days: days.map(({ day, received, confirmed, duplicates, takenOut }) => ({
      ...{ day, received, confirmed, duplicates, takenOut },
    })),
    ...{ comments, names },
    recommendation: page.recommendation && {
      ...{ number: page.recommendation.number, title: page.recommendation.title },
      text: page.recommendation.text,
    },
    figures: page.figures.map(({ shown, says, source, asOf }) => ({
      ...{ shown, says, asOf, source: source.title, publisher: source.publisher },
    })),
  }
}

type DayTotals = DayRow & { withdrawn: number; expired: number }

async function readDays(sql: TransactionSql, campaignId: number): Promise<DayTotals[]> {
  return [
    ...(await sql<DayTotals[]>`
      select day::text, ${of(sql, 'received')} as received, ${of(sql, 'confirmed')} as confirmed,
        ${of(sql, 'duplicate')} as duplicates, ${of(sql, 'withdrawn')} as withdrawn, ${of(sql, 'expired')} as expired,
        coalesce(sum(n) filter (where what in ('invalidated', 'spam')), 0)::int as "takenOut"
      from campaign_day where campaign_id = ${campaignId} group by day order by day`),
  ]
}

const of = (sql: TransactionSql, what: string) => sql`coalesce(sum(n) filter (where what = ${what}), 0)::int`

/** Those that somebody read, showed and chose, as long as their signature counts; never with a name. */
async function readComments(sql: TransactionSql, campaignId: number): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select k.text from signature_comment k join signature s on s.id = k.signature_id
    where k.campaign_id = ${campaignId} and k.state = 'shown' and k.pack_position is not null and s.state = 'confirmed'
    order by k.pack_position, k.created_at`
  return rows.map(({ text }) => text)
}

async function readNames(sql: TransactionSql, campaignId: number): Promise<Pack['names']> {
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::int as total from signature where campaign_id = ${campaignId} and state = 'confirmed' and show_name`
  const first = await sql<{ name: string }[]>`
    select name from signature where campaign_id = ${campaignId} and state = 'confirmed' and show_name
    order by confirmed_at, id limit ${namesInPdf}`
  return { total: counted?.total ?? 0, first: first.map(({ name }) => name) }
}
