import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { body } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import type { BodyDetails } from './body-form'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'

export type SaveBodyResult =
  | { kind: 'saved' }
  | { kind: 'not_found' }
  | { kind: 'mistaken'; mistakes: Mistake[] }

/** Adds a body under its address, which never changes. */
export function addBody(tx: Tx, details: BodyDetails): Promise<SaveBodyResult> {
  return refusing(async () => {
    const made = await tx.transaction((tx) =>
      tx
        .insert(body)
        .values(details)
        .onConflictDoNothing({ target: body.slug })
        .returning({ slug: body.slug }),
    )
    if (made.length === 0) return { kind: 'mistaken', mistakes: [{ field: 'slug', code: 'taken' }] }
    await refreshPages(tx)
    return { kind: 'saved' }
  })
}

/** Changes a body. Its days may not come to contradict who took over from whom. */
export function editBody(tx: Tx, details: BodyDetails): Promise<SaveBodyResult> {
  return refusing(async () => {
    const { slug, ...columns } = details
    const changed = await tx.transaction((tx) =>
      tx.update(body).set(columns).where(eq(body.slug, slug)).returning({ slug: body.slug }),
    )
    if (changed.length === 0) return { kind: 'not_found' }
    await refreshPages(tx)
    return { kind: 'saved' }
  })
}

async function refusing(work: () => Promise<SaveBodyResult>): Promise<SaveBodyResult> {
  try {
    return await work()
  } catch (error) {
    switch (violatedBy(error)) {
      case 'body_succession_does_not_overlap':
        return { kind: 'mistaken', mistakes: [{ field: 'until', code: 'two_at_once' }] }
      case 'body_parent_slug_body_slug_fk':
        return { kind: 'mistaken', mistakes: [{ field: 'parentSlug', code: 'unknown' }] }
      default:
        throw error
    }
  }
}
