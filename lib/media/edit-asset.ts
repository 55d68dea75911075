import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset } from '@/db/schema/consents'
import { consentStands } from '../consent-stands'
import { refreshPages } from '../refresh-pages'
import type { AssetWords } from './asset-words'

/** Changes what is said about a picture or a file; its bytes never change. Every page that shows it is made anew. */
export async function editAsset(
  tx: Tx,
  key: string,
  words: AssetWords,
): Promise<{ kind: 'saved' } | { kind: 'not_found' } | { kind: 'no_consent' }> {
  if (words.consentId !== null && !(await consentStands(tx, words.consentId, 'image')))
    return { kind: 'no_consent' }
  const changed = await tx
    .update(asset)
    .set(words)
    .where(and(eq(asset.key, key), isNull(asset.removedAt)))
    .returning({ key: asset.key })
  if (changed.length === 0) return { kind: 'not_found' }
  await refreshPages(tx)
  return { kind: 'saved' }
}
