import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { prepareImage } from '@/lib/media/prepare-image'
import { halves, phonePhoto, smallPdf } from '../support/pictures'

async function ready(bytes: Buffer) {
  const result = await prepareImage(bytes)
  if (result.kind === 'refused') throw new Error(result.why)
  return result.image
}

const refusal = async (bytes: Buffer) => {
  const result = await prepareImage(bytes)
  return result.kind === 'refused' ? result.why : 'taken'
}

describe('what is made of a picture', () => {
  test('no place, no camera and no name stays in it, and it stands upright', async () => {
    const photo = await phonePhoto(1000, 600)
    const before = await sharp(photo).metadata()
    expect(before.exif?.toString('latin1')).toContain('Somebody With A Name')
    expect(before.orientation).toBe(6)
    expect(before.xmp).toBeDefined()

    const image = await ready(photo)
    expect([image.width, image.height]).toEqual([600, 1000])
    for (const { bytes } of image.made) {
      const after = await sharp(bytes).metadata()
      expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(
        Array(5).fill(undefined),
      )
      for (const said of ['Somebody', 'EXIF', 'GPS', 'Phone']) expect(bytes.includes(said), said).toBe(false)
    }
    // Turned a quarter to the right, what was on the left is above.
    const { data } = await sharp(image.made.at(-1)?.bytes)
      .extract({ left: 300, top: 50, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(200)
    expect(data[2]).toBeLessThan(60)
  })

  test.each([
    [3000, [400, 800, 1200, 1600]],
    [1600, [400, 800, 1200, 1600]],
    [1000, [400, 800, 1000]],
    [400, [400]],
    [90, [90]],
  ])('of one %i pixels wide the widths are %j: never larger than it is', async (width, widths) => {
    const { made } = await ready(await halves(width, 60).png().toBuffer())
    expect(made.map((one) => one.width)).toEqual(widths)
    const real = await Promise.all(made.map(async ({ bytes }) => sharp(bytes).metadata()))
    expect(real.map((one) => [one.format, one.width])).toEqual(widths.map((each) => ['webp', each]))
  })

  test('what hides behind its pixels is gone', async () => {
    const script = '<html><script>alert(1)</script></html>'
    const polyglot = Buffer.concat([await halves(500, 300).jpeg().toBuffer(), Buffer.from(script)])
    for (const { bytes } of (await ready(polyglot)).made) expect(bytes.includes('script')).toBe(false)
  })

  test('glass stays glass, and grey and deep pictures are taken', async () => {
    const glass = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    expect((await sharp((await ready(glass)).made[0]?.bytes).metadata()).hasAlpha).toBe(true)
    const grey = await halves(500, 50).toColourspace('b-w').png().toBuffer()
    const deep = await halves(500, 50).toColourspace('rgb16').png().toBuffer()
    expect(await Promise.all([refusal(grey), refusal(deep)])).toEqual(['taken', 'taken'])
  })
})

describe('what is refused, with the reason', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

  test.each([
    ['an SVG, whatever its name', Buffer.from(svg), 'not_an_image'],
    ['an SVG with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`), 'not_an_image'],
    ['a page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>'), 'not_an_image'],
    ['a PDF', smallPdf(), 'not_an_image'],
    ['a page behind the first bytes of a GIF', Buffer.from('GIF89a/*<html><script>*/=1;'), 'animated'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a file over 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 0xff), 'too_big'],
  ])('%s', async (_name, bytes, why) => {
    expect(await refusal(bytes)).toBe(why)
  })

  test('moving pictures', async () => {
    const frames = Buffer.alloc(20 * 40 * 3)
    frames.fill(200, 0, 20 * 20 * 3)
    const animated = sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    expect(
      await refusal(
        await animated
          .clone()
          .webp({ loop: 0, delay: [100, 100] })
          .toBuffer(),
      ),
    ).toBe('animated')
    expect(
      await refusal(
        await animated
          .clone()
          .gif({ delay: [100, 100] })
          .toBuffer(),
      ),
    ).toBe('animated')
  })

  test('a picture of which the second half is missing', async () => {
    const whole = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer()
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged')
  })

  test('a bomb of 60 megapixels, by its head, before anything is unpacked', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    const [start, heldBefore] = [performance.now(), process.memoryUsage().rss]
    expect(await refusal(bomb)).toBe('too_many_pixels')
    expect(performance.now() - start).toBeLessThan(200)
    expect(process.memoryUsage().rss - heldBefore).toBeLessThan(50_000_000)
  })

  test('a PNG whose head lies about a size of four gigapixels', async () => {
    const small = await halves(10, 10).png().toBuffer()
    const head = Buffer.from(small)
    head.writeUInt32BE(65_000, 16)
    head.writeUInt32BE(65_000, 20)
    expect(['too_many_pixels', 'damaged']).toContain(await refusal(head))
    expect(deflateSync(head).length).toBeGreaterThan(0)
  })
})
