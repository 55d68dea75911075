import type { Element, ElementContent } from 'hast'
import type { DirectiveNode } from './directives'
import { el } from './elements'
import type { AssetFacts, QuoteFacts, RecommendationFacts } from './evidence'
import { callNote } from './notes'
import { words } from './words'
import { problemBlock, type Writing } from './writing'

/** `::recommendation{id=…}`: the ask, to whom, where it stands and what a reader can do. The first one is the anchor. */
export function recommendationBlock(writing: Writing, facts: RecommendationFacts): Element {
  const isFirst = !writing.recommendations.some(({ number }) => number === facts.number)
  const paragraph = writing.paragraph > 0 && writing.isNumbered ? `p${writing.paragraph}` : null
  if (isFirst) writing.recommendations.push({ number: facts.number, paragraph })
  const standing = [
    facts.addressees.length > 0 && words.addressedTo(facts.addressees.join('; ')),
    words.response[facts.response],
    facts.response !== 'not_sent' && words.implementation[facts.implementation],
  ]
  return el(
    'div',
    { className: ['rec'], ...(isFirst && { id: `rec-${facts.number}` }) },
    el('a', { href: `/recommendations/${facts.number}`, className: ['no'] }, facts.number),
    el('p', {}, facts.title),
    el(
      'p',
      {},
      standing.filter(Boolean).join(' '),
      ' ',
      facts.campaign && el('a', { href: `/campaigns/${facts.campaign.slug}` }, facts.campaign.name),
    ),
  )
}

/** `::quote{id=…}`: somebody's own words in quotation marks; a report of them without. */
export function quoteBlock(writing: Writing, facts: QuoteFacts): Element {
  const text = facts.form === 'direct' ? `“${facts.text}”` : facts.text
  const labels = [
    facts.form === 'reported' && words.reportedWords,
    facts.isPseudonym && words.nameChanged,
    facts.isSample && words.sampleQuote,
  ]
  const who = [facts.speaker, facts.role, facts.organisation].filter((part) => part !== '').join(', ')
  return el(
    'figure',
    { className: ['q'] },
    el('blockquote', {}, el('p', {}, text)),
    el(
      'figcaption',
      {},
      el('b', {}, who),
      facts.source && callNote(writing, facts.source, ''),
      ` ${labels.filter(Boolean).join(' ')}`.trimEnd(),
    ),
  )
}

/** `::figure{id=…}`: a picture of the library with the label that its record gives it. */
export function pictureBlock(writing: Writing, node: DirectiveNode, facts: AssetFacts): ElementContent {
  if (facts.kind !== 'image') return problemBlock(writing, node, words.notAPicture(facts.key))
  const widths = facts.widths.length > 0 ? [...facts.widths].sort((a, b) => a - b) : [facts.width ?? 1]
  const address = (width: number) => `/media/${facts.key}/${width}`
  const middle = widths.find((width) => width >= 800) ?? widths.at(-1) ?? 1
  const caption = [
    words.depicts[facts.depicts],
    facts.credit && words.credit(facts.credit.replace(/\.$/, '')),
  ]
    .filter((part) => part !== '')
    .join(' ')
  return el(
    'figure',
    { className: ['pic'] },
    el('img', {
      src: address(middle),
      srcSet: widths.map((width) => `${address(width)} ${width}w`).join(', '),
      sizes: '(min-width: 60rem) 44rem, 100vw',
      alt: facts.isDecorative ? '' : facts.alt,
      ...(facts.width && facts.height && { width: facts.width, height: facts.height }),
      loading: 'lazy',
      decoding: 'async',
    }),
    caption !== '' && el('figcaption', {}, caption),
  )
}
