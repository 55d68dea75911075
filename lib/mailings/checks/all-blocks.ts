import type { Inline, MailingBlock } from '../../mail/list-blocks'

/** Every block with those in it, in order. */
export function allBlocks(blocks: readonly MailingBlock[]): MailingBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...block.items.flatMap(allBlocks)]
    return block.kind === 'quotation' ? [block, ...allBlocks(block.of)] : [block]
  })
}

/** Every address that a text leads to or loads, in order, each as often as it stands there. */
export function addressesIn(blocks: readonly MailingBlock[]): string[] {
  return allBlocks(blocks).flatMap((block) => {
    if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap(linksIn)
    const own = 'href' in block ? [block.href] : []
    return [...own, ...('of' in block && block.kind !== 'quotation' ? linksIn(block.of) : [])]
  })
}

function linksIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link') return [inline.href, ...linksIn(inline.of)]
    return 'of' in inline ? linksIn(inline.of) : []
  })
}
