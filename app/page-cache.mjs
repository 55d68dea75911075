// Next loads this file itself, unbundled: the store of cached pages (`cacheHandler` in next.config.ts).
import { createHash } from 'node:crypto'
import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import postgres from 'postgres'
import { contentSecurityPolicy } from './content-security-policy.mjs'

const FileSystemCache = FileSystemCacheModule.default ?? FileSystemCacheModule

const channel = 'undersigned_pages'
/** Next gives every page a tag of its own path; this one stands for the layout above them all. */
const everyPage = '_N_T_/[locale]/layout'
const takenDownMark = '<meta name="undersigned-status" content="410"/>'

/**
 * Next's own cache with two things added. A page that is stored gets a content-security-policy that names the SHA-256
 * of each script inside it, so that static pages need no nonce and no 'unsafe-inline'. And pages are dropped when the
 * database says that what they show has changed: every web process listens, whichever process made the change.
 */
export default class PageCache extends FileSystemCache {
  constructor(context) {
    // In memory only: what another run has left on disk may be out of date, and nothing would say so.
    super({ ...context, flushToDisk: false })
    listenOnce((tags) => this.revalidateTag(tags))
  }

  async set(key, data, context) {
    if (data?.kind === 'APP_PAGE') {
      data.headers = { ...data.headers, 'content-security-policy': policyFor(data.html) }
      // A page cannot choose this status itself: what was taken down says so in its head.
      if (data.html.includes(takenDownMark)) data.status = 410
    }
    return super.set(key, data, context)
  }

  async get(key, context) {
    const entry = await super.get(key, context)
    const page = entry?.value
    // Pages made at build time were never stored through `set`.
    if (page?.kind === 'APP_PAGE' && !page.headers?.['content-security-policy']) {
      page.headers = { ...page.headers, 'content-security-policy': policyFor(page.html) }
    }
    return entry
  }
}

function policyFor(html) {
  const scripts = new Set()
  for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/\ssrc=/.test(attributes))
      scripts.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  }
  return contentSecurityPolicy(["'self'", ...scripts].join(' '))
}

let isListening = false

function listenOnce(drop) {
  if (isListening || process.env.NEXT_PHASE === 'phase-production-build' || !process.env.DATABASE_URL) return
  isListening = true
  const client = postgres(process.env.DATABASE_URL, { max: 1, idle_timeout: 0, onnotice: () => {} })
  const dropPaths = (paths) => {
    const tags = paths.includes('*')
      ? [everyPage]
      : paths.map((path) => `_N_T_/en-GB${path === '/' ? '' : path}`)
    const dropAll = () => {
      drop(tags)
      // The answers that our own server keeps ready (lib/running/ready-answers.ts).
      globalThis.undersignedDropAnswers?.(paths)
    }
    dropAll()
    // A page that was being made when the news came may hold the old figures: it is dropped a moment later.
    setTimeout(dropAll, 1000).unref()
  }
  client
    // Called again after a lost connection: whatever was said meanwhile was missed.
    .listen(
      channel,
      (payload) => dropPaths(JSON.parse(payload)),
      () => dropPaths(['*']),
    )
    .catch(() => {
      isListening = false
    })
}
