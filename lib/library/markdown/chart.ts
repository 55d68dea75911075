import { scaleLinear } from 'd3-scale'
import type { Element, ElementContent } from 'hast'
import { formatRough } from '../../rough-date'
import { attribute, chartKeys, type DirectiveNode } from './directives'
import { el } from './elements'
import type { StatisticFacts } from './evidence'
import { figuresCsvAddress } from './figures-csv'
import { callNote } from './notes'
import { words } from './words'
import { problemBlock, type Writing } from './writing'

/** Marks of a bar, as in a ledger: 50 on every scale. */
const marks = 50
const step = 10
const markWidth = 7
const height = 28

type Bar = { facts: StatisticFacts; value: number; note: Element }

/** `::chart{figures="a b" title="…"}`: bars drawn here, with the figures as a table and as CSV beside them. */
export function chartBlock(writing: Writing, node: DirectiveNode): ElementContent | ElementContent[] {
  const keys = chartKeys(node)
  if (keys.length === 0) return problemBlock(writing, node, words.noFigures)
  const problems: ElementContent[] = []
  const bars: Bar[] = []
  for (const key of keys) {
    const facts = writing.evidence.statistics.get(key)
    const message = whyNot(key, facts)
    if (message) problems.push(problemBlock(writing, node, message))
    if (facts && facts.value !== null && facts.value >= 0)
      bars.push({ facts, value: facts.value, note: callNote(writing, facts.source, facts.locator) })
  }
  const title = attribute(node, 'title')
  if (!title) problems.push(problemBlock(writing, node, words.noChartTitle))
  if (new Set(bars.map(({ facts }) => facts.unit)).size > 1)
    problems.push(problemBlock(writing, node, words.chartUnits))
  if (problems.length > 0) return problems
  return drawing(writing, title, bars)
}

function whyNot(key: string, facts: StatisticFacts | undefined): string | null {
  if (!facts) return words.missing(words.noSuch.statistic, key)
  if (facts.value === null) return words.chartValue(key)
  if (facts.value < 0) return words.chartNegative(key)
  return facts.isPublished ? null : words.unpublished(key)
}

function drawing(writing: Writing, title: string, bars: Bar[]): Element {
  const id = `c${writing.firstNote}-${++writing.charts}`
  const isShare = bars[0]?.facts.unit === 'percent' && bars.every(({ value }) => value <= 100)
  const scale = scaleLinear().domain([0, isShare ? 100 : Math.max(...bars.map(({ value }) => value)) || 1])
  if (!isShare) scale.nice()
  const top = scale.domain()[1] ?? 1
  const topWords = isShare ? '100%' : top.toLocaleString('en-GB')
  return el(
    'figure',
    { className: ['ch'], id, ariaLabelledBy: [`${id}-t`] },
    el('figcaption', { id: `${id}-t` }, title),
    el(
      'ol',
      {},
      bars.map(({ facts, value, note }) =>
        el(
          'li',
          {},
          el('span', {}, label(facts), note),
          bar(facts, scale.copy().range([0, marks])(value), topWords),
          el('b', { ariaHidden: 'true' }, shownOf(facts)),
        ),
      ),
    ),
    el('details', {}, el('summary', {}, words.asTable), table(bars), csvLink(bars)),
  )
}

/** Filled marks up to the value and hollow ones after it, so that it reads without colour. */
function bar(facts: StatisticFacts, filled: number, topWords: string): Element {
  const shown = shownOf(facts)
  const mark = (index: number, width: number) =>
    `M${index * step},0h${round(width)}v${height}h-${round(width)}z`
  const full = Math.floor(filled)
  const rest = (filled - full) * markWidth
  const on = Array.from({ length: full }, (_, index) => mark(index, markWidth)).join('')
  const off = Array.from({ length: marks - full }, (_, index) => mark(full + index, markWidth)).join('')
  return el(
    'svg',
    { viewBox: `-1 -1 ${marks * step - 1} ${height + 2}`, preserveAspectRatio: 'none', role: 'img' },
    el('title', {}, `${label(facts)}: ${shown}`),
    el('desc', {}, words.barOf(shown, topWords)),
    off && el('path', { className: ['off'], d: off }),
    el('path', { d: rest > 0.05 ? on + mark(full, rest) : on }),
  )
}

function table(bars: Bar[]): Element {
  const heads = Object.values(words.tableHeads).map((head) => el('th', { scope: 'col' }, head))
  const rows = bars.map(({ facts }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('a', { href: `/evidence/${facts.key}` }, label(facts))),
      el('td', {}, shownOf(facts)),
      el('td', {}, formatRough(facts.asOf)),
      el('td', {}, el('a', { href: `/sources/${facts.source.key}` }, facts.source.title)),
    ),
  )
  return el('table', {}, el('thead', {}, el('tr', {}, heads)), el('tbody', {}, rows))
}

function csvLink(bars: Bar[]): ElementContent {
  const href = figuresCsvAddress(bars.map(({ facts }) => facts.key))
  return el('p', {}, el('a', { href }, words.asCsv))
}

function shownOf({ qualifier, shown }: StatisticFacts): string {
  return [words.qualifier[qualifier]?.replace(/^an /, ''), shown].filter(Boolean).join(' ')
}

function label({ says, placeWords }: StatisticFacts): string {
  // A place that the sentence names already is not said twice.
  const isNamed = says.includes(placeWords.split(',')[0] ?? '')
  const words = isNamed ? says : `${says}, ${placeWords}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const round = (length: number) => Math.round(length * 10) / 10
