import type { Tx } from '@/db/client'
import { audience } from '@/db/schema/mailings'
import { writeAudit } from '../audit/write-audit'
import type { Audience } from './audience'

export const longestAudienceName = 80

type Saving = { name: string; audience: Audience; staffId: string }

export type AudienceSaved =
  | { kind: 'saved'; id: number }
  /** An audience has this name; it stays as it was. */
  | { kind: 'taken' }
  /** Empty, or longer than `longestAudienceName`. */
  | { kind: 'no_name' }

/**
 * Keeps an audience under a name, for everybody who writes mailings; a mailing that takes it up holds a copy. The log is for
 * ever, so the name does not stand in it.
 */
export async function saveAudience(
  tx: Tx,
  { name: typed, audience: tree, staffId }: Saving,
): Promise<AudienceSaved> {
  // A character that no text of PostgreSQL can hold.
  const name = typed.replaceAll('\u0000', '').trim().replace(/\s+/g, ' ')
  if (name === '' || [...name].length > longestAudienceName) return { kind: 'no_name' }
  const [row] = await tx
    .insert(audience)
    .values({ name, tree, createdBy: staffId })
    .onConflictDoNothing({ target: audience.name })
    .returning({ id: audience.id })
  if (!row) return { kind: 'taken' }
  await writeAudit(tx, {
    staffId,
    action: 'audience.saved',
    objectKind: 'audience',
    objectId: String(row.id),
  })
  return { kind: 'saved', id: row.id }
}
