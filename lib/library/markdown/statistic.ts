import type { ElementContent } from 'hast'
import type { Parents } from 'mdast'
import { formatRough } from '../../rough-date'
import type { DirectiveNode } from './directives'
import { el } from './elements'
import type { StatisticFacts } from './evidence'
import { callNote, noteContent } from './notes'
import { words } from './words'
import { markProblem, problemBlock, type Writing } from './writing'

/** `:stat{id=…}`: the value, highlighted, that opens what stands behind it; and its note. */
export function inlineStatistic(
  writing: Writing,
  node: DirectiveNode,
  facts: StatisticFacts,
  parent: Parents | undefined,
): ElementContent[] {
  if (writing.isForReaders && !facts.isPublished)
    return [markProblem(writing, node, words.unpublished(facts.key))]
  const shown = withQualifier(facts, textBefore(node, parent))
  const sup = callNote(writing, facts.source, facts.locator)
  const target = popoverFor(writing, facts)
  return [
    ...unpublished(writing, node, facts),
    // Together, so that the number of the note never begins a line.
    el(
      'span',
      { className: ['k'] },
      el('button', { type: 'button', className: ['st'], popoverTarget: target }, shown),
      sup,
    ),
    ...replaced(facts),
  ]
}

/** `::statistic{id=…}`: a highlighted fact with the ruled line that says where it comes from. */
export function blockStatistic(writing: Writing, node: DirectiveNode, facts: StatisticFacts): ElementContent {
  if (writing.isForReaders && !facts.isPublished)
    return problemBlock(writing, node, words.unpublished(facts.key))
  const qualifier = words.qualifier[facts.qualifier] ?? ''
  const sup = callNote(writing, facts.source, facts.locator)
  return el(
    'figure',
    { className: ['fact'] },
    unpublished(writing, node, facts),
    el(
      'p',
      {},
      qualifier && `${capitalised(qualifier)} `,
      el('b', { className: ['st'] }, facts.shown),
      ` ${facts.says}`,
    ),
    el(
      'figcaption',
      {},
      noteContent({ number: 0, source: facts.source, locator: facts.locator, backTo: [] }),
      ` ${context(facts)} `,
      el('a', { href: `/evidence/${facts.key}` }, words.moreOnFigure),
      sup,
      replaced(facts),
    ),
  )
}

/** What stands behind a figure, once however often it is named. Returns the id. */
function popoverFor(writing: Writing, facts: StatisticFacts): string {
  const known = writing.popovers.get(facts.key)
  if (known) return String(known.properties.id)
  const id = `f${writing.firstNote}-${writing.popovers.size + 1}`
  const qualifier = words.qualifier[facts.qualifier] ?? ''
  const popover = el(
    'div',
    { popover: 'auto', id, className: ['po'] },
    el('p', {}, qualifier && `${capitalised(qualifier)} `, el('b', {}, facts.shown), ` ${facts.says}`),
    el(
      'p',
      {},
      noteContent({ number: 0, source: facts.source, locator: facts.locator, backTo: [] }),
      ` ${context(facts)}`,
      replaced(facts),
    ),
    el('p', {}, el('a', { href: `/evidence/${facts.key}` }, words.moreOnFigure)),
  )
  writing.popovers.set(facts.key, popover)
  return id
}

/** When it holds, how sure it is and what it does not say. */
function context(facts: StatisticFacts): string {
  return [words.figureFor(formatRough(facts.asOf)), words.certainty[facts.certainty], sentence(facts.caveat)]
    .filter((part) => part !== '')
    .join(' ')
}

function replaced({ replacedBy }: StatisticFacts): ElementContent[] {
  if (!replacedBy) return []
  const link = el('a', { href: `/evidence/${replacedBy.key}` }, replacedBy.shown)
  return [
    { type: 'text', value: ' ' },
    el('span', { className: ['re'] }, `${words.replaced} `, link, ` (${formatRough(replacedBy.asOf)})`),
  ]
}

function unpublished(writing: Writing, node: DirectiveNode, facts: StatisticFacts): ElementContent[] {
  if (facts.isPublished) return []
  return [markProblem(writing, node, words.unpublished(facts.key)), { type: 'text', value: ' ' }]
}

/** The qualifier belongs to the figure: it is written unless the sentence has just said it. */
function withQualifier({ qualifier, shown }: StatisticFacts, before: string): string {
  const said = words.qualifier[qualifier] ?? ''
  const bare = said.replace(/^an? /, '')
  const sentenceSoFar = before.trimEnd().toLowerCase()
  if (!said || sentenceSoFar.endsWith(bare)) return shown
  if (/(^|\s)(the|an?|this|that|these|those|its|their|our)$/.test(sentenceSoFar)) return `${bare} ${shown}`
  const isFirst = sentenceSoFar === '' || /[.!?]["”’)]?$/.test(sentenceSoFar)
  return `${isFirst ? capitalised(said) : said} ${shown}`
}

function textBefore(node: DirectiveNode, parent: Parents | undefined): string {
  const siblings = (parent?.children ?? []) as DirectiveNode[]
  const before = siblings[siblings.indexOf(node) - 1] as { type: string; value?: string } | undefined
  if (!before) return ''
  return before.type === 'text' ? (before.value ?? '') : ','
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = (text: string) => (text && !/[.!?]$/.test(text.trim()) ? `${text.trim()}.` : text.trim())
