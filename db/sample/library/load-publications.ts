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
 * Writes every text with its revisions, versions and draft, all published. What texts name by key is not the loader's to
 * find.
 */
export async function loadPublications(
  tx: Tx,
  texts: readonly SamplePublication[],
  consents: ReadonlyMap<string, number>,
  weeks: number,
): Promise<Ids> {
  const ids = new Map<string, number>()
  const insert = async (some: SamplePublication[]) => {
    const values = some.map((text) => publicationRow(text, contentOf(text, consents), ids, consents, weeks))
    const { id, kind, slug } = publication
    for (const row of await tx.insert(publication).values(values).returning({ id, kind, slug }))
      ids.set(`${row.kind}/${row.slug}`, row.id)
  }
  await insert(texts.filter(({ parent }) => !parent))
  await insert(texts.filter(({ parent }) => parent))
  const histories = texts.map((text) =>
    historyOf(text, idOf(ids, `${text.kind}/${text.slug}`), contentOf(text, consents), weeks),
  )
  await tx.insert(revision).values(histories.flatMap(({ revisions }) => revisions))
  await tx.insert(publicationVersion).values(histories.flatMap(({ versions }) => versions))
  await tx.insert(draft).values(histories.map(({ kept }) => kept))
  await join(tx, texts, ids)
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

function historyOf(text: SamplePublication, publicationId: number, content: Written, weeks: number) {
  const all = text.versions.map((version, i) => ({
    ...version,
    at: londonInstant(version.at, weeks),
    number: i + 1,
  }))
  const revisions = all.map(({ number, note, at }) => ({
    ...{ publicationId, number, note, at },
    content: number === all.length ? content : earlier(content, text),
  }))
  const versions = all.map(({ number, ...version }) => ({
    ...version,
    publicationId,
    revisionNumber: number,
  }))
  return { revisions, versions, kept: { publicationId, content, savedAt: all.at(-1)!.at } }
}

/** The content as it was before its correction. */
function earlier(content: Written, { before }: SamplePublication): Written {
  if (!before) return content
  return { ...content, body: String(content.body).replaceAll(before.is, before.was) }
}

/** Joins each text to its issues, its places and the laws it is about. */
async function join(tx: Tx, texts: readonly SamplePublication[], ids: Ids): Promise<void> {
  const named = texts.map(({ kind, slug, content }) => ({
    publicationId: idOf(ids, `${kind}/${slug}`),
    content,
  }))
  const issues = named.flatMap(({ publicationId, content }) =>
    content.issues.map((slug) => ({ publicationId, issueId: idOf(ids, `issue/${slug}`) })),
  )
  const places = named.flatMap(({ publicationId, content }) =>
    content.places.map((placeCode) => ({ publicationId, placeCode })),
  )
  const instruments = named.flatMap(({ publicationId, content }) =>
    ((content.details.instruments ?? []) as string[]).map((instrumentSlug) => ({
      publicationId,
      instrumentSlug,
    })),
  )
  await tx.insert(publicationIssue).values(issues)
  await tx.insert(publicationPlace).values(places)
  await tx.insert(publicationInstrument).values(instruments)
}

/** Throws on an address that the sample does not write: a slip of whoever wrote it. */
export function idOf(ids: Ids, address: string): number {
  const id = ids.get(address)
  if (!id) throw new Error(`the sample has no ${address}`)
  return id
}
