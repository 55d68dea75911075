import { type SQL, sql } from 'drizzle-orm'
import type { Audience, AudienceNode, Group } from './audience'
import { conditionSql } from './condition-sql'

/**
 * An audience as a predicate over `supporter s`: true or false, never null. `at` is the instant it is asked for, in
 * milliseconds. What the conditions mean stands in audience.ts. Right as it is for some hundreds of supporters; for very
 * many there is `amongMany`.
 */
export function audienceSql(audience: Audience, at: number): SQL {
  return nodeSql(audience, false, at) ?? sql`true`
}

/** The same for each part of the audience by itself; null where it says nothing. Joined by what `must` says, they are the whole. */
export function partsSql({ must, of }: Audience, at: number): (SQL | null)[] {
  return of.map((part) => nodeSql(part, must === 'none', at))
}

/**
 * `columns` of those supporters of `from` who are in an audience, where `from` are very many: as a derived table, in a
 * transaction that has `roomForSets`. The audience is a column first and a condition after: as a condition among joins it
 * is looked up for one supporter after the other, which took eight times as long for a million.
 */
export function amongMany(columns: SQL, from: SQL, audience: Audience, at: number): SQL {
  return sql`(select * from (select ${columns}, ${audienceSql(audience, at)} as is_in from ${from} offset 0) looked_at where is_in)`
}

/** Room for sets of a million people, for one transaction. To compile such a statement takes longer than it saves. */
export const roomForSets = sql`select set_config('work_mem', '96MB', true), set_config('jit', 'off', true)`

/** Null: it says nothing. "Not" is carried down to the conditions: of one that stands alone, PostgreSQL makes an anti-join. */
function nodeSql(node: AudienceNode, isDenied: boolean, at: number): SQL | null {
  if (node.kind === 'group') return groupSql(node, isDenied, at)
  const holds = conditionSql(node, at)
  return node.not === isDenied ? holds : sql`not ${holds}`
}

function groupSql({ must, of }: Group, isDenied: boolean, at: number): SQL | null {
  const deniesParts = isDenied !== (must === 'none')
  const parts = of.map((part) => nodeSql(part, deniesParts, at)).filter((part) => part !== null)
  if (parts.length === 0) return null
  // None of them: not this and not that. What is denied of all is true of any, and the other way round.
  return sql`(${sql.join(parts, (must === 'any') === isDenied ? sql` and ` : sql` or `)})`
}
