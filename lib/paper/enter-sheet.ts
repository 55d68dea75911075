import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { paperSource } from '../counting/integrity-statement'
import { findSigners } from './find-duplicates'
import type { PaperRow } from './read-paper-row'
import type { Sheet } from './sheet-form'

/** Up to so many, each signature has a line in the audit log; of more, the sheet has one that says how many. */
const mostEvents = 500
const rowsAtOnce = 5000

type Entering = {
  sheet: Sheet
  rows: PaperRow[]
  /** Lines that nobody could read. */
  unreadable: number
  /** How many lines the sheet had when this page was made: 0 for a new one. */
  believed: number
  staffId: string
}

export type Entered =
  | { kind: 'entered'; sheetId: number; entered: number; duplicates: number }
  /** The sheet has other lines than the page knew: this was sent twice, or somebody else is at it. */
  | { kind: 'changed'; sheetId: number; lines: number }
  | { kind: 'no_such_campaign' }
  /** Drafts take nobody's name, and what was handed in is not counted on. */
  | { kind: 'takes_none' }
  /** Collected before the campaign opened or after it closed. */
  | { kind: 'not_its_days' }

/**
 * Enters the lines of a sheet, all of them or none: those who count already are counted as duplicates, the others are
 * confirmed at once. A sheet is known by its campaign, its day and where it is kept, and takes further lines. Two people
 * who enter the same names at once are let in one after the other.
 */
export async function enterSheet(tx: Tx, entering: Entering): Promise<Entered> {
  return tx.transaction(async (tx): Promise<Entered> => {
    const { sheet, rows } = entering
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtext('undersigned.paper.enter'), ${sheet.campaignId})`,
    )
    const refusal = await refusalOf(tx, sheet)
    if (refusal) return { kind: refusal }
    const known = await findSheet(tx, sheet)
    if ((known?.lines ?? 0) !== entering.believed)
      return { kind: 'changed', sheetId: known?.id ?? 0, lines: known?.lines ?? 0 }
    const sheetId = known?.id ?? (await writeSheet(tx, sheet, entering.staffId))
    const { duplicates, mayCount } = await findSigners(tx, sheet.campaignId, rows)
    const fresh = rows.filter((_, n) => duplicates[n] === null)
    for (let at = 0; at < fresh.length; at += rowsAtOnce)
      await writeSignatures(tx, sheet.campaignId, sheetId, fresh.slice(at, at + rowsAtOnce))
    await letOnlineGoFirst(tx, sheet.campaignId, sheetId, mayCount)
    return finish(tx, entering, sheetId)
  })
}

async function refusalOf(
  tx: Tx,
  sheet: Sheet,
): Promise<'no_such_campaign' | 'takes_none' | 'not_its_days' | null> {
  const [campaign] = await tx.execute<{ takes: boolean; isItsDay: boolean }>(sql`
    select state in ('open', 'paused', 'closed') or (state = 'scheduled' and opens_at <= now()) as takes,
      ${sheet.collectedOn}::date between london_day(opens_at) and london_day(coalesce(closed_at, 'infinity')) as "isItsDay"
    from campaign where id = ${sheet.campaignId} for share`)
  if (!campaign) return 'no_such_campaign'
  if (!campaign.takes) return 'takes_none'
  return campaign.isItsDay ? null : 'not_its_days'
}

/** The sheet that this would be added to, and how many lines it has: entered, duplicates and unreadable. */
export async function findSheet(tx: Tx, sheet: Sheet): Promise<{ id: number; lines: number } | undefined> {
  const [row] = await tx.execute<{ id: number; lines: number }>(sql`
    select id, entered + duplicates + refused as lines from paper_sheet
    where campaign_id = ${sheet.campaignId} and collected_on = ${sheet.collectedOn} and lower(scan_reference) = lower(${sheet.scanReference})
    order by id limit 1`)
  return row
}

async function writeSheet(tx: Tx, sheet: Sheet, staffId: string): Promise<number> {
  const [row] = await tx.execute<{ id: number }>(sql`
    insert into paper_sheet (campaign_id, collected_at, collected_on, wording, scan_reference, entered_by)
    values (${sheet.campaignId}, ${sheet.collectedAt}, ${sheet.collectedOn}, ${sheet.wording}, ${sheet.scanReference}, ${staffId}) returning id`)
  await tx.execute(sql`
    insert into source_code (code, kind, label) values (${paperSource}, 'print', 'Signed on paper, entered by us') on conflict do nothing`)
  return row!.id
}

/**
 * An email is compared only where nobody sits on it: whoever wrote it on paper has not shown that it is theirs. Anybody
 * else has an address of their own that is no mailbox.
 */
async function writeSignatures(tx: Tx, campaignId: number, sheetId: number, rows: PaperRow[]): Promise<void> {
  const given = JSON.stringify(
    rows.map((row) => ({
      ...{ id: randomUUID(), name: row.name, name_key: row.nameKey, country: row.country },
      ...{ postcode: row.postcode, area: row.area, show_name: row.showName },
      ...{ email: row.email, canonical: row.canonicalEmail },
    })),
  )
  await tx.execute(sql`
    with given as (
      select g.*, g.canonical <> '' and row_number() over (partition by g.canonical order by g.id) = 1
        and not exists (select from signature s where s.campaign_id = ${campaignId} and s.canonical_email = g.canonical and s.state <> 'withdrawn') as is_free
      from jsonb_to_recordset(${given}::jsonb) as g (id uuid, name text, name_key text, country text, postcode text, area text, show_name boolean,
        email text, canonical text)
    )
    insert into signature (id, campaign_id, name, name_key, email, canonical_email, country, postcode, area, show_name,
      state, seat, channel, source, paper_sheet_id, confirmed_at)
    select id, ${campaignId}, name, name_key, email, case when is_free then canonical else 'paper:' || id end, country, postcode, area, show_name,
      'confirmed', 1, 'paper', ${paperSource}, ${sheetId}, now()
    from given on conflict do nothing`)
}

/**
 * Who comes to count online in this very moment, by confirming or by being put back, has not seen the sheet, nor the sheet
 * them. From here on they wait for us, and those who were first are seen now: they count, and their line on paper does not.
 */
async function letOnlineGoFirst(
  tx: Tx,
  campaignId: number,
  sheetId: number,
  mayCount: string[],
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.paper'), ${campaignId})`)
  // From the few to the lines, and not the other way: a sheet may have tens of thousands.
  await tx.execute(sql`
    with first as materialized (
      select name_key, country, postcode, email from signature
      where campaign_id = ${campaignId} and state = 'confirmed' and channel = 'web' and confirmed_at > now() - interval '10 minutes'
      union select name_key, country, postcode, email from signature
      where id in (select jsonb_array_elements_text(${JSON.stringify(mayCount)}::jsonb)::uuid) and state = 'confirmed'
    )
    delete from signature p using first f
    where p.campaign_id = ${campaignId} and p.name_key = f.name_key and p.channel = 'paper' and p.state <> 'withdrawn'
      and p.paper_sheet_id = ${sheetId} and p.confirmed_at = now()
      and ((f.country = p.country and f.postcode is not distinct from p.postcode) or (p.email <> '' and lower(f.email) = lower(p.email)))`)
}

