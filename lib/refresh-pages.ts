import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** The channel on which every web process hears which cached pages are out of date (app/page-cache.mjs listens). */
export const pagesChannel = 'undersigned_pages'

/**
 * Drops the cached pages that show this campaign, in every web process, the moment the transaction commits.
 * With no slug it drops every page.
 */
export async function refreshPages(tx: Tx, slug?: string): Promise<void> {
  const paths = slug ? ['/', '/campaigns', `/campaigns/${slug}`] : ['*']
  await tx.execute(sql`select pg_notify(${pagesChannel}, ${JSON.stringify(paths)})`)
}
