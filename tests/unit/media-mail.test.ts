import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from '@/lib/media/disk-store'
import { mailPicture } from '@/lib/media/mail-picture'
import { prepareImage } from '@/lib/media/prepare-image'
import { storageKeysOf } from '@/lib/media/remove-asset'
import { phonePhoto } from '../support/pictures'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-pictures-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function kept(storageKey: string, upload: Buffer) {
  const made = await prepareImage(upload)
  if (made.kind === 'refused') throw new Error(made.why)
  const store = diskStore(folder)
  for (const { width, bytes } of made.image.made)
    await store.put(`${storageKey}/${width}.webp`, bytes, 'image/webp')
  return { store, picture: { storageKey, widths: made.image.made.map(({ width }) => width) } }
}

const stands = async () => true
const filesOf = (storageKey: string) => readdirSync(join(folder, storageKey)).sort()

test('a picture is sent as JPEG, at most 1,200 pixels wide, without anything but pixels, and is made once', async () => {
  const { store, picture } = await kept('image/photo', await phonePhoto(2400, 3200))
  const first = await mailPicture(store, picture, stands)
  expect(first?.mediaType).toBe('image/jpeg')
  const bytes = await buffer(first!.body)
  expect(first?.bytes).toBe(bytes.length)
  const about = await sharp(bytes).metadata()
  expect([about.format, about.width, about.exif, about.icc]).toEqual(['jpeg', 1200, undefined, undefined])
  expect(filesOf('image/photo')).toContain('mail.jpg')
  const again = await mailPicture(store, { ...picture, widths: [] }, stands)
  expect((await buffer(again!.body)).equals(bytes)).toBe(true)
  for (const key of storageKeysOf('image/photo', picture.widths)) await store.remove(key)
  expect(filesOf('image/photo')).toEqual([])
})

test('one through which the ground is seen is sent as PNG, which keeps that', async () => {
  const clear = await sharp({
    create: { width: 500, height: 300, channels: 4, background: { r: 10, g: 80, b: 60, alpha: 0.4 } },
  })
    .png()
    .toBuffer()
  const { store, picture } = await kept('image/clear', clear)
  const sent = await mailPicture(store, picture, stands)
  expect(sent?.mediaType).toBe('image/png')
  const about = await sharp(await buffer(sent!.body)).metadata()
  expect([about.format, about.width, about.hasAlpha]).toEqual(['png', 500, true])
})

test('of many who open it at once each gets it, and it is made once', async () => {
  const { store, picture } = await kept('image/many', await phonePhoto(600, 400))
  let asked = 0
  const counted = async () => {
    asked += 1
    return true
  }
  const got = await Promise.all(Array.from({ length: 20 }, () => mailPicture(store, picture, counted)))
  expect(got.map((one) => one?.mediaType)).toEqual(Array(20).fill('image/jpeg'))
  await Promise.all(got.map((one) => one?.body.cancel()))
  expect(asked).toBe(1)
})

test('of one that was removed while it was made nothing is left in the store', async () => {
  const { store, picture } = await kept('image/gone', await phonePhoto(600, 400))
  const before = filesOf('image/gone')
  expect(await mailPicture(store, picture, async () => false)).toBeNull()
  expect(filesOf('image/gone')).toEqual(before)
  expect(await mailPicture(store, { ...picture, storageKey: 'image/nowhere' }, stands)).toBeNull()
})
