import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset } from '@/db/schema/consents'
import { consentStands } from '../consent-stands'
import { freeAssetKey } from './asset-key'
import type { AssetWords } from './asset-words'
import { checkPdf, type PdfRefusal } from './check-pdf'
import { type ImageRefusal, prepareImage } from './prepare-image'
import type { FileStore } from './store'

type AddedAsset =
  | { kind: 'added'; key: string }
  /** The very same file is here already. */
  | { kind: 'known'; key: string; title: string }
  | { kind: 'refused'; why: ImageRefusal | PdfRefusal }
  | { kind: 'no_consent' }

type Upload = {
  kind: 'image' | 'file'
  bytes: Uint8Array
  originalName: string
  words: AssetWords
  staffId: string
}

type Made = Pick<
  typeof asset.$inferInsert,
  'storageKey' | 'mediaType' | 'bytes' | 'width' | 'height' | 'widths' | 'pages'
> & {
  files: { key: string; bytes: Uint8Array }[]
}

/**
 * Takes a picture or a PDF: looks at it, keeps what was made of it in the store, and enters it. Nothing is entered when
 * anything is wrong, and nothing stays in the store. `run` opens the transaction, once the bytes are kept.
 */
export async function addAsset(
  store: FileStore,
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  upload: Upload,
): Promise<AddedAsset> {
  const fingerprint = createHash('sha256').update(upload.bytes).digest('hex')
  const known = await run((tx) => findByFingerprint(tx, fingerprint))
  if (known) return { kind: 'known', ...known }
  const made = upload.kind === 'image' ? await makeImage(upload.bytes) : await makeFile(upload.bytes)
  if ('why' in made) return { kind: 'refused', why: made.why }
  const { files, ...columns } = made
  let result: AddedAsset | undefined
  try {
    for (const { key, bytes } of files) await store.put(key, bytes, columns.mediaType)
    result = await run((tx) => enter(tx, { ...upload, fingerprint }, columns))
    return result
  } finally {
    if (result?.kind !== 'added') await Promise.allSettled(files.map(({ key }) => store.remove(key)))
  }
}

async function enter(
  tx: Tx,
  upload: Upload & { fingerprint: string },
  columns: Omit<Made, 'files'>,
): Promise<AddedAsset> {
  const { kind, words, originalName, fingerprint, staffId } = upload
  if (words.consentId !== null && !(await consentStands(tx, words.consentId, 'image')))
    return { kind: 'no_consent' }
  const key = await freeAssetKey(tx, words.title, kind)
  // The lock of the key is held: of two uploads of one file the second finds the first.
  const known = await findByFingerprint(tx, fingerprint)
  if (known) return { kind: 'known', ...known }
  await tx.insert(asset).values({
    key,
    kind,
    ...columns,
    ...words,
    originalName: originalName.slice(0, 200),
    fingerprint,
    uploadedBy: staffId,
  })
  return { kind: 'added', key }
}

async function findByFingerprint(
  tx: Tx,
  fingerprint: string,
): Promise<{ key: string; title: string } | undefined> {
  const [found] = await tx
    .select({ key: asset.key, title: asset.title })
    .from(asset)
    .where(and(eq(asset.fingerprint, fingerprint), isNull(asset.removedAt)))
    .limit(1)
  return found
}

async function makeImage(bytes: Uint8Array): Promise<Made | { why: ImageRefusal }> {
  const result = await prepareImage(bytes)
  if (result.kind === 'refused') return result
  const { width, height, made } = result.image
  const storageKey = `image/${randomBytes(12).toString('hex')}`
  return {
    storageKey,
    mediaType: 'image/webp',
    bytes: made.at(-1)?.bytes.length ?? 0,
    width,
    height,
    widths: made.map((one) => one.width),
    pages: null,
    files: made.map((one) => ({ key: `${storageKey}/${one.width}.webp`, bytes: one.bytes })),
  }
}

async function makeFile(bytes: Uint8Array): Promise<Made | { why: PdfRefusal }> {
  const result = await checkPdf(bytes)
  if (result.kind === 'refused') return result
  const storageKey = `file/${randomBytes(12).toString('hex')}.pdf`
  return {
    storageKey,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    width: null,
    height: null,
    widths: [],
    pages: result.pages,
    files: [{ key: storageKey, bytes }],
  }
}
