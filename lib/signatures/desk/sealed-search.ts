import { seal, unseal } from '../../tokens/sealed'

const purpose = 'staff-search'
const lifeHours = 12

/** What somebody typed that names a person, as the address of a page may carry it: readable by us, for them, for a working day. */
export function sealSearch(line: string, staffId: string, now: number): string {
  return seal(purpose, staffId, JSON.stringify({ line, until: now + lifeHours * 3_600_000 }))
}

/** The search again; null when it was somebody else's or is over, and has to be typed again. */
export function openSearch(sealed: string, staffId: string, now: number): string | null {
  const opened = unseal(purpose, staffId, sealed)
  if (opened === null) return null
  const { line, until } = JSON.parse(opened) as { line: string; until: number }
  return until > now ? line : null
}
