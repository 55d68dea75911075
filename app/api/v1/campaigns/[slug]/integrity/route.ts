import { problem } from '@/app/answers'
import { openData, openToAll } from '@/app/open-data'
import { readStatement, type Statement } from '@/lib/counting/integrity-statement'
import { env } from '@/lib/env'

type Context = { params: Promise<{ slug: string }> }

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** What became of every signature, what was removed and why, and the days: as the campaign's integrity page has it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const read = await readStatement(slug)
  if (!read) return problem(404, 'There is no such campaign', {}, openToAll)
  const links = { page: `${env().SITE_URL}/campaigns/${slug}/integrity` }
  const body =
    read.kind === 'held_still'
      ? { campaign: slug, isHeldStill: true, confirmed: read.confirmed, links }
      : { campaign: slug, isHeldStill: false, ...facts(read.statement), links }
  return openData(body, 30)
}

function facts({ totals, duplicates, onPaper, removals, removedSingly, days, countedAt }: Statement) {
  const { spam, ...others } = totals
  return {
    countedAt: instant(countedAt),
    totals: { ...others, putAside: spam },
    alreadySigned: duplicates,
    onPaper,
    removals: removals.map(({ at, restoredAt, ...removal }) => ({
      ...removal,
      at: instant(at),
      restoredAt: instant(restoredAt),
    })),
    removedSingly,
    days: days.map(({ duplicates: alreadySigned, ...row }) => ({ ...row, alreadySigned })),
  }
}
