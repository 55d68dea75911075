import { problem } from '@/app/answers'
import { findServed, type Served } from '@/lib/media/find-served'
import { mailPicture } from '@/lib/media/mail-picture'
import { fileStore, type StoredFile } from '@/lib/media/store'

const asDocument = "sandbox; default-src 'none'; frame-ancestors 'none'"
const forEver = 'public, max-age=31536000, immutable'
/** What rests on a consent is asked for again, so that it is gone from caches soon after it was withdrawn. */
const forAnHour = 'public, max-age=3600, must-revalidate'

/** Answers with what staff have uploaded: the type it was found to be, never run, framed or guessed at. */
export async function serveMedia(key: string, width: number | 'mail' | null): Promise<Response> {
  const found = await findServed(key.slice(0, 100), width)
  if (found.kind === 'not_found') return problem(404, 'There is no such picture or file.')
  if (found.kind === 'gone') return problem(410, 'This picture or file was removed.')
  const stored = await read(key.slice(0, 100), found)
  if (!stored) return problem(404, 'There is no such picture or file.')
  return new Response(stored.body, {
    headers: {
      'content-type': stored.mediaType,
      'content-length': String(stored.bytes),
      'content-disposition': `${found.kind === 'file' ? 'attachment' : 'inline'}; filename="${nameOf(found, stored)}"`,
      'cache-control': cacheFor(found),
      'content-security-policy': asDocument,
      'x-content-type-options': 'nosniff',
      // A mail is read on the pages of others; pages of others have no business with the rest.
      ...(found.kind === 'mail' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    },
  })
}

type Found = Exclude<Served, { kind: 'gone' | 'not_found' }>

function read(key: string, found: Found): Promise<StoredFile | null> {
  if (found.kind !== 'mail') return fileStore().get(found.storageKey)
  return mailPicture(fileStore(), found, async () => (await findServed(key, 'mail')).kind === 'mail')
}

function nameOf({ kind, name }: Found, { mediaType }: StoredFile): string {
  return kind === 'mail' ? `${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}` : name
}

function cacheFor(found: Found): string {
  return found.rests === 'on_consent' ? forAnHour : forEver
}
