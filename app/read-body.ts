/**
 * The whole body of a request, or null once it is over the limit in bytes: the rest is not read. HTTP holds a body to the
 * length it told.
 */
export async function readBody(request: Request, bytesMax: number): Promise<Buffer | null> {
  const told = Number(request.headers.get('content-length') ?? Number.NaN)
  if (told > bytesMax) return null
  if (told >= 0) return Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > bytesMax) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
