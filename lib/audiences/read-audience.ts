import { z } from 'zod'
import { type Audience, type AudienceNode, type Condition, deepestAudience, mostConditions } from './audience'

export type AudienceMistakeCode =
  /** Nothing that could be read: an older or newer edition of it, or not one of ours. */
  | 'unreadable'
  | 'too_deep'
  | 'too_many'
  | 'list_too_long'
  /** Days are whole numbers from 1 to `mostDays`. */
  | 'days'
  /** A number of campaigns is a whole one from 1 to `mostCampaigns`. */
  | 'campaigns'

/** Where in the tree, by the places in each group from the top, and what. */
export type AudienceMistake = { path: number[]; code: AudienceMistakeCode }

export type AudienceRead =
  | { kind: 'audience'; audience: Audience }
  | { kind: 'mistakes'; mistakes: AudienceMistake[] }

export const mostDays = 36_500
export const mostCampaigns = 1000
/** More than all constituencies of the United Kingdom. */
export const longestList = 700

const id = z.int().min(1).max(2_147_483_647)
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const source = z.string().regex(/^[a-z0-9-]{1,40}$/)
const country = z.string().regex(/^[A-Z]{2}$/)
const listOf = <Each extends z.ZodType>(each: Each) =>
  z.array(each).transform((values) => [...new Set(values)])
const ids = listOf(id)
const days = z.int().min(1).max(mostDays)
const withinDays = days.nullable()
const not = z.boolean()

const kind = <Kind extends Condition['kind']>(name: Kind) => z.literal(name)
const condition: z.ZodType<Condition> = z.discriminatedUnion('kind', [
  z.strictObject({ not, kind: kind('signed'), campaignIds: ids, withinDays }),
  z.strictObject({
    ...{ not, kind: kind('signed_number'), howMany: z.enum(['exactly', 'at_least']) },
    campaigns: z.int().min(1).max(mostCampaigns),
  }),
  z.strictObject({ not, kind: kind('wrote'), campaignIds: ids, withinDays }),
  z.strictObject({
    ...{ not, kind: kind('heard_back'), campaignIds: ids },
    outcome: z.enum(['replied', 'acknowledged', 'nothing']),
  }),
  z.strictObject({
    ...{ not, kind: kind('lives_in_nation') },
    nations: listOf(z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland'])),
  }),
  z.strictObject({ not, kind: kind('lives_in_country'), countries: listOf(country) }),
  z.strictObject({ not, kind: kind('lives_in_area'), areaIds: ids }),
  z.strictObject({ not, kind: kind('represented_by'), personIds: ids, parties: listOf(slug) }),
  z.strictObject({ not, kind: kind('interested_in'), topics: listOf(slug), withinDays }),
  z.strictObject({ not, kind: kind('came_by'), sources: listOf(source) }),
  z.strictObject({ not, kind: kind('last_acted'), withinDays: days }),
  z.strictObject({ not, kind: kind('known_since'), withinDays: days }),
  z.strictObject({ not, kind: kind('got_mailing'), mailingIds: ids }),
  z.strictObject({ not, kind: kind('mailed'), withinDays: days }),
])

// Its parts are walked here and not by zod: a tree that is too deep is then refused before it is followed.
const groupHead = z.strictObject({
  kind: z.literal('group'),
  must: z.enum(['all', 'any', 'none']),
  of: z.array(z.unknown()),
})

/**
 * An audience out of a form, a file or the database, as far as it can be trusted with SQL: known conditions, whole numbers,
 * codes, and no more of each than anybody can read. Never throws; every mistake has its place in the tree.
 */
export function readAudience(value: unknown): AudienceRead {
  const reading: Reading = { mistakes: [], groups: 0, conditions: 0 }
  const read = readNode(value, [], reading)
  if (reading.mistakes.length === 0 && read?.kind === 'group') return { kind: 'audience', audience: read }
  const { mistakes } = reading
  return { kind: 'mistakes', mistakes: mistakes.length > 0 ? mistakes : [{ path: [], code: 'unreadable' }] }
}

type Reading = { mistakes: AudienceMistake[]; groups: number; conditions: number }

/** Null where there is a mistake, which is noted. */
function readNode(value: unknown, path: number[], reading: Reading): AudienceNode | null {
  const mistake = (code: AudienceMistakeCode) => {
    reading.mistakes.push({ path, code })
    return null
  }
  const isGroup = kindOf(value) === 'group'
  const count = isGroup ? ++reading.groups : ++reading.conditions
  // Said once, and the rest is not looked at.
  if (count > mostConditions) return count === mostConditions + 1 ? mistake('too_many') : null
  if (!isGroup) {
    if (hasLongList(value)) return mistake('list_too_long')
    const read = condition.safeParse(value)
    return read.success ? read.data : mistake(codeOf(read.error))
  }
  if (path.length >= deepestAudience) return mistake('too_deep')
  if (hasLongList(value)) return mistake('too_many')
  const head = groupHead.safeParse(value)
  if (!head.success) return mistake('unreadable')
  const of = head.data.of.map((part, place) => readNode(part, [...path, place], reading))
  return { ...head.data, of: of.filter((part) => part !== null) }
}

const kindOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null

/** Asked before its members are read: a list of millions would be a mistake for each of them. */
const hasLongList = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((list) => Array.isArray(list) && list.length > longestList)

function codeOf({ issues }: z.ZodError): AudienceMistakeCode {
  const areAllOf = (field: string) => issues.every(({ path }) => path[0] === field)
  return areAllOf('withinDays') ? 'days' : areAllOf('campaigns') ? 'campaigns' : 'unreadable'
}
