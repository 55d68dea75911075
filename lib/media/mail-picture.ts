import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { mailFiles, mailPictureKeys, widestForMail, widthForMail } from './for-mail'
import type { FileStore, StoredFile } from './store'

type Picture = { storageKey: string; widths: readonly number[] }

/** Many open a mail at once: it is made once for all of them. */
const underWay = new Map<string, Promise<string | null>>()

/**
 * A picture as every mail program shows it: JPEG, or PNG where something shines through it. Made of the WebP when it is first
 * asked for, and kept in the store. `stands` is asked once it is there: what was removed meanwhile is not left behind. Null
 * where the store has no such picture.
 */
export async function mailPicture(
  store: FileStore,
  picture: Picture,
  stands: () => Promise<boolean>,
): Promise<StoredFile | null> {
  for (const key of mailPictureKeys(picture.storageKey)) {
    const kept = await store.get(key)
    if (kept) return kept
  }
  const { storageKey } = picture
  const making = underWay.get(storageKey) ?? makeAndKeep(store, picture, stands)
  underWay.set(storageKey, making)
  try {
    const key = await making
    return key === null ? null : await store.get(key)
  } finally {
    underWay.delete(storageKey)
  }
}

/** Gives where it is kept. */
async function makeAndKeep(
  store: FileStore,
  { storageKey, widths }: Picture,
  stands: () => Promise<boolean>,
): Promise<string | null> {
  const width = widthForMail(widths)
  const stored = width === null ? null : await store.get(`${storageKey}/${width}.webp`)
  if (!stored) return null
  const { bytes, file } = await makeMailPicture(await buffer(stored.body))
  const key = `${storageKey}/${file.name}`
  await store.put(key, bytes, file.mediaType)
  if (await stands()) return key
  await store.remove(key)
  return null
}

async function makeMailPicture(webp: Buffer) {
  const { isOpaque } = await sharp(webp).stats()
  const picture = sharp(webp).resize({ width: widestForMail, withoutEnlargement: true })
  if (isOpaque)
    return {
      bytes: await picture.flatten().jpeg({ quality: 78, mozjpeg: true }).toBuffer(),
      file: mailFiles.jpeg,
    }
  return { bytes: await picture.png({ palette: true, quality: 90 }).toBuffer(), file: mailFiles.png }
}
