import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import { mailPictureKeys } from './for-mail'
import { type Place, whereAssetStands } from './where-asset-stands'

type RemovedAsset =
  /** `storageKeys`: what the store may drop once the transaction has committed. */
  { kind: 'removed'; storageKeys: string[] } | { kind: 'in_use'; places: Place[] } | { kind: 'not_found' }

/** Removes a picture or a file that no live page shows. Its address answers 410 from now on; its words stay as a record. */
export async function removeAsset(tx: Tx, key: string): Promise<RemovedAsset> {
  const [found] = await tx.execute<{ storage_key: string; widths: number[] }>(
    sql`select storage_key, widths from asset where key = ${key} and removed_at is null for update`,
  )
  if (!found) return { kind: 'not_found' }
  const places = (await whereAssetStands(tx, key)).filter(({ isLive }) => isLive)
  if (places.length > 0) return { kind: 'in_use', places }
  await tx.execute(sql`update asset set removed_at = now() where key = ${key}`)
  await refreshPages(tx)
  return { kind: 'removed', storageKeys: storageKeysOf(found.storage_key, found.widths) }
}

/** The keys under which the store holds a picture, one for each width and those for mail, or a file. */
export function storageKeysOf(storageKey: string, widths: number[]): string[] {
  if (widths.length === 0) return [storageKey]
  return [...widths.map((width) => `${storageKey}/${width}.webp`), ...mailPictureKeys(storageKey)]
}
