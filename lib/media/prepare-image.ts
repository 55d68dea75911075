import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** What one upload may weigh, and how many pixels it may unpack to: what a phone takes, and no bomb. */
export const largestImageBytes = 20 * 1024 * 1024
const mostPixels = 50_000_000

const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
const animatedTypes = ['image/apng', 'image/gif']
const widthsMade = [400, 800, 1200]
const widest = 1600

type PreparedImage = {
  /** As it is shown: after the turn that the camera asked for. */
  width: number
  height: number
  made: { width: number; bytes: Buffer }[]
}

export type ImageRefusal = 'empty' | 'too_big' | 'not_an_image' | 'animated' | 'too_many_pixels' | 'damaged'

/**
 * Makes the widths of a picture, smaller ones than itself only, as WebP without anything but pixels: no place, no camera,
 * no name, and nothing that hid behind the picture. What it is, is read from its bytes; its size from its head, before
 * anything is unpacked.
 */
export async function prepareImage(
  bytes: Uint8Array,
): Promise<{ kind: 'ready'; image: PreparedImage } | { kind: 'refused'; why: ImageRefusal }> {
  const refused = (why: ImageRefusal) => ({ kind: 'refused' as const, why })
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestImageBytes) return refused('too_big')
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (animatedTypes.includes(type)) return refused('animated')
  if (!acceptedTypes.includes(type)) return refused('not_an_image')
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (head.width * head.height > mostPixels) return refused('too_many_pixels')
    if ((head.pages ?? 1) > 1) return refused('animated')
    const { width, height } = head.autoOrient
    return { kind: 'ready', image: { width, height, made: await makeWidths(bytes) } }
  } catch {
    return refused('damaged')
  }
}

async function makeWidths(bytes: Uint8Array): Promise<PreparedImage['made']> {
  // Turned, brought to the colours of screens and unpacked once; each width is made of that.
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const made: PreparedImage['made'] = []
  for (const each of [...widthsMade.filter((smaller) => smaller < width), width]) {
    const one = sharp(data, { raw: { width, height, channels } }).resize({ width: each })
    made.push({ width: each, bytes: await one.webp({ quality: 80 }).toBuffer() })
  }
  return made
}
