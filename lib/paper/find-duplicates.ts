import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { PaperRow } from './read-paper-row'

/** Why a line is no new signature: twice on this sheet, signed online, or on another sheet. */
export type Duplicate = 'twice' | 'online' | 'paper'

/**
 * For each line, whether it is somebody who counts already on this campaign: the same name, and the same postcode or the
 * same mailbox. Of two on one sheet the first is entered. Pending ones are none: the person has not confirmed.
 */
export async function findDuplicates(
  tx: Tx,
  campaignId: number,
  rows: PaperRow[],
): Promise<(Duplicate | null)[]> {
  return (await findSigners(tx, campaignId, rows)).duplicates
}

/** The same, and the ids of those online who do not count and may come to at any moment: by confirming, or by being put back. */
export async function findSigners(
  tx: Tx,
  campaignId: number,
  rows: PaperRow[],
): Promise<{ duplicates: (Duplicate | null)[]; mayCount: string[] }> {
  const known = await findKnown(tx, campaignId, rows)
  const found = new Map<number, Duplicate>()
  for (const row of known) if (row.found !== 'may_count') found.set(row.n, row.found)
  const mayCount = known.filter((row) => row.found === 'may_count').map(({ id }) => id)
  return { duplicates: withTwice(rows, found), mayCount }
}

function withTwice(rows: PaperRow[], found: Map<number, Duplicate>): (Duplicate | null)[] {
  const seen = new Set<string>()
  for (const [n, row] of rows.entries()) {
    const keys = keysOf(row)
    if (keys.some((key) => seen.has(key)) && !found.has(n)) found.set(n, 'twice')
    for (const key of keys) seen.add(key)
  }
  return rows.map((_, n) => found.get(n) ?? null)
}

function keysOf({ nameKey, country, postcode, canonicalEmail }: PaperRow): string[] {
  const byPlace = `${nameKey}\n${country} ${postcode ?? ''}`
  return canonicalEmail ? [byPlace, `${nameKey}\n@${canonicalEmail}`] : [byPlace]
}

type Known = { n: number; found: Duplicate | 'may_count'; id: string }

async function findKnown(tx: Tx, campaignId: number, rows: PaperRow[]): Promise<Known[]> {
  const given = JSON.stringify(
    rows.map(({ nameKey, country, postcode, canonicalEmail }, n) => ({
      ...{ n, name: nameKey, country, postcode, email: canonicalEmail },
    })),
  )
  // A branch for each index: by postcode, by the words of the name where there is none, by mailbox, and of other sheets.
  return tx.execute<Known>(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${given}::jsonb) as g (n int, name text, country text, postcode text, email text)
    ), online as (
      select g.n, s.id, s.state from given g join signature s on s.postcode = g.postcode and s.name_key = g.name and s.country = g.country
      where s.campaign_id = ${campaignId} and s.channel = 'web' and s.state <> 'withdrawn'
      union select g.n, s.id, s.state from given g join signature s on s.canonical_email = g.email and s.name_key = g.name
      where g.email <> '' and s.campaign_id = ${campaignId} and s.channel = 'web' and s.state <> 'withdrawn'
      union select g.n, s.id, s.state from given g join signature s
        on to_tsvector('simple', s.name_key) @@ plainto_tsquery('simple', g.name) and s.name_key = g.name and s.country = g.country
      where g.postcode is null and s.postcode is null and s.campaign_id = ${campaignId} and s.channel = 'web' and s.state <> 'withdrawn'
    ), counts as (
      select n, id from online where state in ('confirmed', 'held')
    ), paper as (
      select g.n, s.id from given g join signature s on s.campaign_id = ${campaignId} and s.name_key = g.name
        and ((s.country = g.country and s.postcode is not distinct from g.postcode) or (g.email <> '' and lower(s.email) = g.email)
          or (g.email <> '' and s.canonical_email = g.email))
      where s.channel = 'paper' and s.state <> 'withdrawn'
    )
    select n, id, 'online' as found from counts union all select n, id, 'paper' from paper where n not in (select n from counts)
    union all select n, id, 'may_count' from online where state not in ('confirmed', 'held')`)
}
