import type { Nodes, PhrasingContent } from 'mdast'
import { attribute, type DirectiveNode, knownDirective } from '../../library/markdown/directives'
import type { AssetFacts, StatisticFacts } from '../../library/markdown/evidence'
import { words as libraryWords } from '../../library/markdown/words'
import type { Inline, MailingBlock } from '../../mail/list-blocks'
import { widthForMail } from '../../media/for-mail'
import { formatRough } from '../../rough-date'
import { buttonAddress } from './button-address'
import { idIn } from './directive-id'
import { inlinesOf } from './read-blocks'
import { addressOf, type Reading, shortened, tell } from './reading'

/** What of the library's directives mail knows, and what is mail's own. The others are problems. */
const inMail = new Map<string, (reading: Reading, node: DirectiveNode) => MailingBlock | null>([
  ['statistic', factOf],
  ['recommendation', recommendationOf],
  ['figure', pictureOf],
  ['button', buttonOf],
  ['record', recordOf],
])

export function blockOfDirective(reading: Reading, node: DirectiveNode): MailingBlock[] {
  const { name } = node
  const read = inMail.get(name)
  if (!read) {
    tell(reading, node, knownDirective(name) ? 'not_in_mail' : 'unknown_directive', { name })
    return []
  }
  const block = read(reading, node)
  return block ? [block] : []
}

/** `:stat{id=…}`, the value in a sentence; whatever else stands in a line is shown as it was written, and is a problem. */
export function inlineOfDirective(reading: Reading, node: DirectiveNode): Inline | Inline[] {
  if (node.name !== 'stat') {
    const isBlock = inMail.has(node.name)
    const code = isBlock ? 'wrong_form' : knownDirective(node.name) ? 'not_in_mail' : 'unknown_directive'
    tell(reading, node, code, { name: node.name })
    return inlinesOf(reading, node.children as PhrasingContent[])
  }
  const facts = statisticOf(reading, node)
  return facts ? { kind: 'words', words: withQualifier(facts) } : []
}

function factOf(reading: Reading, node: DirectiveNode): MailingBlock | null {
  const facts = statisticOf(reading, node)
  if (!facts) return null
  const { key, shown, says } = facts
  const qualifier = libraryWords.qualifier[facts.qualifier] ?? ''
  return {
    kind: 'fact',
    qualifier: qualifier.charAt(0).toUpperCase() + qualifier.slice(1),
    shown,
    says,
    source: sourceLine(facts),
    href: `${reading.about.siteUrl}/evidence/${key}`,
  }
}

/** "ILO, Walk Free and IOM, 2022". */
function sourceLine({ source, asOf }: StatisticFacts): string {
  const year = formatRough({ on: (source.published ?? asOf).on, precision: 'year' })
  return [source.publisher || source.title, year].filter(Boolean).join(', ')
}

function withQualifier({ qualifier, shown }: StatisticFacts): string {
  return `${libraryWords.qualifier[qualifier] ?? ''} ${shown}`.trim()
}

/** One that may be told of: published, and not replaced by another. */
function statisticOf(reading: Reading, node: DirectiveNode): StatisticFacts | null {
  const key = idOf(reading, node)
  if (!key) return null
  const facts = reading.about.evidence.statistics.get(key)
  if (!facts) return absent(reading, node, 'no_statistic', { key })
  if (!facts.isPublished) return absent(reading, node, 'statistic_unpublished', { key })
  const { replacedBy, shown } = facts
  if (replacedBy)
    tell(reading, node, 'statistic_replaced', { key, shown, use: replacedBy.key, useShown: replacedBy.shown })
  return facts
}

function recommendationOf(reading: Reading, node: DirectiveNode): MailingBlock | null {
  const number = idOf(reading, node)
  if (!number) return null
  const facts = reading.about.evidence.recommendations.get(number)
  if (!facts?.isPublic) return absent(reading, node, 'no_recommendation', { number })
  return {
    kind: 'recommendation',
    number,
    title: facts.title,
    standing: { response: facts.response, implementation: facts.implementation },
    href: `${reading.about.siteUrl}/recommendations/${number}`,
  }
}

/** In CSS pixels, as wide as mail is. */
const shownWidth = 600

function pictureOf(reading: Reading, node: DirectiveNode): MailingBlock | null {
  const key = idOf(reading, node)
  if (!key) return null
  const facts = reading.about.evidence.assets.get(key)
  if (facts?.kind !== 'image') return absent(reading, node, 'no_picture', { key })
  if (facts.depicts === 'survivor') return absent(reading, node, 'picture_of_survivor', { key })
  if (!facts.isDecorative && facts.alt.trim() === '') tell(reading, node, 'picture_without_alt', { key })
  const shown = Math.min(shownWidth, widthForMail(facts.widths) ?? facts.width ?? shownWidth)
  return {
    kind: 'picture',
    src: `${reading.about.siteUrl}/media/${key}/mail`,
    alt: facts.isDecorative ? '' : facts.alt,
    width: shown,
    height: facts.width && facts.height ? Math.round((shown * facts.height) / facts.width) : null,
    caption: captionOf(facts),
  }
}

function captionOf({ depicts, credit }: AssetFacts): string {
  return [libraryWords.depicts[depicts], credit && libraryWords.credit(credit.replace(/\.$/, ''))]
    .filter(Boolean)
    .join(' ')
}

/** `::button[Words]{action=…}` or `{url=https://…}`. */
function buttonOf(reading: Reading, node: DirectiveNode): MailingBlock | null {
  const of = inlinesOf(reading, node.children as PhrasingContent[]).filter(({ kind }) => kind !== 'break')
  if (of.length === 0) return absent(reading, node, 'button_without_words')
  const url = attribute(node, 'url')
  if (url && !/^(?:https?:\/\/|\/)/i.test(url))
    return absent(reading, node, 'bad_link', { url: shortened(url) })
  const href = url ? addressOf(reading, node, url) : buttonAddress(reading, node, attribute(node, 'action'))
  return href ? { kind: 'button', href, of: of.flatMap(withoutLinks) } : null
}

function withoutLinks(inline: Inline): Inline[] {
  return inline.kind === 'link' ? inline.of : [inline]
}

function recordOf(reading: Reading, node: DirectiveNode): MailingBlock | null {
  const { campaign, siteUrl } = reading.about
  if (!campaign) return absent(reading, node, 'record_without_campaign')
  if (campaign.record.length === 0) return absent(reading, node, 'record_empty')
  return { kind: 'record', entries: campaign.record, href: `${siteUrl}/campaigns/${campaign.slug}` }
}

function idOf(reading: Reading, node: DirectiveNode): string {
  const id = idIn(node)
  if (!id) tell(reading, node, 'no_id', { name: node.name })
  return id
}

function absent(
  reading: Reading,
  node: Nodes,
  code: Parameters<typeof tell>[2],
  facts: Parameters<typeof tell>[3] = {},
): null {
  tell(reading, node, code, facts)
  return null
}
