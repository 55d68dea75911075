import { endOfLondonDay, londonDay } from '../../london-time'
import { sourceOf } from '../codes/source-code'
import type { VisitStep } from '../read-steps'
import { isRobot } from './robots'

/** What a request says of itself, as node names it. */
export type Asked = {
  method?: string | undefined
  url?: string | undefined
  headers: Record<string, string | string[] | undefined>
}
export type Tallied = { day: string; slug: string; step: VisitStep; source: string; n: number }

type Tally = {
  day: string
  dayEndsAt: number
  counts: Map<string, Tallied>
  sources: Map<string, Set<string>>
}

/** More than these different rows between two writings are an attack: what is above them is not counted. */
const rowsMost = 5000
/** More codes than these on one campaign in a day were made up: the rest counts as without a code. */
const sourcesMost = 200

/** One a process: the web server that counts, and the pages that Next builds, are separate bundles of this file. */
const shared = globalThis as typeof globalThis & { undersignedVisits?: Tally }

function tallyAt(now: number): Tally {
  shared.undersignedVisits ??= { day: '', dayEndsAt: 0, counts: new Map(), sources: new Map() }
  const tally = shared.undersignedVisits
  if (now >= tally.dayEndsAt) {
    // Asking for the London day costs more than everything else here: once a day is enough.
    tally.day = londonDay(now)
    tally.dayEndsAt = endOfLondonDay(tally.day) ?? now
    tally.sources.clear()
  }
  return tally
}

/** Adds one to a campaign's step, today in London. `source` is a well-formed code or ''. */
export function countVisit(slug: string, step: VisitStep, source: string, now = Date.now()): void {
  const tally = tallyAt(now)
  const known = knownSource(tally, slug, source)
  const key = `${tally.day} ${slug} ${step} ${known}`
  const row = tally.counts.get(key)
  if (row) row.n += 1
  else if (tally.counts.size < rowsMost)
    tally.counts.set(key, { day: tally.day, slug, step, source: known, n: 1 })
}

function knownSource(tally: Tally, slug: string, source: string): string {
  if (source === '') return ''
  const own = tally.sources.get(slug) ?? new Set()
  if (!own.has(source) && own.size >= sourcesMost) return ''
  if (tally.sources.size < rowsMost) tally.sources.set(slug, own.add(source))
  return source
}

const address = /^\/campaigns\/([a-z0-9-]{1,80})(\/write|\/signatures)?(?:\?(.*))?$/

/**
 * Counts a request if it opens the page of a campaign or the one to write, or sends the form. Costs a millionth of a second
 * and never throws: it stands before the answer to everybody. What no campaign has as its slug is dropped when it is
 * written down. Fetched in advance, by a robot, or as a part of a page: not counted.
 */
export function countRequest({ method, url = '', headers }: Asked, now = Date.now()): void {
  if (!url.startsWith('/campaigns/')) return
  const found = address.exec(url)
  const [, slug, below, query] = found ?? []
  if (!slug || isAdvance(headers) || isRobot(String(headers['user-agent'] ?? ''))) return
  if (method === 'POST' && below === '/signatures')
    countVisit(slug, 'form', sourceOfReferrer(headers.referer), now)
  if (method === 'GET' && below !== '/signatures')
    countVisit(slug, below === '/write' ? 'write' : 'page', query ? sourceOf(query) : '', now)
}

/** A browser or Next says that nobody looks at it yet, or our own server fetches the page of a form's mistakes. */
function isAdvance(headers: Asked['headers']): boolean {
  return (
    /prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers.purpose ?? '')) ||
    headers['next-router-prefetch'] !== undefined ||
    headers['x-undersigned-form'] !== undefined
  )
}

/** The code the page of the form was opened with: a stored page is the same for all, and cannot say it itself. */
function sourceOfReferrer(referrer: string | string[] | undefined): string {
  const at = String(referrer ?? '').indexOf('?')
  return at < 0 ? '' : sourceOf(String(referrer).slice(at + 1))
}

/** Counts that somebody came to the page of thanks. `headers` as the page was asked for. */
export function countThanks(slug: string, source: string, headers: Headers): void {
  const asked = Object.fromEntries(headers)
  if (isAdvance(asked) || isRobot(asked['user-agent'])) return
  countVisit(slug, 'thanks', source)
}

/** Takes everything counted so far, to be written down; what is counted from now on is new. */
export function takeVisits(): Tallied[] {
  const tally = shared.undersignedVisits
  if (!tally || tally.counts.size === 0) return []
  const taken = [...tally.counts.values()]
  tally.counts = new Map()
  return taken
}

/** Puts back what could not be written down. */
export function giveBack(taken: Tallied[]): void {
  const tally = tallyAt(Date.now())
  for (const row of taken) {
    const key = `${row.day} ${row.slug} ${row.step} ${row.source}`
    const now = tally.counts.get(key)
    if (now) now.n += row.n
    else if (tally.counts.size < rowsMost) tally.counts.set(key, row)
  }
}
