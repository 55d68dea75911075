import { db } from '@/db/client'
import { figuresCsv } from '../markdown/figures-csv'
import { readEvidence } from './read-evidence'

/** The published figures among these keys as CSV, in the order of the keys; null when there is none. */
export async function csvOfFigures(keys: string[]): Promise<string | null> {
  const { statistics } = await readEvidence(
    db,
    keys.map((key) => ({ kind: 'statistic', key })),
  )
  const figures = [...new Set(keys)].flatMap((key) => statistics.get(key) ?? [])
  const published = figures.filter(({ isPublished }) => isPublished)
  return published.length > 0 ? figuresCsv(published) : null
}
