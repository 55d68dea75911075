import type { TransactionSql } from 'postgres'
import { readNumbers, type Totals } from '../counting/integrity-statement'
import type { DayRow } from '../counting/merge-days'
import { sumSmallRows } from '../insight/small-numbers'
import type { FullCampaignPage } from '../recommendations/campaign-page'
import type { RoughDate } from '../rough-date'

/** At most this many names stand in the PDF; the table of names has all. */
export const namesInPdf = 2000

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
  /** What became of everything received, as the public integrity statement tells it: the parts add up to `received`. */
  integrity: Totals & { duplicates: number }
  paper: number
  /** What was taken out by criteria, and why, in the words that are published; and singly, by somebody who looked. */
  removals: { reason: string; count: number }[]
  removedSingly: number
  /** Places of five and more; `elsewhere` is everybody else. */
  places: { country: string; area: string; confirmed: number }[]
  elsewhere: number
  seats: { name: string; confirmed: number }[]
  /** As the statement tells them: days with few signatures are told together. */
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
  const { totals, duplicates, onPaper, removals, removedSingly, days } = await readNumbers(sql, campaignId)
  const [places, seats, comments, names] = [
    await sql<Pack['places']>`
      select country, area, count(*)::int as confirmed from signature
      where campaign_id = ${campaignId} and state = 'confirmed' group by 1, 2 order by 3 desc, 1, 2`,
    await sql<Pack['seats']>`
      select a.name, count(*)::int as confirmed from signature s join area a on a.id = s.constituency_id
      where s.campaign_id = ${campaignId} and s.state = 'confirmed' group by a.id, a.name order by 2 desc, 1`,
    chosen.comments ? await readComments(sql, campaignId) : [],
    chosen.names ? await readNames(sql, campaignId) : { total: 0, first: [] },
  ]
  const shownPlaces = sumSmallRows(
    [...places],
    (row) => row.confirmed,
    () => false,
  ).shown
  const sum = (rows: { confirmed: number }[]) => rows.reduce((total, row) => total + row.confirmed, 0)
  return {
    readAt: Date.now(),
    campaign: {
      ...{ slug: page.slug, name: page.name, demand: page.demand, ask: page.ask, addressee: page.addressee },
      ...{ petitionText: page.petitionText, opensAt: page.opensAt, closesAt: page.closesAt },
      isSample: page.isSample,
    },
    integrity: { ...totals, duplicates },
    paper: onPaper.confirmed,
    removals: removals
      .filter(({ removed }) => removed > 0)
      .map(({ reason, removed }) => ({ reason, count: removed })),
    removedSingly,
    places: shownPlaces,
    elsewhere: sum(places) - sum(shownPlaces),
    seats: sumSmallRows(
      [...seats],
      (row) => row.confirmed,
      () => false,
    ).shown,
    ...{ days, comments, names },
    recommendation: page.recommendation && {
      ...{ number: page.recommendation.number, title: page.recommendation.title },
      text: page.recommendation.text,
    },
    figures: page.figures.map(({ shown, says, source, asOf }) => ({
      ...{ shown, says, asOf, source: source.title, publisher: source.publisher },
    })),
  }
}

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
    order by name_key, id limit ${namesInPdf}`
  return { total: counted?.total ?? 0, first: first.map(({ name }) => name) }
}
