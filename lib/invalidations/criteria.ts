import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Criteria } from '@/db/schema/invalidations'
import { whereOf } from '../signatures/desk/signature-filter'

export type { Criteria }

const words = z.string().trim().min(1).max(200)
const instant = z.iso.datetime({ offset: true })

const criteria = z
  .strictObject({
    campaignId: z.number().int().positive(),
    network: words,
    domain: words,
    name: words,
    // Not trimmed: "SE5 " is a district, and not the beginning of SE50.
    postcode: z.string().min(2).max(9),
    country: z.string().length(2),
    area: z.string().min(1).max(2),
    source: words,
    receivedFrom: instant,
    receivedUntil: instant,
    // From nought on would be all of them.
    scoreFrom: z.number().int().min(1).max(100),
    paperSheetId: z.number().int().positive(),
    ids: z.array(z.uuid()).min(1).max(1000),
  })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined), 'no_condition')

/** The criteria as they may be stored, or null when there is none or one that says nothing. The database refuses none, too. */
export function readCriteria(given: Criteria): Criteria | null {
  const read = criteria.safeParse(JSON.parse(JSON.stringify(given)))
  return read.success ? (read.data as Criteria) : null
}

/** The signatures that an invalidation may take out: what matches, had arrived when it was counted, and can still count. */
export function candidates(given: Criteria, countedAt: string): SQL {
  const conditions = readCriteria(given)
  if (!conditions) throw new Error('an invalidation without a condition would take out everything')
  return sql`${whereOf(conditions)} and s.created_at <= ${countedAt}::timestamptz and s.state in ('pending', 'confirmed', 'held')`
}
