import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../campaigns/refresh-pages'
import type { SignatureDetails } from './signature-form'

/**
 * Corrects name, country and postcode; a confirmed signature that moves is counted where it now is, by the trigger.
 * `taken` when the other person of the same address has that very name.
 */
export async function correctSignature(
  tx: Tx,
  signatureId: string,
  details: SignatureDetails,
): Promise<{ kind: 'corrected' | 'taken' | 'nothing_to_do' }> {
  try {
    const [row] = await tx.execute<{ slug: string }>(sql`
      with changed as (
        update signature set name = ${details.name}, name_key = ${details.nameKey}, country = ${details.country},
          postcode = ${details.postcode}, area = ${details.area}
        where id = ${signatureId} and state in ('pending', 'confirmed', 'held') returning campaign_id
      )
      select c.slug from changed join campaign c on c.id = changed.campaign_id`)
    if (!row) return { kind: 'nothing_to_do' }
    await refreshPages(tx, row.slug)
    return { kind: 'corrected' }
  } catch (error) {
    if (constraintOf(error) === 'signature_once') return { kind: 'taken' }
    throw error
  }
}

/** drizzle wraps what the driver throws. */
function constraintOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'constraint_name' in cause ? String(cause.constraint_name) : undefined
}