async function finish(tx: Tx, entering: Entering, sheetId: number): Promise<Entered> {
  const { sheet, rows, unreadable, staffId } = entering
  const [{ entered } = { entered: 0 }] = await tx.execute<{ entered: number }>(sql`
    select count(*)::int as entered from signature where paper_sheet_id = ${sheetId} and confirmed_at = now()`)
  const duplicates = rows.length - entered
  await tx.execute(sql`
    update paper_sheet set entered = entered + ${entered}, duplicates = duplicates + ${duplicates}, refused = refused + ${unreadable} where id = ${sheetId}`)
  if (duplicates > 0)
    await tx.execute(sql`
      insert into count_change (campaign_id, country, area, delta, what, source)
      select ${sheet.campaignId}, 'GB', '', least(30000, ${duplicates}::int - n), 'duplicate', ${paperSource} from generate_series(0, ${duplicates - 1}::int, 30000) n`)
  if (entered <= mostEvents)
    await tx.execute(sql`
      insert into signature_event (signature_id, kind, reason, staff_id)
      select id, 'entered', ${`Sheet ${sheetId}`}, ${staffId} from signature where paper_sheet_id = ${sheetId} and confirmed_at = now()`)
  await writeAudit(tx, {
    ...{ staffId, action: 'paper_sheet.entered', objectKind: 'paper_sheet', objectId: String(sheetId) },
    facts: { entered, duplicates, unreadable },
  })
  return { kind: 'entered', sheetId, entered, duplicates }
}
