import type { ListName } from '@/app/staff/ui/condition-words'
import { findIn, type Lists, listOfKind, wordsOfChosen } from './choices'
import { type DraftCondition, type DraftGroup, mayNest, nameOf } from './draft'
import type { ChooserView, ConditionView, GroupView, NodeView } from './who-view'

/** A group as it is drawn, and all that is in it. `left`: the number beside each of its parts; none inside of those. */
export async function groupView(
  group: DraftGroup,
  path: number[],
  lists: Lists,
  left: number[] = [],
): Promise<GroupView> {
  const of: NodeView[] = []
  for (const [at, node] of group.of.entries()) {
    const here = [...path, at]
    const view =
      node.kind === 'group' ? await groupView(node, here, lists) : await conditionView(node, here, lists)
    of.push({ ...view, left: left[at] ?? null })
  }
  return {
    ...{ kind: 'group', name: nameOf(path), place: path.join('.'), must: group.must, of },
    ...{ mayNest: mayNest(path), left: null },
  }
}

async function conditionView(node: DraftCondition, path: number[], lists: Lists): Promise<ConditionView> {
  const name = nameOf(path)
  const { kind, not, days, outcome } = node
  const list = listOfKind[kind]
  const choosers = list
    ? [await chooserView({ name: `${name}.chosen`, list, chosen: node.chosen, find: node.find }, lists)]
    : []
  if (kind === 'represented_by')
    choosers.push(
      await chooserView({ name: `${name}.parties`, list: 'parties', chosen: node.parties, find: '' }, lists),
    )
  return {
    ...{ kind: 'condition', name, place: path.join('.'), of: kind, not },
    ...{ choosers, days, outcome, left: null },
  }
}

type Chooser = { name: string; list: ListName; chosen: string[]; find: string }

async function chooserView({ name, list, chosen, find }: Chooser, lists: Lists): Promise<ChooserView> {
  const all = await lists.read(list)
  const as = list === 'nations' ? 'ticks' : lists.shown()[list] ? 'select' : 'search'
  const found = as === 'search' && find !== '' ? await findIn(list, all, find) : null
  return {
    ...{ name, list, as, find },
    chosen: await wordsOfChosen(list, all, chosen),
    found: found?.filter(({ value }) => !chosen.includes(value)) ?? null,
  }
}
