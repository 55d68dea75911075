import { statements } from '@/db/client'
import { smallestTotalShown } from '../small-numbers'
import type { SourceKind } from './source-code'

export type CodeRow = {
  code: string
  kind: SourceKind | null
  label: string | null
  /** Confirmed with it since a day, under all campaigns; null where these are too few to show. */
  confirmed: number | null
}

const rowsMost = 500

/** Codes that are named, and those that were used since a day and are not: most used first. */
export async function listCodes(since: string): Promise<CodeRow[]> {
  const rows = await statements()<(Omit<CodeRow, 'confirmed'> & { confirmed: number })[]>`
    select coalesce(s.code, d.source) as code, s.kind, s.label, coalesce(d.n, 0)::int as confirmed
    from source_code s full join (
      select source, sum(n)::int as n from campaign_day
      where day >= ${since} and what = 'confirmed' and source <> '' group by 1
    ) d on d.source = s.code
    where s.code is not null or d.n >= ${smallestTotalShown}
    order by coalesce(d.n, 0) desc, 1 limit ${rowsMost}`
  return rows.map((row) => ({
    ...row,
    confirmed: row.confirmed > 0 && row.confirmed < smallestTotalShown ? null : row.confirmed,
  }))
}

/** What staff called a code; null when nobody has. */
export async function findCode(code: string): Promise<{ kind: SourceKind; label: string } | null> {
  const [row] = await statements()<{ kind: SourceKind; label: string }[]>`
    select kind, label from source_code where code = ${code}`
  return row ?? null
}

/** Campaigns that a link may be made for, those that take signatures first. */
export async function listLinkable(): Promise<{ slug: string; name: string; demand: string }[]> {
  return statements()<{ slug: string; name: string; demand: string }[]>`
    select slug, name, demand from campaign
    where not is_template and state not in ('draft', 'in_review', 'archived', 'removed', 'superseded')
    order by state not in ('open', 'paused', 'scheduled'), opens_at desc, id`
}
