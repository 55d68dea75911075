import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { feedLinks } from '@/app/feed-answer'
import { ActLink } from '@/app/ui/button'
import { formatDay } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { addressOf, type PublicationKind } from '@/lib/library/publications/content'
import { type FoundLive, findLive, type LivePublication } from '@/lib/library/publications/find-live'

const read = cache((kind: PublicationKind, slug: string) => findLive(kind, slug))

type TakenDownFound = Extract<FoundLive, { kind: 'taken_down' }>
type OpenedPage<K extends PublicationKind> =
  | { kind: 'live'; publication: LivePublication<K> }
  | TakenDownFound

/**
 * What a page of the library shows: the live copy, or that it was taken down. A former address redirects for good; an
 * address where nothing was ever published is not found.
 */
export async function openPage<K extends PublicationKind>(kind: K, slug: string): Promise<OpenedPage<K>> {
  const found = await read(kind, slug)
  if (!found) notFound()
  if (found.kind === 'moved') permanentRedirect(found.to)
  return found as OpenedPage<K>
}

/** The live copy where there is one, for a page that has a frame of its own around it; null otherwise. */
export async function readPage<K extends PublicationKind>(
  kind: K,
  slug: string,
): Promise<LivePublication<K> | null> {
  const found = await read(kind, slug)
  return found?.kind === 'live' ? (found.publication as LivePublication<K>) : null
}

/** Title, description and canonical address of a publication's page. */
export async function libraryMetadata(
  kind: PublicationKind,
  slug: string,
  words: {
    title?: (publication: LivePublication) => string
    description?: (publication: LivePublication) => string
    /** Where its feed is, without the ending. */
    feed?: string
  } = {},
): Promise<Metadata> {
  const found = await read(kind, slug)
  if (found?.kind === 'taken_down') return takenDownMetadata
  if (found?.kind !== 'live') return { title: 'There is no such page', robots: { index: false } }
  const { publication } = found
  const title = words.title?.(publication) ?? publication.title
  const description = words.description?.(publication) || publication.standfirst || undefined
  const canonical = addressOf(kind, slug)
  return {
    title,
    description,
    alternates: { canonical, ...(words.feed && { types: feedLinks(words.feed, title) }) },
    openGraph: { title, description, url: canonical, type: 'article' },
    ...(publication.archivedAt && { robots: { index: false } }),
  }
}

/** app/page-cache.mjs reads the mark and answers 410, which a page cannot do by itself. */
export const takenDownMetadata: Metadata = {
  title: 'This page was taken down',
  robots: { index: false },
  other: { 'undersigned-status': '410' },
}

/** What stands at the address of something that was taken down: that it was, when and why. */
export function TakenDown({ found, back }: { found: TakenDownFound; back: { words: string; href: string } }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, back, { words: 'Taken down' }]}
      title={
        <>
          This page was <mark>taken down</mark>
        </>
      }
      lead={`We took it down on ${formatDay(found.at)}.`}
    >
      {found.reason && <p>{found.reason}</p>}
      <p>
        <ActLink href={back.href}>{back.words}</ActLink>
      </p>
    </PageHead>
  )
}

/** What a reader must know before the text: that it is archived or replaced, of another time, or a sample. */
export function PublicationNotices({ publication }: { publication: LivePublication }) {
  const { archivedAt, supersededBy, content, isSample } = publication
  return (
    <>
      {archivedAt && (
        <Notice title="Archived" warning>
          <p>We keep this page for the record since {formatDay(archivedAt)}. It may be out of date.</p>
        </Notice>
      )}
      {supersededBy && (
        <Notice title="Replaced" warning>
          <p>
            There is a newer text: <a href={supersededBy.address}>{supersededBy.title}</a>.
          </p>
        </Notice>
      )}
      {content.context && (
        <Notice title="Of its time">
          <p>{content.context}</p>
        </Notice>
      )}
      {isSample && (
        <Notice title="Sample">
          <p>This page is part of the sample that this site starts with.</p>
        </Notice>
      )}
    </>
  )
}
