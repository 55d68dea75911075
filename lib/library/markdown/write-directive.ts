import type { ElementContent } from 'hast'
import type { Nodes, Parents } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { pictureBlock, quoteBlock, recommendationBlock } from './blocks'
import { chartBlock } from './chart'
import { attribute, type DirectiveNode, knownDirective, writtenAs } from './directives'
import { el } from './elements'
import type { Result, State } from './handlers'
import { callNote } from './notes'
import { blockStatistic, inlineStatistic } from './statistic'
import { words } from './words'
import { markProblem, problemBlock, type Writing } from './writing'

/** What a directive stands for, or a mark that says why it stands for nothing. */
export function writeDirective(
  writing: Writing,
  state: State,
  node: DirectiveNode,
  parent?: Parents,
): Result {
  const inLine = node.type === 'textDirective'
  const problem = (message: string) =>
    inLine ? markProblem(writing, node, message) : problemBlock(writing, node, message)
  const known = knownDirective(node.name)
  if (!known) return withContent(state, node, problem(words.unknownDirective(node.name)))
  if (known.form !== node.type)
    return withContent(state, node, problem(words.wrongForm(node.name, known.example)))
  if (node.name === 'chart') return chartBlock(writing, node)
  if (node.name === 'note') return noteBox(writing, state, node)
  const id = attribute(node, 'id')
  if (!id) return problem(words.noId(`${inLine ? ':' : '::'}${node.name}`))
  const { statistics, sources, recommendations, quotes, assets } = writing.evidence
  const absent = () => problem(words.missing(known.refersTo ? words.noSuch[known.refersTo] : node.name, id))
  switch (node.name) {
    case 'stat': {
      const facts = statistics.get(id)
      return facts ? inlineStatistic(writing, node, facts, parent) : absent()
    }
    case 'cite': {
      const facts = sources.get(id)
      return facts ? callNote(writing, facts, plainText(node)) : absent()
    }
    case 'statistic': {
      const facts = statistics.get(id)
      return facts ? blockStatistic(writing, node, facts) : absent()
    }
    case 'recommendation': {
      const facts = recommendations.get(id)
      if (!facts || (writing.isForReaders && !facts.isPublic)) return absent()
      return recommendationBlock(writing, facts)
    }
    case 'quote': {
      const facts = quotes.get(id)
      return facts ? quoteBlock(writing, facts) : absent()
    }
    default: {
      const facts = assets.get(id)
      return facts ? pictureBlock(writing, node, facts) : absent()
    }
  }
}

/** Nothing written is lost: the paragraphs of a container that is not one of ours stand after the mark. */
function withContent(state: State, node: DirectiveNode, mark: ElementContent): Result {
  return node.type === 'containerDirective' ? [mark, ...(state.all(node) as ElementContent[])] : mark
}

/** `:::note[Title]` … `:::` */
function noteBox(writing: Writing, state: State, node: DirectiveNode): Result {
  const children = node.children as Nodes[]
  const first = children[0]
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const title = hasLabel ? plainText(first) : ''
  const body = { ...node, children: hasLabel ? children.slice(1) : children }
  const content = state.all(body as never) as ElementContent[]
  const box = el(
    'div',
    { className: ['box'], role: 'note', ...(title && { ariaLabel: title }) },
    title !== '' && el('p', { className: ['boxt'] }, title),
    content,
  )
  const isClosed = /(^|\n)[\s>]*:{3,}[ \t]*$/.test(writtenAs(node, writing.text).slice(1))
  return isClosed ? box : [problemBlock(writing, node, words.unclosed), box]
}
