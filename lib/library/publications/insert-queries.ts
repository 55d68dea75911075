import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Something a text may name: what it is, and the key it is named by. */
export type Insertable = {
  kind: 'statistic' | 'source' | 'recommendation' | 'quote' | 'asset'
  key: string
  words: string
  /** Not to be used in new texts: replaced, or not shown to readers. */
  isOutdated: boolean
}

/** What may be named in a text and has these words in it, at most forty; without words, the newest. */
export async function findInsertable(words: string): Promise<Insertable[]> {
  const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.execute<Insertable>(sql`
    select * from (
      (select 'statistic' as kind, key, shown || ' ' || says as words, superseded_by_key is not null or not is_published as "isOutdated"
        from statistic where key || ' ' || shown || ' ' || says ilike ${like} order by changed_at desc limit 10)
      union all
      (select 'source', key, title, false from source where key || ' ' || title ilike ${like} order by created_at desc limit 10)
      union all
      (select 'recommendation', number, title, retired is not null from recommendation where number || ' ' || title ilike ${like} order by id limit 10)
      union all
      (select 'quote', key, case when length(text) > 120 then left(text, 119) || '…' else text end, false from quote where key || ' ' || text || ' ' || speaker ilike ${like} order by key limit 5)
      union all
      (select 'asset', key, coalesce(nullif(alt, ''), nullif(title, ''), key), removed_at is not null
        from asset where kind = 'image' and key || ' ' || alt || ' ' || title ilike ${like} order by uploaded_at desc limit 5)
    ) found`)
  return [...rows]
}

export type Choices = {
  issues: { value: string; words: string }[]
  places: { value: string; words: string }[]
  instruments: { value: string; words: string }[]
  funders: { value: string; words: string }[]
}

/** What the fields of the editor offer to choose from. */
export async function listChoices(): Promise<Choices> {
  const [issues, places, instruments, funders] = await Promise.all([
    ask(
      sql`select slug as value, title as words from publication where kind = 'issue' order by position, title`,
    ),
    ask(sql`select code as value, name as words from place order by name`),
    ask(sql`select slug as value, name as words from instrument order by name`),
    ask(sql`select slug as value, name as words from funder order by name`),
  ])
  return { issues, places, instruments, funders }
}

async function ask(query: ReturnType<typeof sql>) {
  return [...(await db.execute<{ value: string; words: string }>(query))]
}
