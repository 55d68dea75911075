import { sql } from 'drizzle-orm'
import { connection, type Tx } from '@/db/client'
import { publication, publicationReference, type referenceKinds } from '@/db/schema/publications'
import { emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { pagesChannel } from '@/lib/refresh-pages'

type Text = {
  slug: string
  kind?: PublicationKind
  /** What it names, by kind and key. */
  names?: [(typeof referenceKinds)[number], string][]
  copy?: 'live' | 'draft'
  body?: string
  consentId?: number
}

/** A text, live unless only its draft is wanted, that names these things. Returns its id. */
export async function addText(
  tx: Tx,
  { slug, kind = 'page', names = [], copy = 'live', body = '', consentId }: Text,
): Promise<number> {
  const live = { ...emptyContent(kind, slug), body } as unknown as Record<string, unknown>
  const [row] = await tx
    .insert(publication)
    .values({
      ...{ kind, slug, title: slug, consentId: consentId ?? null },
      ...(copy === 'live' && {
        ...{ state: 'published' as const, live, liveNumber: 1, versionMajor: 1 },
        ...{ firstPublishedAt: sql`now()`, changedAt: sql`now()` },
      }),
    })
    .returning({ id: publication.id })
  if (!row) throw new Error('no text was added')
  const rows = names.map(([of, key]) => ({ publicationId: row.id, copy, kind: of, key }))
  if (rows.length > 0) await tx.insert(publicationReference).values(rows)
  return row.id
}

/** What the web processes were told to drop from their caches while `work` ran. */
export async function refreshesOf(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const { sql: client } = connection()
  const listening = await client.listen(pagesChannel, (paths) => heard.push(...JSON.parse(paths)))
  await work()
  // What was told before this comes before it.
  await new Promise<void>((resolve, reject) => {
    client
      .listen('end_of_test', () => resolve())
      .then(() => client.notify('end_of_test', ''))
      .catch(reject)
  })
  await listening.unlisten()
  return heard
}
