import { conditionKinds, eitherOf } from '@/app/staff/ui/condition-words'
import {
  type Audience,
  type AudienceNode,
  type Condition,
  type ConditionKind,
  deepestAudience,
  type Group,
} from '@/lib/audiences/audience'
import { longestList } from '@/lib/audiences/read-audience'

/** An audience as it stands in the form: everything as it was typed, so that nothing is lost where something is wrong. */
export type Draft = DraftGroup
export type DraftGroup = { kind: 'group'; must: Group['must']; of: DraftNode[] }
export type DraftNode = DraftGroup | DraftCondition
export type DraftCondition = {
  kind: ConditionKind
  not: boolean
  /** Campaigns, areas, people, mailings by their ids; nations, countries, issues, sources by their codes. */
  chosen: string[]
  parties: string[]
  /** A number of days, or of campaigns. */
  days: string
  /** One of the few things of `eitherOf`. */
  outcome: string
  /** What is looked for among those who are too many for a list. */
  find: string
}

/** Whether a group may stand inside the group at this path. */
export const mayNest = (path: readonly number[]): boolean => path.length + 2 <= deepestAudience

/** "n" for the whole tree, "n0.1" for the second of what is first in it: what the names of its fields begin with. */
export const nameOf = (path: readonly number[]): string => `n${path.join('.')}`

const field = /^n((?:\d{1,2}(?:\.\d{1,2}){0,5})?)\.(kind|must|not|chosen|parties|days|outcome|find|found)$/
// One more than may be, so that whoever sends more is told and not cut short.
const mostChosen = longestList + 1
const longestField = 100

type Sent = Record<string, string[]>

/** The tree that a form holds. What no form of ours sends is left out. */
export function readDraft(form: FormData): Draft {
  const nodes = new Map<string, Sent>()
  for (const [name, value] of form) {
    const [, path, which] = field.exec(name) ?? []
    if (path === undefined || which === undefined || typeof value !== 'string') continue
    const node = nodes.get(path) ?? {}
    node[which] = [...(node[which] ?? []), value.slice(0, longestField)]
    nodes.set(path, node)
  }
  return groupAt('', nodes)
}

function groupAt(path: string, nodes: Map<string, Sent>): DraftGroup {
  const begins = path === '' ? '' : `${path}.`
  const places = [...nodes.keys()]
    .filter((key) => key.startsWith(begins) && /^\d+$/.test(key.slice(begins.length)))
    .map((key) => Number(key.slice(begins.length)))
    .sort((one, other) => one - other)
  const of = places.flatMap((place) => nodeAt(`${begins}${place}`, nodes) ?? [])
  return { kind: 'group', must: mustOf(nodes.get(path)?.must?.[0]), of }
}

function nodeAt(path: string, nodes: Map<string, Sent>): DraftNode | null {
  const sent = nodes.get(path) ?? {}
  if (sent.kind?.[0] === 'group') return groupAt(path, nodes)
  const kind = conditionKinds.find((one) => one === sent.kind?.[0])
  if (!kind) return null
  const [find, found] = [sent.find?.[0]?.trim() ?? '', sent.found?.[0]]
  return {
    ...blank(kind),
    not: sent.not?.[0] === 'yes',
    chosen: several(sent.chosen),
    parties: several(sent.parties),
    days: sent.days?.[0]?.trim() ?? '',
    outcome: sent.outcome?.[0] ?? usualOutcome(kind),
    // What was found has been seen, and ticked or not: it does not stay open.
    find: find === found ? '' : find,
  }
}

const several = (values: string[] = []) => [...new Set(values.filter(Boolean))].slice(0, mostChosen)

const mustOf = (must: string | undefined): Group['must'] => (must === 'any' || must === 'none' ? must : 'all')

const blank = (kind: ConditionKind): DraftCondition => ({
  ...{ kind, not: false, chosen: [], parties: [], days: '', outcome: usualOutcome(kind), find: '' },
})

const usualOutcome = (kind: ConditionKind) => eitherOf[kind]?.options[0]?.value ?? ''

/** Days, or campaigns, to begin with, where a number must stand. */
const usualDays: Partial<Record<ConditionKind, string>> = {
  last_acted: '365',
  known_since: '30',
  mailed: '3',
  signed_number: '1',
}

/** A new condition, with what is likely meant: the campaign that the mailing is about, not mailed for three days. */
export function newCondition(kind: ConditionKind, campaignId: number | null): DraftCondition {
  const isOfCampaign = kind === 'signed' || kind === 'wrote' || kind === 'heard_back'
  return {
    ...blank(kind),
    not: kind === 'mailed',
    chosen: isOfCampaign && campaignId !== null ? [String(campaignId)] : [],
    days: usualDays[kind] ?? '',
  }
}

/** What the form shows of an audience that was kept. */
export function draftOf(audience: Audience): Draft {
  return { ...audience, of: audience.of.map(draftOfNode) }
}

function draftOfNode(node: AudienceNode): DraftNode {
  if (node.kind === 'group') return draftOf(node)
  return {
    ...blank(node.kind),
    not: node.not,
    chosen: chosenOf(node).map(String),
    parties: node.kind === 'represented_by' ? node.parties : [],
    days: numberOf(node),
    outcome: outcomeOf(node),
  }
}

function numberOf(node: Condition): string {
  if (node.kind === 'signed_number') return String(node.campaigns)
  return 'withinDays' in node && node.withinDays !== null ? String(node.withinDays) : ''
}

function outcomeOf(node: Condition): string {
  if (node.kind === 'signed_number') return node.howMany
  return node.kind === 'heard_back' ? node.outcome : ''
}

function chosenOf(node: Condition): (number | string)[] {
  switch (node.kind) {
    case 'signed':
    case 'wrote':
    case 'heard_back':
      return node.campaignIds
    case 'lives_in_nation':
      return node.nations
    case 'lives_in_country':
      return node.countries
    case 'lives_in_area':
      return node.areaIds
    case 'represented_by':
      return node.personIds
    case 'interested_in':
      return node.topics
    case 'came_by':
      return node.sources
    case 'got_mailing':
      return node.mailingIds
    default:
      return []
  }
}

/** What the form says, for `readAudience` to judge: numbers where digits were typed, else what was typed. */
export function asValue(node: DraftNode): unknown {
  if (node.kind === 'group') return { ...node, of: node.of.map(asValue) }
  const { kind, not, chosen } = node
  const ids = chosen.map(numberIn)
  const withinDays = node.days === '' ? null : numberIn(node.days)
  switch (kind) {
    case 'signed':
    case 'wrote':
      return { kind, not, campaignIds: ids, withinDays }
    case 'signed_number':
      return { kind, not, howMany: node.outcome, campaigns: numberIn(node.days) }
    case 'heard_back':
      return { kind, not, campaignIds: ids, outcome: node.outcome }
    case 'lives_in_nation':
      return { kind, not, nations: chosen }
    case 'lives_in_country':
      return { kind, not, countries: chosen }
    case 'lives_in_area':
      return { kind, not, areaIds: ids }
    case 'represented_by':
      return { kind, not, personIds: ids, parties: node.parties }
    case 'interested_in':
      return { kind, not, topics: chosen, withinDays }
    case 'came_by':
      return { kind, not, sources: chosen }
    case 'got_mailing':
      return { kind, not, mailingIds: ids }
    default:
      return { kind, not, withinDays }
  }
}

/** Commas and spaces between digits do no harm: "1,000". */
function numberIn(typed: string): number | string {
  const digits = typed.replace(/[\s,]/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : typed
}
