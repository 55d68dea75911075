import type { FormValues } from '@/app/staff/ui/form-spec'
import type { getDeskEvidence } from '@/lib/library/evidence/desk-queries'
import { writeAuthors } from '@/lib/library/evidence/source-form'
import { isoRough, roughDate } from '@/lib/rough-date'

type Row<K extends 'statistic' | 'source' | 'quote'> = NonNullable<
  Awaited<ReturnType<typeof getDeskEvidence<K>>>
>['row']

/** A row as the fields of its form: text as it is, numbers as digits, nothing for null. */
function plain(row: Record<string, unknown>): FormValues {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => ['string', 'number'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  )
}

export function statisticValues(row: Row<'statistic'>, issues: string[]): FormValues {
  return { ...plain(row), asOf: isoRough(roughDate(row.asOf, row.asOfPrecision)), issues: issues.join(', ') }
}

export function sourceValues(row: Row<'source'>): FormValues {
  return {
    ...plain(row),
    published: isoRough(roughDate(row.publishedOn, row.publishedOnPrecision)),
    authors: writeAuthors(row.authors),
  }
}

export function quoteValues(row: Row<'quote'>): FormValues {
  return {
    ...plain(row),
    saidOn: isoRough(roughDate(row.saidOn, row.saidOnPrecision)),
    isPseudonym: row.isPseudonym ? 'yes' : '',
  }
}
