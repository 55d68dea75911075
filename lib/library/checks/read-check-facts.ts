import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset } from '@/db/schema/consents'
import { checkedLink, quote } from '@/db/schema/evidence'
import { helpline } from '@/db/schema/organisation'
import { draft, publication } from '@/db/schema/publications'
import { standsToday } from '../../consent-stands'
import { readEvidence } from '../evidence/read-evidence'
import { linksIn } from '../markdown/links'
import { referencesIn, renderMarkdown } from '../markdown/render'
import { type Content, markdownParts, type PublicationKind } from '../publications/content'
import type { Check } from './check'
import type { CheckFacts } from './check-facts'
import { checkPublication } from './check-publication'

/** The draft of a publication, checked and rendered as readers would see it. Null when there is no such publication. */
export async function checkDraft(
  tx: Tx,
  publicationId: number,
): Promise<{ checks: Check[]; rendered: CheckFacts['rendered'] } | null> {
  const [row] = await tx
    .select({ kind: publication.kind, live: publication.live, working: draft.content })
    .from(publication)
    .leftJoin(draft, eq(draft.publicationId, publication.id))
    .where(eq(publication.id, publicationId))
  const content = (row?.working ?? row?.live) as Content | null | undefined
  if (!row || !content) return null
  return checkContent(tx, row.kind, content)
}

/** The same for a content that need not be stored. */
export async function checkContent(
  tx: Tx,
  kind: PublicationKind,
  content: Content,
): Promise<{ checks: Check[]; rendered: CheckFacts['rendered'] }> {
  const facts = await readCheckFacts(tx, kind, content)
  return { checks: checkPublication(kind, content, facts), rendered: facts.rendered }
}

/** What the checks of a content need, in one query for each kind of thing. */
async function readCheckFacts(tx: Tx, kind: PublicationKind, content: Content): Promise<CheckFacts> {
  const parts = markdownParts(kind, content)
  const references = referencesOfParts(parts, content)
  const evidence = await readEvidence(tx, references)
  const rendered = renderParts(kind, parts, evidence)
  const [withoutConsent, storyHasConsent, helplines, links] = await Promise.all([
    restingOnNothing(tx, references),
    kind === 'story' ? restsOnConsent(tx, content) : true,
    tx.select().from(helpline).orderBy(asc(helpline.position), asc(helpline.id)).limit(1),
    readLinks(tx, parts, references, evidence),
  ])
  const [first] = helplines
  return {
    ...{ rendered, evidence, references, withoutConsent, storyHasConsent, links },
    helpline: first ? { name: first.name, verifiedOn: first.verifiedOn } : null,
    today: new Date().toISOString().slice(0, 10),
  }
}

type Part = { part: string; text: string }
type References = CheckFacts['references']

function referencesOfParts(parts: Part[], { figures, picture, details }: Content): References {
  const inTexts = parts.flatMap(({ part, text }) =>
    referencesIn(text).map((reference) => ({ ...reference, part })),
  )
  const field = (kind: References[number]['kind'], part: string, key: string | undefined): References =>
    key ? [{ kind, key, part, line: null }] : []
  return [
    ...inTexts,
    ...figures.flatMap((key) => field('statistic', 'figures', key)),
    ...field('asset', 'picture', picture),
    ...('quote' in details ? field('quote', 'quote', details.quote) : []),
    ...('source' in details ? field('source', 'source', details.source) : []),
    ...('milestones' in details
      ? details.milestones.flatMap(({ source }) => field('source', 'milestones', source))
      : []),
  ]
}

function renderParts(kind: PublicationKind, parts: Part[], evidence: CheckFacts['evidence']) {
  let [firstParagraph, firstNote] = [1, 1]
  return parts.map(({ part, text }) => {
    const numbered = kind === 'briefing'
    const rendered = renderMarkdown(text, evidence, { part, firstParagraph, firstNote, numbered })
    firstParagraph += rendered.paragraphCount
    firstNote += rendered.notes.length
    return { part, rendered }
  })
}

async function restsOnConsent(tx: Tx, { details }: Content): Promise<boolean> {
  const id = 'consentId' in details ? details.consentId : null
  const [row] = await tx.execute<{ stands: boolean }>(sql`select ${standsToday(id)} as stands`)
  return row?.stands === true
}

/** Quotes and pictures that need a consent and have none that covers the website and stands today. */
async function restingOnNothing(tx: Tx, references: References): Promise<Set<string>> {
  const keysOf = (kind: string) => references.filter((named) => named.kind === kind).map(({ key }) => key)
  const [quotes, assets] = [keysOf('quote'), keysOf('asset')]
  const found: string[] = []
  if (quotes.length > 0) {
    const rows = await tx
      .select({ key: quote.key })
      .from(quote)
      .where(sql`${inArray(quote.key, quotes)} and (${quote.isPseudonym} or ${quote.consentId} is not null)
        and not ${standsToday(quote.consentId)}`)
    found.push(...rows.map(({ key }) => `quote ${key}`))
  }
  if (assets.length > 0) {
    const rows = await tx
      .select({ key: asset.key })
      .from(asset)
      .where(sql`${inArray(asset.key, assets)} and (${asset.depicts} = 'survivor' or ${asset.consentId} is not null)
        and not ${standsToday(asset.consentId)}`)
    found.push(...rows.map(({ key }) => `asset ${key}`))
  }
  return new Set(found)
}

/** What the link checker knows of the addresses that the texts carry, and of the sources that they cite. */
async function readLinks(
  tx: Tx,
  parts: Part[],
  references: References,
  { sources }: CheckFacts['evidence'],
): Promise<CheckFacts['links']> {
  const written = [
    ...parts.flatMap(({ part, text }) => linksIn(text).map((link) => ({ ...link, part }))),
    ...references.flatMap(({ kind, key, part, line }) => {
      const url = kind === 'source' ? sources.get(key)?.url : undefined
      return url ? [{ part, line: line ?? 1, url }] : []
    }),
  ]
  if (written.length === 0) return []
  const urls = [...new Set(written.map(({ url }) => url))]
  const rows = await tx.select().from(checkedLink).where(inArray(checkedLink.url, urls))
  const known = new Map(rows.map((row) => [row.url, row]))
  return written.flatMap(({ part, line, url }) => {
    const row = known.get(url)
    return row ? [{ part, line, url, status: row.status ?? 0, failures: row.failures }] : []
  })
}
