import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** The channel on which every web process hears which cached pages are out of date (app/page-cache.mjs listens). */
export const pagesChannel = 'undersigned_pages'

/**
 * Drops the cached pages that show this campaign, in every web process, the moment the transaction commits: its own, and
 * those of the recommendation that it pushes, which says how many have signed. With no slug it drops every page.
 */
export async function refreshPages(tx: Tx, slug?: string): Promise<void> {
  if (slug === undefined) {
    await tx.execute(sql`select pg_notify(${pagesChannel}, ${JSON.stringify(['*'])})`)
    return
  }
  const paths = [
    '/',
    '/campaigns',
    `/campaigns/${slug}`,
    `/campaigns/${slug}/write`,
    `/campaigns/${slug}/positions`,
    `/campaigns/${slug}/integrity`,
    `/campaigns/${slug}/integrity.csv`,
  ]
  await tx.execute(sql`
    select pg_notify(${pagesChannel}, (${JSON.stringify(paths)}::jsonb || coalesce((
      select jsonb_build_array('/recommendations', '/recommendations/' || r.number)
      from campaign c join recommendation r on r.id = c.recommendation_id where c.slug = ${slug}), '[]'))::text)`)
}
