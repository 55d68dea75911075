import { type SQL, sql } from 'drizzle-orm'
import type { Audience, AudienceNode, Group } from './audience'
import { conditionSql } from './condition-sql'

/**
 * An audience as a predicate over `supporter s`: true or false, never null. `at` is the instant it is asked for, in
 * milliseconds. What the conditions mean stands in audience.ts. Few supporters are looked up one by one, many are matched
 * as sets: a transaction that asks it of very many gives it `roomForSets` first.
 */
export function audienceSql(audience: Audience, at: number): SQL {
  return nodeSql(audience, false, at) ?? sql`true`
}

/** The same for each part of the audience by itself; null where it says nothing. Joined by what `must` says, they are the whole. */
export function partsSql({ must, of }: Audience, at: number): (SQL | null)[] {
  return of.map((part) => nodeSql(part, must === 'none', at))
}

/** Room for sets of a million: without it PostgreSQL would look every supporter up, one by one. For one transaction. */
export const roomForSets = sql`set local work_mem = '96MB'`

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
