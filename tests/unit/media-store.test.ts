import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { diskStore } from '@/lib/media/disk-store'
import { s3Store } from '@/lib/media/s3-store'
import type { FileStore } from '@/lib/media/store'
import { fakeS3Keys, startFakeS3 } from '../support/fake-s3'

const pdf = Buffer.from('%PDF-1.7 of a test')
const key = 'pdf/a-briefing.v1.pdf'

async function contentOf(store: FileStore, at: string) {
  const found = await store.get(at)
  return (
    found && { text: await new Response(found.body).text(), bytes: found.bytes, mediaType: found.mediaType }
  )
}

let folder: string
let s3: Awaited<ReturnType<typeof startFakeS3>>
const stores: Record<string, () => FileStore> = {
  'a folder': () => diskStore(folder),
  'an S3 bucket': () => s3Store({ endpoint: s3.url, ...fakeS3Keys, timeoutMs: 1000 }),
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
  s3 = await startFakeS3()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await s3.stop()
})
beforeEach(() => {
  s3.requests.length = 0
})

describe.each(Object.keys(stores))('%s', (name) => {
  const store = () => stores[name]?.() as FileStore

  test('gives back what was put, with its size and type, and the newer of two', async () => {
    await store().put(key, pdf, 'application/pdf')
    expect(await contentOf(store(), key)).toEqual({
      text: String(pdf),
      bytes: pdf.length,
      mediaType: 'application/pdf',
    })
    await store().put(key, Buffer.from('newer'), 'application/pdf')
    expect((await contentOf(store(), key))?.text).toBe('newer')
  })

  test('what is not there is null, and removing it is no fault', async () => {
    expect(await store().get('pdf/nothing.pdf')).toBeNull()
    await store().remove('pdf/nothing.pdf')
    await store().put('pdf/short-life.pdf', pdf, 'application/pdf')
    await store().remove('pdf/short-life.pdf')
    expect(await store().get('pdf/short-life.pdf')).toBeNull()
  })

  test.each([
    '../outside.pdf',
    'pdf/../../outside.pdf',
    '/etc/passwd.pdf',
    'pdf//a.pdf',
    'pdf/..pdf',
    'pdf/.hidden.pdf',
    'pdf/a.pdf\0.webp',
    'pdf/a%2e%2e.pdf',
    'pdf/a.html',
    'pdf/a.svg',
    'a.pdf',
    `pdf/${'a'.repeat(300)}.pdf`,
  ])('the key %j leads nowhere: it is refused before anything is opened', async (bad) => {
    await expect(store().put(bad, pdf, 'application/pdf')).rejects.toThrow('not a key')
    await expect(store().get(bad)).rejects.toThrow('not a key')
    await expect(store().remove(bad)).rejects.toThrow('not a key')
    expect(s3.requests).toEqual([])
  })

  test('bytes of one type are not kept under the name of another', async () => {
    await expect(store().put('image/x.webp', pdf, 'application/pdf')).rejects.toThrow('cannot hold')
  })
})

describe('a folder', () => {
  test('holds whole files only: nothing unfinished is left, neither after success nor after a fault', async () => {
    const store = diskStore(folder)
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.put('pdf/raced.pdf', Buffer.alloc(200_000, 97 + i), 'application/pdf'),
      ),
    )
    const text = (await contentOf(store, 'pdf/raced.pdf'))?.text ?? ''
    expect(text).toBe((text[0] ?? '').repeat(200_000))
    writeFileSync(join(folder, 'blocked'), 'a file where a folder should be')
    await expect(store.put('blocked/x.pdf', pdf, 'application/pdf')).rejects.toThrow()
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('unfinished')),
    ).toEqual([])
  })

  test('what a writer that was killed has left of a file goes with the file', async () => {
    const store = diskStore(folder)
    await store.put('take-out/a/names-00001.csv', pdf, 'text/csv')
    writeFileSync(join(folder, 'take-out/a/names-00002.csv.0a1b2c.unfinished'), 'Ann Lee')
    await store.remove('take-out/a/names-00001.csv')
    expect(readdirSync(join(folder, 'take-out/a'))).toHaveLength(1)
    await store.remove('take-out/a/names-00002.csv')
    expect(readdirSync(join(folder, 'take-out/a'))).toEqual([])
  })
})

describe('an S3 bucket', () => {
  const store = (other: Partial<typeof fakeS3Keys> = {}) =>
    s3Store({ endpoint: s3.url, ...fakeS3Keys, ...other, timeoutMs: 300 })

  test('a wrong secret is refused by the service, and the fault names its code and no secret', async () => {
    const attempt = store({ secretAccessKey: 'another' }).put(key, pdf, 'application/pdf')
    await expect(attempt).rejects.toThrow(
      /^file store: PUT pdf\/a-briefing\.v1\.pdf answered 403 SignatureDoesNotMatch$/,
    )
  })

  test('a missing bucket is a fault, not a missing file', async () => {
    await expect(store({ bucket: 'elsewhere' }).get(key)).rejects.toThrow('404 NoSuchBucket')
  })

  test.each(['slow-down', 'cut', 'hang'] as const)('one %s is got over', async (behaviour) => {
    s3.willDo(behaviour)
    await store().put('pdf/retried.pdf', pdf, 'application/pdf')
    expect(s3.requests).toHaveLength(2)
    expect((await contentOf(store(), 'pdf/retried.pdf'))?.text).toBe(String(pdf))
  })

  test.each([
    ['slow-down', '503 SlowDown'],
    ['cut', 'fetch failed'],
    ['hang', 'timeout'],
  ] as const)('two of %s are a fault', async (behaviour, words) => {
    s3.willDo(behaviour, behaviour)
    await expect(store().get(key)).rejects.toThrow(words)
    expect(s3.requests).toHaveLength(2)
  })

  test('a connection that is cut in the middle of a file is a fault, never a shorter file', async () => {
    s3.willDo('cut-in-the-middle')
    const found = await store().get(key)
    await expect(new Response(found?.body).text()).rejects.toThrow()
  })
})
