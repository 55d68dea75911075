import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
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
    // A savepoint, so that a name that is taken does not take the transaction down with it.
    const slug = await tx.transaction((attempt) => writeDetails(attempt, signatureId, details))
    if (slug === null) return { kind: 'nothing_to_do' }
    await refreshPages(tx, slug)
    return { kind: 'corrected' }
  } catch (error) {
    if (brokenConstraint(error) === 'signature_once') return { kind: 'taken' }
    throw error
  }
}

async function writeDetails(tx: Tx, signatureId: string, details: SignatureDetails): Promise<string | null> {
  const [row] = await tx.execute<{ slug: string }>(sql`
    with changed as (
      update signature set name = ${details.name}, name_key = ${details.nameKey}, country = ${details.country},
        postcode = ${details.postcode}, area = ${details.area},
        constituency_id = case when (country, postcode) is not distinct from (${details.country}, ${details.postcode}::text) then constituency_id end,
        placed_at = case when (country, postcode) is not distinct from (${details.country}, ${details.postcode}::text) then placed_at end
      where id = ${signatureId} and state in ('pending', 'confirmed', 'held') returning campaign_id
    )
    select c.slug from changed join campaign c on c.id = changed.campaign_id`)
  return row?.slug ?? null
}

/** The driver's error, as it is or wrapped by drizzle. */
function brokenConstraint(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'constraint_name' in cause ? cause.constraint_name : undefined
}
