import { inflateSync } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'

export const largestPdfBytes = 25 * 1024 * 1024
/** What the lists of objects in a PDF may unpack to, all together. */
const mostUnpackedBytes = 40 * 1024 * 1024
/** Characters between the beginning of a packed list and its bytes. */
const longestHead = 1000

export type PdfRefusal = 'empty' | 'too_big' | 'not_a_pdf' | 'runs_something' | 'locked' | 'damaged'

/**
 * Looks at the bytes of a PDF without opening it: that it is one, that nothing in it runs a script or starts a program,
 * also not in its packed lists of objects or under an escaped name, and how many pages it has (null where it does not say).
 */
export async function checkPdf(
  bytes: Uint8Array,
): Promise<{ kind: 'fine'; pages: number | null } | { kind: 'refused'; why: PdfRefusal }> {
  const refused = (why: PdfRefusal) => ({ kind: 'refused' as const, why })
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestPdfBytes) return refused('too_big')
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const isPdf = (await fileTypeFromBuffer(bytes))?.mime === 'application/pdf'
  if (!isPdf || raw.subarray(0, 5).toString('latin1') !== '%PDF-') return refused('not_a_pdf')
  const text = raw.toString('latin1')
  if (!/\bstartxref\b/.test(text.slice(-2048))) return refused('damaged')
  if (/\/Encrypt\b/.test(readNames(text))) return refused('locked')
  const packed = unpackObjects(raw, text)
  if (packed === null) return refused('damaged')
  const everything = readNames(`${text}\n${packed}`)
  if (/\/(JavaScript|Launch)\b/.test(everything)) return refused('runs_something')
  return { kind: 'fine', pages: countPages(everything) }
}

/** A name may be written with escapes: /J#61vaScript is /JavaScript. */
function readNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The objects that stand packed in streams, or null when one cannot be read: what is not seen is not let in. */
function unpackObjects(raw: Buffer, text: string): string | null {
  const found: string[] = []
  let left = mostUnpackedBytes
  for (const match of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, match.index - longestHead), match.index)
    // Most streams are pictures and text, and there are many.
    if (!before.includes('ObjStm') && !before.includes('#')) continue
    const head = readNames(before.slice(before.lastIndexOf(' obj') + 1))
    if (!/\/ObjStm\b/.test(head)) continue
    if (/\/Filter/.test(head) && !/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head)) return null
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    try {
      const bytes = raw.subarray(start, end === -1 ? raw.length : end)
      const unpacked = /\/Filter/.test(head) ? inflateSync(bytes, { maxOutputLength: left }) : bytes
      left -= unpacked.length
      found.push(unpacked.toString('latin1'))
    } catch {
      return null
    }
  }
  return found.join('\n')
}

function countPages(text: string): number | null {
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  return pages === 0 ? null : Math.min(pages, 30_000)
}
