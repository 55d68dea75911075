import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { UnusableFile } from './staged'

/** Told as a file is read: how much of it, of how much. */
export type Progress = (readBytes: number, totalBytes: number) => void

export type OpenFile = {
  /** Its text, a piece at a time; throws UnusableFile when it is not UTF-8 or breaks off. */
  text: AsyncIterable<string>
  /** Of the file as it lies there; complete once the text has been read to its end. */
  sha256(): string
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new UnusableFile([`There is no file ${path}.`])
  if (!found.isFile()) throw new UnusableFile([`${path} is not a file.`])
  if (found.size === 0) throw new UnusableFile([`${path} is empty.`])
  return found.size
}

async function* decode(bytes: Readable, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new UnusableFile([`${path} is not text in UTF-8.`])
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_'))
      throw new UnusableFile([`${path} is damaged or breaks off: it cannot be unpacked.`])
    throw error
  }
}

/** Opens a file to be read once, unpacking it when it is gzip whatever its name is. Throws UnusableFile. */
export async function openFile(path: string, progress: Progress): Promise<OpenFile> {
  const size = await sizeOf(path)
  const hash = createHash('sha256')
  let seen = 0
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      seen += chunk.length
      progress(seen, size)
      done(null, chunk)
    },
  })
  const stages: [Readable, ...NodeJS.ReadWriteStream[]] = [
    createReadStream(path, { highWaterMark: 256 * 1024 }),
    tap,
  ]
  if (await isGzip(path)) stages.push(createGunzip({ chunkSize: 128 * 1024 }))
  // What goes wrong comes out where the last stage is read.
  const bytes = pipeline(stages, () => {}) as unknown as Readable
  return { text: decode(bytes, path), sha256: () => hash.copy().digest('hex') }
}
