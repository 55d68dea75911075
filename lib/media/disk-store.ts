import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { checkMediaType, mediaTypeOf } from './storage-key'
import type { FileStore } from './store'

/** A store in a folder. A file is written beside its place, flushed and renamed: a reader never meets half of one. */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string) => resolve(folder, key)
  return {
    async put(key, bytes, mediaType) {
      checkMediaType(key, mediaType)
      await writeWhole(pathOf(key), bytes)
    },
    async get(key) {
      const mediaType = mediaTypeOf(key)
      const file = await open(pathOf(key)).catch(ifMissing)
      if (!file) return null
      const { size } = await file.stat()
      const body = Readable.toWeb(file.createReadStream()) as unknown as ReadableStream<Uint8Array>
      return { body, bytes: size, mediaType }
    },
    async remove(key) {
      mediaTypeOf(key)
      await rm(pathOf(key), { force: true })
      await removeUnfinished(pathOf(key))
    },
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.unfinished`
  await mkdir(dirname(path), { recursive: true })
  try {
    const file = await open(unfinished, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** What a writer that was killed has left of it. */
async function removeUnfinished(path: string): Promise<void> {
  const names = (await readdir(dirname(path)).catch(ifMissing)) ?? []
  const left = names.filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.unfinished'))
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true })))
}

/** The new name survives a power cut only once its folder is flushed too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
