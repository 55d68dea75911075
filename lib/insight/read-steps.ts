import { statements } from '@/db/client'
import type { DayRange } from './day-range'

export type VisitStep = 'page' | 'form' | 'thanks' | 'write'
export type Visits = Record<VisitStep, number> & {
  /** The first day on which openings of this campaign's pages were counted; null when none ever was. */
  countedSince: string | null
}

/** How often the pages of a campaign were opened and its form sent. */
export async function readVisits(campaignId: number, range: DayRange): Promise<Visits> {
  const [row] = await statements()<Visits[]>`
    select ${sumOf('page', range)}, ${sumOf('form', range)}, ${sumOf('thanks', range)}, ${sumOf('write', range)},
      min(day)::text as "countedSince"
    from visit_day where campaign_id = ${campaignId} and n > 0`
  return row as Visits
}

const sumOf = (step: VisitStep, { from, to }: DayRange) => statements()`
  coalesce(sum(n) filter (where step = ${step} and day between ${from} and ${to}), 0)::int as ${statements()(step)}`

export type StepKey = 'page' | 'form' | 'received' | 'confirmed' | 'thanks' | 'write' | 'written'
export type Step = {
  key: StepKey
  /** Null where nothing was counted yet on the days shown: that is not the same as none. */
  times: number | null
  /** The step it is compared with. */
  after: StepKey | null
  /** Of that step, in percent; null where the two were not counted over the same days, or are too few. */
  percent: number | null
  lost: number | null
}

/** What each step follows. The page to write is reached from the thanks, and from elsewhere. */
const order: [StepKey, StepKey | null][] = [
  ['page', null],
  ['form', 'page'],
  ['received', 'form'],
  ['confirmed', 'received'],
  ['thanks', 'confirmed'],
  ['write', null],
  ['written', 'write'],
]
/** Counted by the web process, and so only since it does. */
const openings: StepKey[] = ['page', 'form', 'thanks', 'write']
const tooFew = 20

/** The steps from opening the page to writing, each beside the one before where that is fair. */
export function stepsOf(totals: Record<StepKey, number>, openingsCounted: 'all' | 'some' | 'none'): Step[] {
  return order.map(([key, after]) => {
    const before = after === null ? 0 : totals[after]
    const isFair =
      after !== null &&
      (openingsCounted === 'all' || !(openings.includes(key) || openings.includes(after))) &&
      before >= tooFew &&
      totals[key] <= before
    return {
      key,
      times: openingsCounted === 'none' && openings.includes(key) ? null : totals[key],
      after,
      percent: isFair ? Math.round((100 * totals[key]) / before) : null,
      lost: isFair ? before - totals[key] : null,
    }
  })
}

/** The step before which the largest part is lost; null where there is too little to say. */
export function largestLoss(steps: Step[]): Step | null {
  const compared = steps.filter(({ percent, lost }) => percent !== null && (lost ?? 0) > 0)
  return compared.sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0))[0] ?? null
}
