import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { asset, consent } from '@/db/schema/consents'
import { inTransaction } from '@/lib/in-transaction'
import { addAsset } from '@/lib/media/add-asset'
import { type AssetWords, readAssetWords } from '@/lib/media/asset-words'
import { diskStore } from '@/lib/media/disk-store'
import { editAsset } from '@/lib/media/edit-asset'
import { findServed } from '@/lib/media/find-served'
import { getAsset, listAssets } from '@/lib/media/queries'
import { readUpload } from '@/lib/media/read-upload'
import { removeAsset } from '@/lib/media/remove-asset'
import type { FileStore } from '@/lib/media/store'
import { addText, refreshesOf } from '../support/library-rows'
import { halves, phonePhoto, smallPdf } from '../support/pictures'
import { addStaff, emptyStaff } from '../support/staff-rows'

let [folder, ada] = ['', '']
let store: FileStore

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'))
  store = diskStore(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await emptyStaff()
  await db.execute(sql`select tests.empty('publication, asset, consent restart identity cascade')`)
  ada = await addStaff('ada@example.org', 'editor')
  rmSync(folder, { recursive: true, force: true })
})

const words = (more: Partial<AssetWords> = {}): AssetWords => ({
  ...{ title: 'Court steps', alt: 'Steps of a court', isDecorative: false, credit: '' },
  ...{ depicts: 'nobody', consentId: null },
  ...more,
})
const add = (bytes: Buffer, more: Partial<AssetWords> = {}, kind: 'image' | 'file' = 'image') =>
  addAsset(store, inTransaction, {
    kind,
    bytes,
    originalName: 'IMG_1234 Name.jpg',
    words: words(more),
    staffId: ada,
  })
const kept = () =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0

async function addConsent(more: Partial<typeof consent.$inferInsert> = {}): Promise<number> {
  const [row] = await db
    .insert(consent)
    .values({
      ...{
        subject: 'Elsa',
        covers: 'image',
        channels: ['website'],
        givenOn: '2024-01-01',
        keptAt: 'Folder 1',
      },
      ...more,
    })
    .returning({ id: consent.id })
  return row?.id ?? 0
}

describe('uploading', () => {
  test('a picture is kept in its widths, without the place it was taken, under a key of its title', async () => {
    expect(await add(await phonePhoto(2000, 1200))).toEqual({ kind: 'added', key: 'court-steps' })
    const found = await getAsset('court-steps')
    expect(found).toMatchObject({
      width: 1200,
      height: 2000,
      widths: [400, 800, 1200],
      stopped: null,
      livePlaces: 0,
    })
    const served = await findServed('court-steps', 800)
    if (served.kind !== 'image') throw new Error(served.kind)
    const stored = await store.get(served.storageKey)
    const bytes = Buffer.from(await new Response(stored?.body).arrayBuffer())
    const { width, format, exif } = await sharp(bytes).metadata()
    expect([width, format, exif]).toEqual([800, 'webp', undefined])
    expect(served.storageKey).not.toMatch(/court|IMG|Name/)
  })

  test('the same file again is found, and nothing is kept twice, also when both come at once', async () => {
    const photo = await halves(900, 500).png().toBuffer()
    const results = await Promise.all([add(photo), add(photo, { title: 'Another title' })])
    expect(results.map(({ kind }) => kind).sort()).toEqual(['added', 'known'])
    expect(await add(photo)).toMatchObject({ kind: 'known' })
    expect(kept()).toBe(3)
  })

  test('two of one title get two keys; a key of something removed is never given again', async () => {
    await add(await halves(30, 20).png().toBuffer())
    await inTransaction((tx) => removeAsset(tx, 'court-steps'))
    expect(await add(await halves(40, 20).png().toBuffer())).toEqual({ kind: 'added', key: 'court-steps-2' })
    expect(await add(await halves(50, 20).png().toBuffer(), { title: '校' })).toEqual({
      kind: 'added',
      key: 'image',
    })
  })

  test('what is refused leaves nothing, neither in the table nor in the store', async () => {
    expect(await add(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
      kind: 'refused',
      why: 'not_an_image',
    })
    const ended = await addConsent({ withdrawnAt: new Date() })
    const image = await halves(500, 300).png().toBuffer()
    expect(await add(image, { depicts: 'survivor', consentId: ended })).toEqual({ kind: 'no_consent' })
    expect(await db.select().from(asset)).toEqual([])
    expect(kept()).toBe(0)
  })

  test('when the store fails in the middle, nothing is entered and what was kept goes', async () => {
    let puts = 0
    const failing: FileStore = {
      ...store,
      put: (...given) => (++puts === 2 ? Promise.reject(new Error('full')) : store.put(...given)),
    }
    const bytes = await halves(1000, 300).png().toBuffer()
    const upload = { kind: 'image' as const, bytes, originalName: 'x', words: words(), staffId: ada }
    await expect(addAsset(failing, inTransaction, upload)).rejects.toThrow('full')
    expect(await db.select().from(asset)).toEqual([])
    expect(kept()).toBe(0)
  })

  test('a PDF is kept as it is, with its pages', async () => {
    expect(await add(smallPdf({ pages: 4 }), { title: 'Report', alt: '' }, 'file')).toEqual({
      kind: 'added',
      key: 'report',
    })
    expect(await getAsset('report')).toMatchObject({ pages: 4, kind: 'file' })
    expect(await findServed('report', null)).toMatchObject({ kind: 'file', name: 'report.pdf' })
  })
})

