import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { madePdf } from '@/db/schema/pdfs'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { fileStore, type StoredFile } from '@/lib/media/store'
import { pagesChannel } from '@/lib/refresh-pages'
import { type Briefing, readBriefing } from '../briefings/read-briefing'
import { hasBrowser } from './find-browser'
import { failureLine } from './pdf-standing'
import { PrintError, type PrintFailure, printPage } from './print-page'
import { queueFirstPdf } from './queue-pdf'

type MadePdf = { storageKey: string; bytes: number; pages: number }
type PdfOutcome =
  | ({ kind: 'made' } & MadePdf)
  /** There is no such briefing to read. */
  | { kind: 'gone' }
  /** It could not be made. Asking again before `retryInSeconds` is no use. */
  | { kind: 'failed'; retryInSeconds: number; why: PrintFailure; detail: string }
  /** No Chromium here. */
  | { kind: 'no_browser' }

const timeLimitMs = 60_000
const restAfterFailureMs = 30_000

type Making = {
  running: Map<string, Promise<PdfOutcome>>
  failed: Map<string, { at: number; why: PrintFailure; detail: string }>
  last: Promise<unknown>
}
const shared = globalThis as typeof globalThis & { undersignedPdfs?: Making }
/** One a process, however often this file is bundled. */
function making(): Making {
  shared.undersignedPdfs ??= { running: new Map(), failed: new Map(), last: Promise.resolve() }
  return shared.undersignedPdfs
}

/** The PDF of what this briefing shows now, if it has been made. */
export async function findPdf(briefing: Pick<Briefing, 'publication' | 'edition'>): Promise<MadePdf | null> {
  const [row] = await db
    .select()
    .from(madePdf)
    .where(and(eq(madePdf.publicationId, briefing.publication.id), eq(madePdf.edition, briefing.edition)))
  return row ? { storageKey: row.storageKey, bytes: row.bytes, pages: row.pages } : null
}

/**
 * The PDF of a briefing as it is now: the one that is kept, or a new one. Whoever asks meanwhile waits for the same; one
 * browser runs at a time. After a failure it rests for half a minute.
 */
export function makePdf(slug: string): Promise<PdfOutcome> {
  return tryToMake(slug, restAfterFailureMs)
}

async function tryToMake(slug: string, restAfterMs: number): Promise<PdfOutcome> {
  const found = await readBriefing(slug)
  if (found?.kind !== 'live') {
    await removePdf(slug)
    return { kind: 'gone' }
  }
  const { briefing } = found
  const ready = await findPdf(briefing)
  if (ready) return { kind: 'made', ...ready }
  if (!hasBrowser()) return { kind: 'no_browser' }

  const { running, failed } = making()
  const name = `${slug} ${briefing.edition}`
  const last = failed.get(name)
  const restMs = last ? last.at + restAfterMs - Date.now() : 0
  if (last && restMs > 0)
    return { kind: 'failed', retryInSeconds: Math.ceil(restMs / 1000), why: last.why, detail: last.detail }
  const started = running.get(name) ?? inTurn(() => make(briefing))
  running.set(name, started)
  const outcome = await started.finally(() => running.delete(name))
  if (outcome.kind === 'failed')
    failed.set(name, { at: Date.now(), why: outcome.why, detail: outcome.detail })
  else failed.delete(name)
  return outcome
}

/**
 * The bytes of that PDF. A file that the store has lost, as after a restore, is made anew. What fails for a reader is put
 * into the queue as well: the worker tries again, and staff see why.
 */
export async function openPdf(
  slug: string,
): Promise<{ kind: 'open'; file: StoredFile } | Exclude<PdfOutcome, { kind: 'made' }>> {
  for (let tries = 0; tries < 2; tries++) {
    const outcome = await makePdf(slug)
    if (outcome.kind === 'failed') await queueFirstPdf(db, slug)
    if (outcome.kind !== 'made') return outcome
    const file = await fileStore().get(outcome.storageKey)
    if (file) return { kind: 'open', file }
    await db.delete(madePdf).where(eq(madePdf.storageKey, outcome.storageKey))
  }
  return failure('browser', 'the store did not give back the file that was made')
}

/**
 * What the worker does with a queued wish. It does not rest, as the queue does that for it. A failure is thrown, so that it
 * is tried again later and its reason is kept (pdf-standing.ts).
 */
export async function makePdfTask(payload: unknown): Promise<void> {
  const { slug } = payload as { slug: string }
  const outcome = await tryToMake(slug, 0)
  if (outcome.kind === 'failed') throw new Error(failureLine(outcome.why, outcome.detail))
  if (outcome.kind === 'no_browser')
    log.warn('no PDF was made: there is no Chromium here (CHROMIUM_PATH)', { briefing: slug })
}

/** After the one before it, whatever came of that. */
function inTurn(work: () => Promise<PdfOutcome>): Promise<PdfOutcome> {
  const turn = making().last.then(work)
  making().last = turn.catch(() => {})
  return turn
}

async function make(briefing: Briefing): Promise<PdfOutcome> {
  const { slug, address } = briefing.publication
  try {
    const bytes = await printPage({
      origin: process.env.SELF_ORIGIN ?? env().SITE_URL,
      path: address,
      edition: briefing.edition,
      timeoutMs: timeLimitMs,
    })
    return { kind: 'made', ...(await keep(briefing, bytes)) }
  } catch (error) {
    log.error('a PDF could not be made', { briefing: slug, reason: firstLine(error) }, error)
    return failure(error instanceof PrintError ? error.why : 'browser', firstLine(error))
  }
}

function failure(why: PrintFailure, detail: string): PdfOutcome & { kind: 'failed' } {
  return { kind: 'failed', retryInSeconds: restAfterFailureMs / 1000, why, detail }
}

/** First the bytes, then that they are there, then away with those they replace: killed in between, nothing is half there. */
async function keep(briefing: Briefing, bytes: Uint8Array): Promise<MadePdf> {
  const { id, slug, address, version } = briefing.publication
  const storageKey = `pdf/briefing/${slug}-v${version.major}.${version.minor}-${briefing.edition}.pdf`
  const made = { storageKey, bytes: bytes.length, pages: countPages(bytes) }
  await fileStore().put(storageKey, bytes, 'application/pdf')
  const replaced = await db.transaction(async (tx) => {
    const [before] = await tx.select().from(madePdf).where(eq(madePdf.publicationId, id)).for('update')
    const row = { publicationId: id, edition: briefing.edition, ...made, madeAt: new Date() }
    await tx.insert(madePdf).values(row).onConflictDoUpdate({ target: madePdf.publicationId, set: row })
    // The page says how long and how big it is.
    await tx.execute(sql`select pg_notify(${pagesChannel}, ${JSON.stringify([address])})`)
    return before?.storageKey
  })
  if (replaced && replaced !== storageKey) await fileStore().remove(replaced)
  return made
}

/** Of what is no longer public no file stays either. */
async function removePdf(slug: string): Promise<void> {
  const removed = await db.execute<{ storage_key: string }>(sql`
    delete from made_pdf m using publication p
    where p.id = m.publication_id and p.kind = 'briefing' and p.slug = ${slug} and p.live is null
    returning m.storage_key`)
  for (const { storage_key } of removed) await fileStore().remove(storage_key)
}

/** Chromium writes each page as an object of its own, in plain text. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}

/** Of a fault of the browser, which never knows anything about a person: its first line, without the call log. */
function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown'
}
