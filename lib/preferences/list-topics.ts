import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** The issues that can be chosen, as they stand in public. */
export async function listTopics(): Promise<{ slug: string; title: string }[]> {
  return db.execute<{ slug: string; title: string }>(sql`
    select slug, title from publication where kind = 'issue' and state = 'published' order by position, title`)
}
