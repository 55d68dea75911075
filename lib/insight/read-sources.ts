import { statements } from '@/db/client'
import { type SourceKind, shareCodes } from './codes/source-code'
import type { DayRange } from './day-range'
import { atLeastFive, sumSmallRows } from './small-numbers'

export type SourceTotals = {
  /** As it stands in the address; '' for signatures whose address had none. */
  source: string
  /** As staff named it; null where nobody has. */
  label: string | null
  kind: SourceKind | null
  received: number
  confirmed: number
}

/** Received and confirmed by source, the one with the most confirmed first. */
export async function readSources(campaignId: number, range: DayRange): Promise<SourceTotals[]> {
  return statements()<SourceTotals[]>`
    select d.source, s.label, s.kind, d.received, d.confirmed from (
      select source, coalesce(sum(n) filter (where what = 'received'), 0)::int as received,
        coalesce(sum(n) filter (where what = 'confirmed'), 0)::int as confirmed
      from campaign_day where campaign_id = ${campaignId} and what in ('received', 'confirmed')
        and day between ${range.from} and ${range.to} group by 1
    ) d left join source_code s on s.code = d.source
    where d.received + d.confirmed > 0 order by d.confirmed desc, d.received desc, d.source`
}

export type Sources = {
  shown: SourceTotals[]
  /** Those too small to be told apart, summed; null when there are none. */
  others: { codes: number; received: number; confirmed: number } | null
  all: { received: number; confirmed: number }
  /** Confirmed by links that people had shared: at least so many, where small codes could be worked out from the sum. */
  shared: { confirmed: number; isAtLeast: boolean }
}

const total = (rows: SourceTotals[]) => ({
  received: rows.reduce((sum, row) => sum + row.received, 0),
  confirmed: rows.reduce((sum, row) => sum + row.confirmed, 0),
})

/** What may be shown of them: codes with fewer than five are summed. */
export function sourcesShown(rows: SourceTotals[]): Sources {
  const { shown, rest } = sumSmallRows(
    rows,
    ({ confirmed }) => confirmed,
    ({ source }) => source === '',
  )
  return {
    shown,
    others: rest.length > 0 ? { codes: rest.length, ...total(rest) } : null,
    all: total(rows),
    shared: sharedOf(shown, rest),
  }
}

/** Small codes are added only where neither they nor the others they are summed with become a small number. */
function sharedOf(shown: SourceTotals[], rest: SourceTotals[]): Sources['shared'] {
  const of = (rows: SourceTotals[]) => total(rows.filter(isShare)).confirmed
  const [plain, small] = [of(shown), of(rest)]
  const tells = atLeastFive(small) === null || atLeastFive(total(rest).confirmed - small) === null
  return tells ? { confirmed: plain, isAtLeast: small > 0 } : { confirmed: plain + small, isAtLeast: false }
}

const ownShares: readonly string[] = shareCodes
function isShare({ source, kind }: SourceTotals): boolean {
  return kind === null ? ownShares.includes(source) : kind === 'share'
}

export type SourcesFinding =
  | { kind: 'nothing' }
  | { kind: 'too_few'; confirmed: number }
  | { kind: 'no_codes' }
  | {
      kind: 'found'
      /** Of all confirmed, in percent. */
      withCode: number
      most: SourceTotals
      mostPercent: number
      /** The code that loses most before confirming, where that is clear. */
      worst: { row: SourceTotals; unconfirmedPercent: number } | null
    }

const tooFew = 20
/** Of fewer forms than these a rate says little. */
const enoughForms = 50

/** Where confirmed signatures come from, as far as the codes tell. */
export function sourcesFinding({ shown, all }: Sources): SourcesFinding {
  if (all.confirmed === 0) return { kind: 'nothing' }
  if (all.confirmed < tooFew) return { kind: 'too_few', confirmed: all.confirmed }
  const coded = shown.filter(({ source }) => source !== '')
  const most = coded[0]
  if (!most) return { kind: 'no_codes' }
  const direct = shown.find(({ source }) => source === '')?.confirmed ?? 0
  const percent = (n: number) => Math.round((100 * n) / all.confirmed)
  return {
    kind: 'found',
    withCode: percent(all.confirmed - direct),
    most,
    mostPercent: percent(most.confirmed),
    worst: worstOf(shown, all),
  }
}

function worstOf(shown: SourceTotals[], all: { received: number; confirmed: number }) {
  const lost = (row: { received: number; confirmed: number }) =>
    1 - Math.min(1, row.confirmed / Math.max(1, row.received))
  const [worst] = shown.filter(({ received }) => received >= enoughForms).sort((a, b) => lost(b) - lost(a))
  if (!worst || lost(worst) - lost(all) < 0.05) return null
  return { row: worst, unconfirmedPercent: Math.round(100 * lost(worst)) }
}
