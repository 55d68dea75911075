/** Beyond this a connection is cut; up to it the rest of what is too big is read and dropped, so that our answer arrives. */
const mostDrainedBytes = 150 * 1024 * 1024
/** The text fields of a form stand before its file. */
const headBytes = 256 * 1024

type ReadUpload =
  | { kind: 'read'; values: Record<string, string>; file: { name: string; bytes: Uint8Array } | null }
  /** More than allowed. The fields that came before the file are here all the same. */
  | { kind: 'too_big'; values: Record<string, string> }
  | { kind: 'unreadable' }

/**
 * Reads a form with one file in the field `file`, as long as all of it together stays under `mostBytes`. More than that is
 * never held, whatever length the request said it has.
 */
export async function readUpload(request: Request, mostBytes: number): Promise<ReadUpload> {
  const type = request.headers.get('content-type') ?? ''
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";\s]{1,100})/i.exec(type)?.[1]
  if (!boundary || !request.body) return { kind: 'unreadable' }
  const { bytes, isWhole } = await readBytes(request.body, mostBytes)
  if (!isWhole) return { kind: 'too_big', values: textsOf(bytes.subarray(0, headBytes), boundary) }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form) return { kind: 'unreadable' }
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const file = form.get('file')
  return {
    kind: 'read',
    values: Object.fromEntries(texts),
    file:
      file instanceof File && file.name !== ''
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : null,
  }
}

async function readBytes(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const kept: Uint8Array[] = []
  let bytes = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const before = bytes
    bytes += part.value.byteLength
    if (bytes <= most) kept.push(part.value)
    // What is too big is dropped but for its beginning, where the text fields are.
    else if (before <= most)
      kept.splice(0, kept.length, Buffer.concat([...kept, part.value]).subarray(0, headBytes))
    if (bytes > mostDrainedBytes) {
      await reader.cancel()
      break
    }
  }
  return { bytes: Buffer.concat(kept), isWhole: bytes <= most }
}

/** The text fields that stand whole at the beginning of a form that is cut off. */
function textsOf(head: Buffer, boundary: string): Record<string, string> {
  const parts = head.toString('utf8').split(`--${boundary}\r\n`).slice(1, -1)
  const fields = parts.flatMap((part): [string, string][] => {
    const match = /^content-disposition: form-data; name="([^"]+)"\r\n\r\n([\s\S]*)\r\n$/i.exec(part)
    return match?.[1] && match[2] !== undefined ? [[match[1], match[2]]] : []
  })
  return Object.fromEntries(fields)
}
