import { problem } from '@/app/answers'
import { findServed, type Served } from '@/lib/media/find-served'
import { fileStore } from '@/lib/media/store'

const asDocument = "sandbox; default-src 'none'; frame-ancestors 'none'"
const forEver = 'public, max-age=31536000, immutable'
/** What rests on a consent is asked for again, so that it is gone from caches soon after it was withdrawn. */
const forAnHour = 'public, max-age=3600, must-revalidate'

/** Answers with what staff have uploaded: the type it was found to be, never run, framed or guessed at. */
export async function serveMedia(key: string, width: number | null): Promise<Response> {
  const found = await findServed(key.slice(0, 100), width)
  if (found.kind === 'not_found') return problem(404, 'There is no such picture or file.')
  if (found.kind === 'gone') return problem(410, 'This picture or file was removed.')
  const stored = await fileStore().get(found.storageKey)
  if (!stored) return problem(404, 'There is no such picture or file.')
  return new Response(stored.body, {
    headers: {
      'content-type': stored.mediaType,
      'content-length': String(stored.bytes),
      'content-disposition': `${found.kind === 'file' ? 'attachment' : 'inline'}; filename="${found.name}"`,
      'cache-control': cacheFor(found),
      'content-security-policy': asDocument,
      'x-content-type-options': 'nosniff',
    },
  })
}

function cacheFor(found: Exclude<Served, { kind: 'gone' | 'not_found' }>): string {
  return found.rests === 'on_consent' ? forAnHour : forEver
}
