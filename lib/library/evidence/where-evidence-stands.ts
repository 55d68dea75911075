import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** A publication (by id) or a campaign (`kind` 'campaign') that names something of the evidence. */
export type EvidencePlace = {
  id: number
  kind: string
  slug: string
  title: string
  isLive: boolean
  isInDraft: boolean
  /** The live copy carries a figure that another has replaced. */
  isOutdated: boolean
}

/**
 * Where a figure, a source or a quote stands: texts, live or in a draft, and campaigns. A figure is asked for with all
 * that it has replaced, so that places which still carry an earlier one are among them, marked outdated.
 */
export async function whereEvidenceStands(
  tx: Tx,
  kind: 'statistic' | 'source' | 'quote',
  key: string,
): Promise<EvidencePlace[]> {
  const rows = await tx.execute<EvidencePlace>(sql`
    with recursive line (key) as (
      select ${key}::text union select s.key from statistic s join line l on s.superseded_by_key = l.key where ${kind} = 'statistic'
    ), replaced as (select s.key from statistic s join line l on l.key = s.key where s.superseded_by_key is not null and ${kind} = 'statistic')
    select p.id, p.kind, p.slug, p.title, bool_or(r.copy = 'live') and p.live is not null as "isLive",
      bool_or(r.copy = 'draft') as "isInDraft",
      bool_or(r.copy = 'live' and r.key in (select key from replaced)) and p.live is not null as "isOutdated"
    from publication_reference r join publication p on p.id = r.publication_id
    where r.kind = ${kind} and r.key in (select key from line)
    group by p.id
    union all
    select c.id, 'campaign', c.slug, c.name, c.state not in ('draft', 'in_review', 'scheduled'), c.state in ('draft', 'in_review', 'scheduled'),
      c.state not in ('draft', 'in_review', 'scheduled') and bool_or(f.statistic_key in (select key from replaced))
    from campaign_figure f join campaign c on c.id = f.campaign_id
    where ${kind} = 'statistic' and f.statistic_key in (select key from line)
    group by c.id
    order by "isOutdated" desc, "isLive" desc, title`)
  return [...rows]
}
