import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { chamber, postcodeAnswer, postcodeGeneration } from '@/db/schema/representatives'
import { saveSource } from '../carry-out'
import type { SourceFacts } from '../sources'

/**
 * Makes a loaded generation the one that look-ups read, in one step with letting the old one go. What other services
 * answered for the country is forgotten. False when the generation is no longer there.
 */
export async function applyPostcodes(tx: Tx, generationId: number, source: SourceFacts): Promise<boolean> {
  const [found] = await tx
    .select({ chamberSlug: postcodeGeneration.chamberSlug, country: chamber.country })
    .from(postcodeGeneration)
    .innerJoin(chamber, eq(chamber.slug, postcodeGeneration.chamberSlug))
    .where(eq(postcodeGeneration.id, generationId))
  if (!found) return false
  await saveSource(tx, source)
  await tx
    .delete(postcodeGeneration)
    .where(
      and(eq(postcodeGeneration.chamberSlug, found.chamberSlug), ne(postcodeGeneration.id, generationId)),
    )
  await tx
    .update(postcodeGeneration)
    .set({ isCurrent: true, sha256: source.sha256, loadedAt: sql`now()` })
    .where(eq(postcodeGeneration.id, generationId))
  await tx.delete(postcodeAnswer).where(eq(postcodeAnswer.country, found.country))
  return true
}
