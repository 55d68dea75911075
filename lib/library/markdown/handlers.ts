import type { Element, ElementContent } from 'hast'
import type {
  Definition,
  Heading,
  Html,
  Image,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  Parents,
  Table,
  Text,
} from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { defaultHandlers, type Options } from 'remark-rehype'
import { type DirectiveNode, writtenAs } from './directives'
import { el } from './elements'
import { marginNote } from './notes'
import { slugOf } from './slug'
import { words } from './words'
import { writeDirective } from './write-directive'
import { markProblem, problemBlock, type Writing } from './writing'

type Handlers = NonNullable<Options['handlers']>
export type State = Parameters<NonNullable<Handlers['text']>>[0]
export type Result = ElementContent | ElementContent[] | undefined

/** How each kind of node is written. What is not here is written as Markdown always is. */
export function handlersFor(writing: Writing): Handlers {
  const directive = (state: State, node: DirectiveNode, parent?: Parents) => {
    const written = writeDirective(writing, state, node, parent)
    // A block that stands by itself has its notes beside it; inside a paragraph they are the paragraph's.
    return node.type === 'textDirective' || !written || parent?.type !== 'root'
      ? written
      : [...marginOf(writing), ...[written].flat()]
  }
  return {
    paragraph: (state: State, node: Paragraph, parent?: Parents) =>
      writeParagraph(writing, state, node, parent),
    heading: (state: State, node: Heading) => writeHeading(writing, state, node),
    html: (_state: State, node: Html, parent?: Parents) => {
      const message = words.rawHtml(shortened(node.value))
      return isInLine(parent) ? markProblem(writing, node, message) : problemBlock(writing, node, message)
    },
    link: (state: State, node: Link) => writeLink(writing, state, node),
    linkReference: (state: State, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      // The definition is what is marked; the words that use it stand without a link.
      return definition && !isSafeAddress(definition.url)
        ? (state.all(node) as ElementContent[])
        : defaultHandlers.linkReference(state, node)
    },
    image: (_state: State, node: Image) => markProblem(writing, node, words.image),
    imageReference: (_state: State, node: Nodes) => markProblem(writing, node, words.image),
    footnoteReference: (_state: State, node: Nodes) => markProblem(writing, node, words.footnote),
    footnoteDefinition: (_state: State, node: Nodes) => problemBlock(writing, node, words.footnote),
    definition: (_state: State, node: Definition) =>
      isSafeAddress(node.url) ? undefined : problemBlock(writing, node, words.badLink(shortened(node.url))),
    table: (state: State, node: Table) => {
      const table: Element = defaultHandlers.table(state, node)
      return el('div', { className: ['tw'], role: 'group', ariaLabel: words.tableRegion, tabIndex: 0 }, table)
    },
    textDirective: directive,
    leafDirective: directive,
    containerDirective: directive,
  } as Handlers
}

function writeParagraph(writing: Writing, state: State, node: Paragraph, parent?: Parents): Result {
  const stray = strayDirective(writing, node)
  if (stray) return stray
  const isCounted = parent?.type === 'root'
  if (isCounted) writing.paragraph++
  const number = String(writing.paragraph)
  const anchor = el('a', { href: `#p${number}`, className: ['n'], ariaHidden: 'true', tabIndex: -1 }, number)
  const shown = isCounted && writing.isNumbered
  const children = state.all(node) as ElementContent[]
  const paragraph = el('p', shown ? { id: `p${number}` } : {}, shown && anchor, children)
  // The notes stand before it, so that they float beside its first line.
  return isCounted ? [...marginOf(writing), paragraph] : paragraph
}

/** The notes that were first called since the last paragraph. */
function marginOf(writing: Writing): Element[] {
  return writing.marginNotes.splice(0).map(marginNote)
}

/** A line that was meant as a directive and is not one, such as `:::` too many or `:: figure{id=x}`. */
function strayDirective(writing: Writing, node: Paragraph): ElementContent | null {
  const first = node.children[0]
  if (first?.type !== 'text') return null
  const found = /^:{2,}.*$/m.exec((first as Text).value)
  if (!found) return null
  const isEnd = /^:{3,}\s*$/.test(found[0])
  return problemBlock(
    writing,
    node,
    isEnd ? words.nothingToClose : words.looksLikeDirective(shortened(writtenAs(node, writing.text))),
  )
}

function writeHeading(writing: Writing, state: State, node: Heading): Result {
  const level = Math.max(2, node.depth)
  const problem =
    node.depth === 1
      ? words.headingOne
      : level > writing.lastHeading + 1
        ? words.headingSkips(writing.lastHeading, level)
        : null
  const id = slugOf(writing.headingPrefix + plainText(node), writing.headingIds)
  writing.lastHeading = level
  if (level === 2 || level === 3) writing.contents.push({ id, title: plainText(node).trim(), level })
  const heading = el(`h${level}`, { id }, state.all(node) as ElementContent[])
  return problem ? [problemBlock(writing, node, problem, false), heading] : heading
}

function writeLink(writing: Writing, state: State, node: Link): Result {
  if (!isSafeAddress(node.url)) return markProblem(writing, node, words.badLink(shortened(node.url)))
  return el('a', { href: node.url }, state.all(node) as ElementContent[])
}

/** Addresses of the web, of mail and telephones, and of this site. */
function isSafeAddress(url: string): boolean {
  const clean = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  if (clean.startsWith('#')) return true
  if (clean.startsWith('/')) return !/^\/[/\\]/.test(clean)
  return /^(https?:\/\/|mailto:|tel:)/i.test(clean)
}

function isInLine(parent?: Parents): boolean {
  return (
    parent !== undefined &&
    ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'textDirective'].includes(
      parent.type,
    )
  )
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
