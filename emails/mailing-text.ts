import type { Inline, MailingBlock } from './mailing-block'
import { readFigure, readRecommendation, readRecord, recordInWords, standingInWords } from './mailing-words'

/** The same words as the html, as plain text: an empty line between blocks, and each address on a line of its own. */
export function textOfBlocks(blocks: readonly MailingBlock[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n\n')
}

function textOfBlock(block: MailingBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return withLinks(block.of)
    case 'list':
      return block.items
        .map((item, i) => textOfItem(item, block.start === null ? '-' : `${block.start + i}.`))
        .join('\n')
    case 'quotation':
      return textOfBlocks(block.of).replace(/^(?!https?:)(?=.)/gm, '> ')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' | ')).join('\n')
    case 'rule':
      return '---'
    case 'picture':
      return [block.alt && `[${block.alt}]`, block.caption].filter(Boolean).join('\n')
    case 'fact':
      return `${[block.qualifier, block.shown, block.says].filter(Boolean).join(' ')}\n${block.source}\n${readFigure}:\n${block.href}`
    case 'recommendation':
      return [
        `${block.number} ${block.title}`,
        standingInWords(block.standing),
        `${readRecommendation}:\n${block.href}`,
      ]
        .filter(Boolean)
        .join('\n')
    case 'button':
      return `${wordsOf(block.of)}:\n${block.href}`
    case 'record':
      return [...block.entries.flatMap(textOfEntry), `${readRecord}:\n${block.href}`].join('\n')
  }
}

function textOfEntry(entry: Extract<MailingBlock, { kind: 'record' }>['entries'][number]): string[] {
  const words = recordInWords(entry)
  return words ? [`- ${words.head}${words.more && `. ${words.more}`}`] : []
}

/** What stands in an item is set in under its sign; an address stays at the edge, where it is seen whole. */
function textOfItem(item: MailingBlock[], sign: string): string {
  const text = item.map(textOfBlock).join('\n')
  return `${sign} ${text.replace(/\n(?!https?:|\n)/g, '\n  ')}`
}

/** The words, and below them where each link leads: named where there are several, or where it is not what was said last. */
function withLinks(inlines: readonly Inline[]): string {
  const words = wordsOf(inlines)
  const links = linksOf(inlines)
  if (links.length === 0) return words
  const [first] = links
  if (links.length === 1 && first && words.replace(/[.:!?\s]+$/, '').endsWith(first.words))
    return first.words === first.href
      ? `${words.slice(0, words.lastIndexOf(first.words)).trimEnd()}\n${first.href}`.trimStart()
      : `${words}\n${first.href}`
  const addresses = links.map(({ words: said, href }) => (said === href ? href : `${said}:\n${href}`))
  return [
    links.reduce(
      (rest, { words: said, href }) => (said === href ? rest.replace(href, '(below)') : rest),
      words,
    ),
    ...addresses,
  ].join('\n')
}

function linksOf(inlines: readonly Inline[]): { words: string; href: string }[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link')
      return [{ words: wordsOf(inline.of).trim(), href: inline.href.replace(/^mailto:/, '') }]
    return 'of' in inline ? linksOf(inline.of) : []
  })
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\n'
      return inline.kind === 'words' ? inline.words.replace(/\s+/g, ' ') : wordsOf(inline.of)
    })
    .join('')
    .replace(/ *\n */g, '\n')
    .trim()
}
