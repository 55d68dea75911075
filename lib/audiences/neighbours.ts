import { type SQL, sql } from 'drizzle-orm'

const looksAt = 2000

/**
 * The ids of some thousands of supporters who stand together by chance, their ids being random, as a query: next to an id
 * that the seed gives, on both sides of it in case it is at the end.
 */
export function neighbours(seed: number): SQL {
  const middle = sql`md5(${String(seed)})::uuid`
  return sql`
    (select id from supporter where id >= ${middle} order by id limit ${looksAt})
    union all (select id from supporter where id < ${middle} order by id desc limit ${looksAt})`
}
