import type { Tx } from '../../client'
import { publicationInstrument } from '../../schema/instruments'
import {
  draft,
  publication,
  publicationIssue,
  publicationPlace,
  publicationVersion,
  revision,
} from '../../schema/publications'
import { londonInstant } from '../dates'
import type { SamplePublication } from './publication'

/** Ids of what was written, by `kind/slug`. */
export type Ids = ReadonlyMap<string, number>

/**
 * Writes every text with its revisions, versions and draft, all published. A text may name any other, so their issues and
 * places are joined when all are there. What texts name by key is not the loader's to find.
 */
export async function loadPublications(
  tx: Tx,
  texts: readonly SamplePublication[],
  consents: ReadonlyMap<string, number>,
  weeks: number,
): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const text of texts) {
    const content = contentOf(text, consents)
    const [row] = await tx
      .insert(publication)
      .values(publicationRow(text, content, ids, consents, weeks))
      .returning({ id: publication.id })
    const id = row!.id
    ids.set(`${text.kind}/${text.slug}`, id)
    await writeHistory(tx, id, text, content, weeks)
  }
  for (const text of texts) await join(tx, text, ids)
  return ids
}

type Written = Record<string, unknown>

function contentOf(text: SamplePublication, consents: ReadonlyMap<string, number>): Written {
  if (!text.consent) return text.content
  const consentId = consents.get(text.consent) ?? null
  return { ...text.content, details: { ...text.content.details, consentId } }
}

function publicationRow(
  text: SamplePublication,
  content: Written,
  ids: Ids,
  consents: ReadonlyMap<string, number>,
  weeks: number,
): typeof publication.$inferInsert {
  const [first, last] = [text.versions[0]!, text.versions.at(-1)!]
  return {
    kind: text.kind,
    slug: text.slug,
    state: 'published',
    title: text.content.title,
    standfirst: text.content.standfirst,
    live: content,
    liveNumber: text.versions.length,
    versionMajor: last.major,
    versionMinor: last.minor,
    firstPublishedAt: londonInstant(first.at, weeks),
    changedAt: londonInstant(last.at, weeks),
    datedOn: text.dated?.on ?? null,
    datedOnPrecision: text.dated?.precision ?? null,
    parentId: text.parent ? ids.get(`issue/${text.parent}`)! : null,
    position: text.position,
    consentId: text.consent ? (consents.get(text.consent) ?? null) : null,
    isSample: text.isSample,
    createdAt: londonInstant(first.at, weeks),
  }
}

async function writeHistory(
  tx: Tx,
  publicationId: number,
  text: SamplePublication,
  content: Written,
  weeks: number,
): Promise<void> {
  const versions = text.versions.map((version, i) => ({
    ...version,
    at: londonInstant(version.at, weeks),
    number: i + 1,
  }))
  const isLast = (number: number) => number === versions.length
  await tx.insert(revision).values(
    versions.map(({ number, note, at }) => ({
      publicationId,
      number,
      content: isLast(number) ? content : earlier(content, text),
      note,
      at,
    })),
  )
  await tx
    .insert(publicationVersion)
    .values(versions.map(({ number, ...version }) => ({ ...version, publicationId, revisionNumber: number })))
  await tx.insert(draft).values({ publicationId, content, savedAt: versions.at(-1)!.at })
}

/** The content as it was before its correction. */
function earlier(content: Written, { before }: SamplePublication): Written {
  if (!before) return content
  return { ...content, body: String(content.body).replaceAll(before.is, before.was) }
}

async function join(tx: Tx, text: SamplePublication, ids: Ids): Promise<void> {
  const publicationId = ids.get(`${text.kind}/${text.slug}`)!
  const { issues, places, details } = text.content
  const instruments = (details.instruments ?? []) as string[]
  if (issues.length > 0)
    await tx
      .insert(publicationIssue)
      .values(issues.map((slug) => ({ publicationId, issueId: idOf(ids, `issue/${slug}`) })))
  if (places.length > 0)
    await tx.insert(publicationPlace).values(places.map((placeCode) => ({ publicationId, placeCode })))
  if (instruments.length > 0)
    await tx
      .insert(publicationInstrument)
      .values(instruments.map((instrumentSlug) => ({ publicationId, instrumentSlug })))
}

/** Throws on an address that the sample does not write: a slip of whoever wrote it. */
export function idOf(ids: Ids, address: string): number {
  const id = ids.get(address)
  if (!id) throw new Error(`the sample has no ${address}`)
  return id
}