describe('what is said about a picture', () => {
  const typed = { title: 'T', alt: 'A', credit: '', depicts: 'nobody', consentId: '' }
  test.each([
    [{ alt: '' }, { alt: 'alt_missing' }],
    [{ alt: 'A', decorative: 'yes' }, { alt: 'alt_and_decorative' }],
    [{ title: ' ' }, { title: 'title_missing' }],
    [{ depicts: 'survivor' }, { consentId: 'consent_needed' }],
    [{ depicts: 'a cat' }, { depicts: 'depicts_unknown' }],
    [
      { alt: 'x'.repeat(500), title: '' },
      { alt: 'alt_long', title: 'title_missing' },
    ],
  ])('%j is refused at its field', (more, mistakes) => {
    expect(readAssetWords('image', { ...typed, ...more })).toEqual({ kind: 'invalid', mistakes })
  })

  test('decoration needs no description, and a PDF neither', () => {
    expect(readAssetWords('image', { ...typed, alt: '', decorative: 'yes' }).kind).toBe('read')
    expect(readAssetWords('file', { title: 'T' }).kind).toBe('read')
  })

  test('a change drops every cached page', async () => {
    await add(await halves(30, 20).png().toBuffer())
    const heard = await refreshesOf(() =>
      inTransaction((tx) => editAsset(tx, 'court-steps', words({ credit: 'Somebody' }))),
    )
    expect(heard).toEqual(['*'])
    expect((await listAssets({ words: 'court', page: 1 })).assets).toMatchObject([{ credit: 'Somebody' }])
    expect((await listAssets({ words: '100%', page: 1 })).total).toBe(0)
  })
})

describe('removing', () => {
  test('is refused while a live page shows it, and the page is named; a draft does not hold it', async () => {
    await add(await halves(30, 20).png().toBuffer())
    const id = await addText(db, { slug: 'a', names: [['asset', 'court-steps']] })
    expect(await inTransaction((tx) => removeAsset(tx, 'court-steps'))).toMatchObject({
      kind: 'in_use',
      places: [{ slug: 'a' }],
    })
    expect((await findServed('court-steps', 30)).kind).toBe('image')
    await db.execute(sql`update publication_reference set copy = 'draft' where publication_id = ${id}`)
    expect(await inTransaction((tx) => removeAsset(tx, 'court-steps'))).toMatchObject({ kind: 'removed' })
    expect(await findServed('court-steps', 30)).toEqual({ kind: 'gone' })
  })

  test('is refused, too, for the picture at the head of a live page and the file of a briefing', async () => {
    await add(await halves(30, 20).png().toBuffer())
    const id = await addText(db, { slug: 'a' })
    await db.execute(
      sql`update publication set live = jsonb_set(live, '{picture}', '"court-steps"') where id = ${id}`,
    )
    expect(await inTransaction((tx) => removeAsset(tx, 'court-steps'))).toMatchObject({ kind: 'in_use' })
  })
})

describe('what rests on a consent', () => {
  test.each([
    ['withdrawn', { withdrawnAt: new Date() }],
    ['ended', { expiresOn: '2024-06-01' }],
    ['not for the website', { channels: ['print'] }],
  ])('is gone from its address once the consent is %s', async (_name, end) => {
    const id = await addConsent()
    await add(await halves(500, 300).png().toBuffer(), { depicts: 'survivor', consentId: id })
    expect(await findServed('court-steps', 400)).toMatchObject({ kind: 'image', rests: 'on_consent' })
    await db.update(consent).set(end).where(eq(consent.id, id))
    expect(await findServed('court-steps', 400)).toEqual({ kind: 'gone' })
  })

  test.each([
    ['nothing', 400],
    ['court-steps', 401],
    ['court-steps', null],
  ])('nothing else is at an address: %s %s', async (key, width) => {
    await add(await halves(500, 300).png().toBuffer())
    expect(await findServed(key, width)).toEqual({ kind: 'not_found' })
  })
})

describe('reading an upload', () => {
  const form = (bytes: number) => {
    const data = new FormData()
    data.set('title', 'Typed – with é')
    data.set('alt', 'Two\nlines')
    data.set('file', new File([new Uint8Array(bytes)], 'x.png', { type: 'image/png' }))
    return data
  }
  const post = (body: BodyInit, headers?: Record<string, string>) =>
    new Request('http://localhost/media', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

  test('gives the fields and the file', async () => {
    const read = await readUpload(post(form(5000)), 10_000)
    expect(read).toMatchObject({ kind: 'read', values: { title: 'Typed – with é' }, file: { name: 'x.png' } })
  })

  test('more than allowed is not held, whatever length it said; what was typed is here all the same', async () => {
    const whole = post(form(3_000_000))
    const type = whole.headers.get('content-type') ?? ''
    const untold = post(whole.body as ReadableStream, { 'content-type': type })
    const read = await readUpload(untold, 1_000_000)
    expect(read).toMatchObject({ kind: 'too_big' })
    expect(read.kind === 'too_big' && Object.keys(read.values)).toEqual(['title', 'alt'])
    expect(read.kind === 'too_big' && read.values.title).toBe('Typed – with é')
  })

  test('a form cut in the middle, or none, is unreadable', async () => {
    expect(
      (await readUpload(post('title=x', { 'content-type': 'application/x-www-form-urlencoded' }), 1000)).kind,
    ).toBe('unreadable')
    const type = 'multipart/form-data; boundary=abc'
    expect(
      (
        await readUpload(
          post('--abc\r\nContent-Disposition: form-data; name="fi', { 'content-type': type }),
          1000,
        )
      ).kind,
    ).toBe('unreadable')
  })
})
