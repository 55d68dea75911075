import type { Audience, AudienceNode, Condition, Group, Nation } from './audience'

/** What the ids and codes of an audience are called; one that is missing is gone. */
export type AudienceNames = {
  campaigns: ReadonlyMap<number, string>
  areas: ReadonlyMap<number, string>
  people: ReadonlyMap<number, string>
  /** By slug. */
  parties: ReadonlyMap<string, string>
  /** Issues, by slug. */
  topics: ReadonlyMap<string, string>
  mailings: ReadonlyMap<number, string>
}

/** Something the sentence names; null: it is gone. */
export type Named<Id = number> = { id: Id; name: string | null }

/** A condition with names in the place of ids. An empty list means any. `not`: it is said to be untrue. */
export type Said = { not: boolean } & (
  | { kind: 'signed'; campaigns: Named[]; withinDays: number | null }
  | { kind: 'signed_number'; howMany: 'exactly' | 'at_least'; campaigns: number }
  | { kind: 'wrote'; campaigns: Named[]; withinDays: number | null }
  | { kind: 'heard_back'; campaigns: Named[]; outcome: 'replied' | 'acknowledged' | 'nothing' }
  | { kind: 'lives_in_nation'; nations: Nation[] }
  | { kind: 'lives_in_country'; countries: string[] }
  | { kind: 'lives_in_area'; areas: Named[] }
  | { kind: 'represented_by'; people: Named[]; parties: Named<string>[] }
  | { kind: 'interested_in'; topics: Named<string>[]; withinDays: number | null }
  | { kind: 'came_by'; sources: string[] }
  | { kind: 'last_acted'; withinDays: number }
  | { kind: 'known_since'; withinDays: number }
  | { kind: 'got_mailing'; mailings: Named[] }
  | { kind: 'mailed'; withinDays: number }
)

/** What stands before a part: nothing before the first; 'but' where an 'and' turns from what is true to what is not. */
export type Joint = 'first' | 'and' | 'or' | 'but'

/**
 * A part of the sentence: one thing said, or some joined by "and" or by "or". Joined parts are two at least, and never
 * joined by the same word as what they stand in.
 */
export type Phrase =
  | { kind: 'said'; joint: Joint; says: Said }
  | { kind: 'and' | 'or'; joint: Joint; of: Phrase[] }

/**
 * The sentence that an audience reads as, as data: its words are the caller's. Null: it says nothing, and so is everybody.
 * "None of these" has become "not" at each thing said, so that there is no other "not" to read.
 */
export function describeAudience(audience: Audience, names: AudienceNames): Phrase | null {
  return phraseOf(audience, false, names)
}

function phraseOf(node: AudienceNode, isDenied: boolean, names: AudienceNames): Phrase | null {
  return node.kind === 'group'
    ? joined(node, isDenied, names)
    : { kind: 'said', joint: 'first', says: { ...withNames(node, names), not: node.not !== isDenied } }
}

function joined(group: Group, isDenied: boolean, names: AudienceNames): Phrase | null {
  const isNone = group.must === 'none'
  const deniesParts = isDenied !== isNone
  // None of these: neither this nor that. What is denied of all is true of any, and the other way round.
  const kind = (group.must === 'all' || isNone) === isDenied ? 'or' : 'and'
  const parts = group.of
    .map((part) => phraseOf(part, deniesParts, names))
    .filter((part) => part !== null)
    .flatMap((part) => (part.kind === kind ? part.of : [part]))
  const [only] = parts
  if (parts.length < 2) return only ?? null
  return {
    kind,
    joint: 'first',
    of: parts.map((part, n) => ({ ...part, joint: jointOf(kind, part, parts[n - 1]) })),
  }
}

function jointOf(kind: 'and' | 'or', part: Phrase, before: Phrase | undefined): Joint {
  if (!before) return 'first'
  return kind === 'and' && isDenial(part) && !isDenial(before) ? 'but' : kind
}

const isDenial = (part: Phrase) => part.kind === 'said' && part.says.not

function withNames(condition: Condition, names: AudienceNames): Said {
  const { not } = condition
  switch (condition.kind) {
    case 'signed':
    case 'wrote': {
      const { kind, campaignIds, withinDays } = condition
      return { not, kind, campaigns: named(campaignIds, names.campaigns), withinDays }
    }
    case 'heard_back': {
      const { kind, campaignIds, outcome } = condition
      return { not, kind, campaigns: named(campaignIds, names.campaigns), outcome }
    }
    case 'lives_in_area':
      return { not, kind: condition.kind, areas: named(condition.areaIds, names.areas) }
    case 'represented_by': {
      const { kind, personIds, parties } = condition
      return { not, kind, people: named(personIds, names.people), parties: named(parties, names.parties) }
    }
    case 'interested_in': {
      const { kind, topics, withinDays } = condition
      return { not, kind, topics: named(topics, names.topics), withinDays }
    }
    case 'got_mailing':
      return { not, kind: condition.kind, mailings: named(condition.mailingIds, names.mailings) }
    default:
      return condition
  }
}

function named<Id>(ids: readonly Id[], names: ReadonlyMap<Id, string>): Named<Id>[] {
  return ids.map((id) => ({ id, name: names.get(id) ?? null }))
}
