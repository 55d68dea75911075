import { stringify } from 'csv-stringify/sync'
import type { StatisticFacts } from './evidence'

/** Where the CSV of these figures is had: the address says all, so that nothing is kept for it. */
export function figuresCsvAddress(keys: readonly string[]): string {
  return `/evidence.csv?keys=${keys.map(encodeURIComponent).join(',')}`
}

/** Figures with their sources as CSV (RFC 4180, UTF-8). What a spreadsheet would run as a formula is made text. */
export function figuresCsv(figures: readonly StatisticFacts[]): string {
  const rows = figures.map(({ source, ...facts }) => ({
    key: facts.key,
    shown: facts.shown,
    says: facts.says,
    qualifier: facts.qualifier,
    value: facts.value,
    unit: facts.unit,
    place: facts.placeWords,
    as_of: facts.asOf.on,
    as_of_precision: facts.asOf.precision,
    certainty: facts.certainty,
    caveat: facts.caveat,
    replaced_by: facts.replacedBy?.key ?? '',
    source_key: source.key,
    source_title: source.title,
    source_url: source.url,
    locator: facts.locator,
  }))
  return stringify(rows, { header: true, escape_formulas: true, record_delimiter: 'windows', columns })
}

const columns = [
  ...['key', 'shown', 'says', 'qualifier', 'value', 'unit', 'place', 'as_of', 'as_of_precision'],
  ...['certainty', 'caveat', 'replaced_by', 'source_key', 'source_title', 'source_url', 'locator'],
]
