import { qualifiers, statisticKinds, statisticUnits } from '@/db/schema/evidence'
import type { RoughDate } from '../../rough-date'
import { type Mistakes, readerOf, type Typed } from './typed-fields'

export type StatisticColumns = {
  kind: (typeof statisticKinds)[number]
  shown: string
  says: string
  qualifier: (typeof qualifiers)[number]
  value: number | null
  valueHigh: number | null
  unit: (typeof statisticUnits)[number]
  currency: string | null
  population: string
  placeCode: string | null
  placeWords: string
  period: string
  asOf: string
  asOfPrecision: RoughDate['precision']
  sourceKey: string
  locator: string
  method: string
  certainty: 'measured' | 'estimate' | 'reported'
  caveat: string
  intervention: string
  baseline: string
  endline: string
  domainSlug: string | null
  programmeId: number | null
  position: number
  reviewDue: string | null
  sensitivity: 'none' | 'mentions' | 'describes'
}

const certainties = ['measured', 'estimate', 'reported'] as const
const sensitivities = ['none', 'mentions', 'describes'] as const

type ReadStatistic =
  | { kind: 'read'; columns: StatisticColumns; issues: string[] }
  | { kind: 'invalid'; mistakes: Mistakes }

/** Reads the form of a figure: everything that stands with it, its source and its date among the needed. */
export function readStatisticForm(typed: Typed): ReadStatistic {
  const read = readerOf(typed)
  const asOf = read.roughDate('asOf', { isNeeded: true })
  const currency = read.text('currency', { max: 3 }).toUpperCase()
  const position = read.number('position') ?? 0
  const columns = {
    kind: read.choice('kind', statisticKinds),
    shown: read.text('shown', { max: 60, isNeeded: true }),
    says: read.text('says', { max: 300, isNeeded: true }),
    qualifier: read.choice('qualifier', qualifiers, 'none'),
    value: read.number('value'),
    valueHigh: read.number('valueHigh'),
    unit: read.choice('unit', statisticUnits),
    currency: currency || null,
    population: read.text('population', { max: 300 }),
    placeCode: read.text('placeCode', { max: 2 }) || null,
    placeWords: read.text('placeWords', { max: 200 }),
    period: read.text('period', { max: 100 }),
    asOf: asOf?.on ?? '',
    asOfPrecision: asOf?.precision ?? ('day' as const),
    sourceKey: read.key('sourceKey'),
    locator: read.text('locator', { max: 200 }),
    method: read.text('method'),
    certainty: read.choice('certainty', certainties),
    caveat: read.text('caveat'),
    intervention: read.text('intervention'),
    baseline: read.text('baseline', { max: 300 }),
    endline: read.text('endline', { max: 300 }),
    domainSlug: read.text('domainSlug', { max: 80 }) || null,
    programmeId: read.id('programmeId'),
    position: Math.trunc(position),
    reviewDue: read.day('reviewDue'),
    sensitivity: read.choice('sensitivity', sensitivities, 'none'),
  }
  const { value, valueHigh, unit } = columns
  if (valueHigh !== null && (value === null || valueHigh < value)) read.wrong('valueHigh', 'range_falls')
  if (unit === 'money' && !/^[A-Z]{3}$/.test(currency)) read.wrong('currency', 'needs_currency')
  if (unit !== 'money' && currency !== '') read.wrong('currency', 'needs_no_currency')
  if (position < 0 || position > 9999) read.wrong('position', 'not_a_number')
  const issues = [
    ...new Set(
      read
        .text('issues')
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ]
  return Object.keys(read.mistakes).length > 0
    ? { kind: 'invalid', mistakes: read.mistakes }
    : { kind: 'read', columns, issues }
}
