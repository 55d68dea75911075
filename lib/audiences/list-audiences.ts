import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { audience } from '@/db/schema/mailings'
import { staff } from '@/db/schema/staff'
import type { Audience } from './audience'
import { readAudience } from './read-audience'

export type SavedAudience = {
  id: number
  name: string
  /** Null: it is of another edition and can no longer be read. */
  audience: Audience | null
  /** Null: nobody whose account is known. */
  savedBy: string | null
  /** Milliseconds. */
  savedAt: number
}

/** Every audience that is kept under a name, by name. */
export async function listAudiences(): Promise<SavedAudience[]> {
  const rows = await db
    .select({
      id: audience.id,
      name: audience.name,
      tree: audience.tree,
      savedBy: staff.name,
      savedAt: audience.createdAt,
    })
    .from(audience)
    .leftJoin(staff, eq(staff.id, audience.createdBy))
    .orderBy(audience.name, desc(audience.id))
  return rows.map(({ tree, savedAt, ...row }) => {
    const read = readAudience(tree)
    return { ...row, audience: read.kind === 'audience' ? read.audience : null, savedAt: savedAt.getTime() }
  })
}
