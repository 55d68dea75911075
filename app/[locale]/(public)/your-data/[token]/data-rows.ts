import { capitalise, formatMoment } from '@/app/ui/format'

export type DataRow = { term: string; is: string }
export type DataSection = {
  id: string
  title: string
  none: string
  entries: { id?: string; title: string; rows: DataRow[] }[]
}

/** Rows that have something to say. */
export function filled(rows: [string, string | null | undefined | false][]): DataRow[] {
  return rows.flatMap(([term, is]) => (is ? [{ term, is }] : []))
}

/** A word of the database, as a person reads it: "letter-follow-up" is "Letter follow up". */
export function inWords(word: string): string {
  return capitalise(word.replace(/[-_]+/g, ' '))
}

/** An instant as a person reads it; nothing where there is none. */
export function when(instant: string | null | undefined): string {
  return instant ? formatMoment(Date.parse(instant)) : ''
}
