import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<NonNullable<Extension['flow']>['null']>, unknown[]>

/** Markdown, tables, strikethrough, bare links and directives as a tree. */
export function readTree(text: string): Root {
  const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })
  return processor.use(onlyWhereNeeded, text).use(remarkDirective).parse(text)
}

/**
 * Two habits of the parser double the time of a long text. It asks at each letter whether an email begins, although the
 * finished tree is searched for bare links again; and it reads each line as the head of a table before it reads it as
 * itself. Here the tree's search is enough, and a table begins in a line with a bar.
 */
function onlyWhereNeeded(this: Processor, text: string): void {
  const barred = new Set<number>()
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.includes('|')) barred.add(index + 1)
  })
  for (const extension of this.data().micromarkExtensions ?? []) {
    const { text: inLine = {}, flow = {} } = extension
    for (const [code, constructs] of Object.entries(inLine))
      inLine[Number(code)] = list(constructs).filter(
        ({ name }) => !/^(email|protocol|www)Autolink$/.test(name ?? ''),
      )
    flow.null = list(flow.null).map((construct) =>
      construct.name === 'table' ? inLines(construct, barred) : construct,
    )
  }
}

function inLines(construct: Construct, lines: Set<number>): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
    },
  }
}

function list(constructs: Construct | Construct[] | null | undefined): Construct[] {
  return [constructs ?? []].flat()
}
