import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { fileStore } from '../media/store'
import type { TakeOutFile } from './take-out'

/** One part is held in memory at a time. */
const partBytes = 2 * 1024 * 1024

/**
 * Writes a file of a take-out to the store in parts, so that memory does not grow with it. Each part stands in the row
 * before it is in the store: killed at any moment, all there is can be found and removed. Nothing of it can be downloaded
 * before the row says that it is ready.
 */
export function fileWriter(takeOutId: string, name: string, type: string) {
  // One piece of memory for all parts: what the database sent is let go of at once.
  const part = Buffer.allocUnsafe(partBytes)
  let filled = 0
  let parts = 0
  const flush = async () => {
    parts += 1
    await keepPart(takeOutId, { name, type, part: parts }, part.subarray(0, filled))
    filled = 0
  }
  return {
    async write(bytes: Uint8Array): Promise<void> {
      for (let from = 0; from < bytes.length; ) {
        const taken = bytes.subarray(from, from + partBytes - filled)
        part.set(taken, filled)
        filled += taken.length
        from += taken.length
        if (filled === partBytes) await flush()
      }
    },
    async end(): Promise<void> {
      if (filled > 0 || parts === 0) await flush()
    },
  }
}

/** Puts a whole file, or one part of it, into the store. Throws when the take-out was taken back meanwhile. */
export async function keepPart(
  takeOutId: string,
  { name, type, part = 1 }: { name: string; type: string; part?: number },
  bytes: Uint8Array,
): Promise<void> {
  const dot = name.lastIndexOf('.')
  const key = `take-out/${takeOutId}/${name.slice(0, dot)}-${String(part).padStart(5, '0')}${name.slice(dot)}`
  const file: TakeOutFile = { key, name, type, bytes: bytes.length }
  const listed = await db.execute(sql`
    update take_out set files = files || ${JSON.stringify([file])}::jsonb
    where id = ${takeOutId} and state = 'making' returning id`)
  if (listed.length === 0) throw new Error('it was taken back while it was made')
  await fileStore().put(key, bytes, type)
}

/** The file of this name, its parts one after the other, or null when there is none. Ends with a fault where a part is lost. */
export async function openFile(
  files: readonly TakeOutFile[],
  name: string,
): Promise<{ body: ReadableStream<Uint8Array>; bytes: number; type: string } | null> {
  const parts = files.filter((file) => file.name === name)
  const [first] = parts
  const opened = first && (await fileStore().get(first.key))
  if (!first || !opened) return null
  async function* all(beginning: ReadableStream<Uint8Array>) {
    yield* beginning
    for (const { key } of parts.slice(1)) {
      const part = await fileStore().get(key)
      if (!part) throw new Error('the store has lost a part of a file')
      yield* part.body
    }
  }
  return {
    body: Readable.toWeb(Readable.from(all(opened.body))) as ReadableStream<Uint8Array>,
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    type: first.type,
  }
}

export async function removeFiles(files: readonly TakeOutFile[]): Promise<void> {
  for (const { key } of files) await fileStore().remove(key)
}
