import { sql } from 'drizzle-orm'
import type { TransactionSql } from 'postgres'
import { db } from '@/db/client'
import { env } from '../env'
import { hasBrowser } from '../library/pdf/find-browser'
import { printPage } from '../library/pdf/print-page'
import { getFullCampaignPreview } from '../recommendations/campaign-page'
import { mintMac } from '../tokens/signature-token'
import { byteOrderMark, csvLine } from './csv-cell'
import { fileWriter, keepPart } from './keep-file'
import { writeRows } from './make-export'
import { type Pack, readPack } from './read-pack'
import type { HandInChoices, TakeOutRow } from './take-out'

const timeLimitMs = 120_000

/** What the page that is printed carries in its address: nobody can guess it, and nobody is mailed it. */
export const printPurpose = 'hand-in-print'

/** `printed`: false where there is no Chromium. */
export type MadeHandIn = { signatures: number; names: number; comments: number; printed: boolean }

/** Makes the tables of a pack and its PDF, all of them of one moment. Each step that is done counts as progress. */
export async function makeHandIn(
  row: TakeOutRow,
  slug: string,
  snapshot: TransactionSql,
  tell: (done: number, total: number) => Promise<void>,
): Promise<MadeHandIn> {
  const { names, comments } = row.choices as HandInChoices
  const page = await getFullCampaignPreview(slug, Date.now())
  if (!page) throw new Error('the campaign is gone')
  const pack = await readPack(snapshot, { campaignId: row.campaignId, names, comments, page })
  const { campaignId } = row
  await db.execute(sql`
    update take_out set choices = choices || ${JSON.stringify({ pack })}::jsonb where id = ${row.id} and state = 'making'`)
  const steps = [
    () => writeTables(row.id, pack),
    ...(names ? [() => writeNames(row.id, campaignId, snapshot)] : []),
    ...(hasBrowser() ? [() => print(row.id)] : []),
  ]
  for (const [done, step] of steps.entries()) {
    await tell(done, steps.length)
    await step()
  }
  await tell(steps.length, steps.length)
  return {
    signatures: pack.integrity.confirmed,
    names: pack.names.total,
    comments: pack.comments.length,
    printed: hasBrowser(),
  }
}

type Table = Parameters<typeof csvLine>[0][]

async function writeTables(id: string, pack: Pack): Promise<void> {
  const { integrity, removals, removedSingly, paper } = pack
  const tables: Record<string, Table> = {
    'count.csv': [
      ['what', 'signatures'],
      ...Object.entries(integrity),
      ['confirmed on paper', paper],
      ...removals.map(({ reason, count }) => [`removed: ${reason}`, count]),
      ['removed one by one', removedSingly],
    ],
    'places.csv': [
      ['country', 'postcode area', 'confirmed'],
      ...pack.places.map(({ country, area, confirmed }) => [country, area, confirmed]),
      ['', 'elsewhere, or fewer than five', pack.elsewhere],
    ],
    'constituencies.csv': [
      ['constituency', 'confirmed'],
      ...pack.seats.map(({ name, confirmed }) => [name, confirmed]),
    ],
    'days.csv': [
      ['from', 'until', 'received', 'confirmed', 'duplicates', 'removed'],
      ...pack.days.map((row) => [
        ...[row.from, row.until, row.received, row.confirmed, row.duplicates, row.removed],
      ]),
    ],
    ...(pack.comments.length > 0 && {
      'comments.csv': [['why somebody signed'], ...pack.comments.map((text) => [text])],
    }),
  }
  for (const [name, table] of Object.entries(tables)) {
    const text = byteOrderMark + table.map(csvLine).join('')
    await keepPart(id, { name, type: 'text/csv' }, Buffer.from(text, 'utf8'))
  }
}

/** Of those who confirmed and chose to show their name, and nobody else: name and country, in the order of names. */
async function writeNames(id: string, campaignId: number, snapshot: TransactionSql): Promise<void> {
  const file = fileWriter(id, 'names.csv', 'text/csv')
  await file.write(Buffer.from(byteOrderMark + csvLine(['name', 'country'])))
  await writeRows(
    snapshot`select name, country from signature
      where campaign_id = ${campaignId} and state = 'confirmed' and show_name order by name_key, id`,
    file,
  )
  await file.end()
}

async function print(id: string): Promise<void> {
  const bytes = await printPage({
    origin: process.env.SELF_ORIGIN ?? env().SITE_URL,
    path: `/hand-ins/${mintMac(printPurpose, id)}/print`,
    edition: id,
    timeoutMs: timeLimitMs,
  })
  await keepPart(id, { name: 'hand-in.pdf', type: 'application/pdf' }, bytes)
}
