import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { madePdf } from '@/db/schema/pdfs'
import type { Briefing } from '../briefings/read-briefing'
import { hasBrowser } from './find-browser'
import type { PrintFailure } from './print-page'
import { hasQueue } from './queue-pdf'

/** Why the last try came to nothing. Times are milliseconds since 1970; `triesAgainAt` is null once it was given up. */
export type PdfFailed = { why: PrintFailure; detail: string; at: number; triesAgainAt: number | null }

export type PdfStanding =
  | { kind: 'made'; at: number; pages: number; bytes: number }
  | { kind: 'waiting' }
  | ({ kind: 'failed' } & PdfFailed)
  /** No Chromium here. */
  | { kind: 'no_browser' }
  /** Nobody has asked for it yet. */
  | { kind: 'not_made' }

/** How the PDF of what a live briefing shows now stands, for staff. */
export async function readPdfStanding({ publication, edition }: Briefing): Promise<PdfStanding> {
  const [made] = await db.select().from(madePdf).where(eq(madePdf.publicationId, publication.id))
  if (made?.edition === edition)
    return { kind: 'made', at: made.madeAt.getTime(), pages: made.pages, bytes: made.bytes }
  if (!hasBrowser()) return { kind: 'no_browser' }
  const [job] = await readJobs(publication.slug)
  if (!job) return { kind: 'not_made' }
  return job.lastError === null ? { kind: 'waiting' } : { kind: 'failed', ...failedOf(job) }
}

export type FailedPdf = PdfFailed & { publicationId: number; title: string }

/** Live briefings whose newest PDF could not be made, the latest failure first. */
export async function listFailedPdfs(): Promise<FailedPdf[]> {
  const jobs = await readJobs()
  return jobs
    .filter(({ lastError, madeSince }) => lastError !== null && !madeSince)
    .map((job) => ({ publicationId: job.publicationId, title: job.title, ...failedOf(job) }))
    .sort((a, b) => b.at - a.at)
}

type Job = {
  publicationId: number
  title: string
  lastError: string | null
  /** Milliseconds since 1970. */
  at: number
  runAt: number
  isGivenUp: boolean
  /** A PDF came about after this job last failed, for a reader who asked. */
  madeSince: boolean
}

/** What is queued for live briefings, or for the one of this address. */
async function readJobs(slug?: string): Promise<Job[]> {
  if (!(await hasQueue(db))) return []
  const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`)
  return [
    ...(await db.execute<Job>(sql`
      select p.id as "publicationId", p.title, j.last_error as "lastError", ${ms('j.updated_at')} as at, ${ms('j.run_at')} as "runAt",
        j.attempts >= j.max_attempts as "isGivenUp",
        exists (select from made_pdf m where m.publication_id = p.id and m.made_at > j.updated_at) as "madeSince"
      from graphile_worker.jobs j
      join publication p on p.kind = 'briefing' and p.live is not null and j.key = 'pdf ' || p.slug
      where j.task_identifier = 'makePdf' and (${slug ?? null}::text is null or p.slug = ${slug ?? null})`)),
  ]
}

/** How a failure is kept with its job. `failedOf` reads it again. */
export function failureLine(why: PrintFailure, detail: string): string {
  return `${why}: ${detail}`
}

function failedOf({ lastError, at, runAt, isGivenUp }: Job): PdfFailed {
  const [, why, detail] = /^(slow|page|browser): (.*)$/s.exec(lastError ?? '') ?? []
  return {
    why: (why as PrintFailure | undefined) ?? 'browser',
    detail: detail ?? lastError ?? '',
    at,
    triesAgainAt: isGivenUp ? null : runAt,
  }
}
