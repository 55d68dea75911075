import { join } from 'node:path'
import { env } from '../env'
import { diskStore } from './disk-store'
import { s3Store } from './s3-store'

export type StoredFile = { body: ReadableStream<Uint8Array>; bytes: number; mediaType: string }

/**
 * Where bytes are kept that are too big for the database. Keys are `folder/name.ext` (see storage-key.ts). `put` replaces
 * what was there, whole or not at all; `get` gives null for what is not there; removing what is not there is no fault.
 */
export type FileStore = {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  get(key: string): Promise<StoredFile | null>
  remove(key: string): Promise<void>
}

let opened: FileStore | undefined

/** The store of this installation: an S3-compatible one where S3_BUCKET is set, else the folder FILES_DIR. */
export function fileStore(): FileStore {
  opened ??= open()
  return opened
}

function open(): FileStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, FILES_DIR } = env()
  if (S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)
    return s3Store({
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET,
      region: S3_REGION,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    })
  // Only the local mode comes here without a setting; lib/env.ts refuses it in production.
  return diskStore(FILES_DIR ?? join(process.env.UNDERSIGNED_DATA_DIR || '.data', 'files'))
}
