import { nothingAllowed } from './content-security-policy.mjs'

type Opened = { body: ReadableStream<Uint8Array>; bytes: number; type: string }

/** A file for one reader: saved and not shown, kept nowhere on the way. */
export function downloadAnswer({ body, bytes, type }: Opened, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type === 'text/csv' ? 'text/csv; charset=utf-8' : type,
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'content-security-policy': nothingAllowed,
    },
  })
}
