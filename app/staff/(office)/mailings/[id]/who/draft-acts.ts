import { conditionKinds } from '@/app/staff/ui/condition-words'
import { type ConditionKind, mostConditions } from '@/lib/audiences/audience'
import { type Draft, type DraftGroup, type DraftNode, mayNest, nameOf, newCondition } from './draft'

/** What a button of the form asks for; every button sends the whole form. */
export type WhoAct =
  | { kind: 'add'; path: number[]; condition: ConditionKind }
  | { kind: 'group'; path: number[]; must: DraftGroup['must'] }
  | { kind: 'remove'; path: number[] }
  | { kind: 'find' | 'count' | 'keep' | 'save' | 'use' }

/** The button that was pressed, by the field `do`: "add:0.2", "any:", "remove:1", "keep". Anything else counts. */
export function readAct(form: FormData): WhoAct {
  const [what = '', place = ''] = String(form.get('do') ?? '').split(':')
  const path = /^\d{1,2}(\.\d{1,2})*$/.test(place) ? place.split('.').map(Number) : []
  if (what === 'add') {
    const wanted = form.get(`${nameOf(path)}.new`)
    const condition = conditionKinds.find((kind) => kind === wanted)
    return condition ? { kind: 'add', path, condition } : { kind: 'count' }
  }
  if (what === 'all' || what === 'any' || what === 'none') return { kind: 'group', path, must: what }
  if (what === 'remove' && path.length > 0) return { kind: 'remove', path }
  if (what === 'find' || what === 'keep' || what === 'save' || what === 'use') return { kind: what }
  return { kind: 'count' }
}

/** The tree after a button was pressed, and the path of what is new in it; null where nothing is. */
export function changeTree(
  draft: Draft,
  act: WhoAct,
  campaignId: number | null,
): { draft: Draft; added: number[] | null } {
  if (act.kind === 'remove') return { draft: without(draft, act.path), added: null }
  if (act.kind !== 'add' && act.kind !== 'group') return { draft, added: null }
  if (conditionsIn(draft) >= mostConditions || (act.kind === 'group' && !mayNest(act.path)))
    return { draft, added: null }
  const node: DraftNode =
    act.kind === 'add' ? newCondition(act.condition, campaignId) : { kind: 'group', must: act.must, of: [] }
  const at = groupAt(draft, act.path)
  if (!at) return { draft, added: null }
  return { draft: withNode(draft, act.path, node), added: [...act.path, at.of.length] }
}

function conditionsIn(node: DraftNode): number {
  return node.kind === 'group' ? node.of.reduce((sum, one) => sum + conditionsIn(one), 0) : 1
}

function groupAt(group: DraftGroup, path: number[]): DraftGroup | null {
  const [place, ...rest] = path
  if (place === undefined) return group
  const next = group.of[place]
  return next?.kind === 'group' ? groupAt(next, rest) : null
}

function withNode(group: DraftGroup, path: number[], node: DraftNode): DraftGroup {
  const [place, ...rest] = path
  if (place === undefined) return { ...group, of: [...group.of, node] }
  return {
    ...group,
    of: group.of.map((one, at) => (at === place && one.kind === 'group' ? withNode(one, rest, node) : one)),
  }
}

function without(group: DraftGroup, path: number[]): DraftGroup {
  const [place, ...rest] = path
  if (rest.length === 0) return { ...group, of: group.of.filter((_, at) => at !== place) }
  return {
    ...group,
    of: group.of.map((one, at) => (at === place && one.kind === 'group' ? without(one, rest) : one)),
  }
}
