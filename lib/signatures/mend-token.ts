import { seal, unseal } from '../tokens/sealed'

const purpose = 'mend-address'
const lifeMinutes = 60
/** All that was typed but why somebody signs, which is long and stays where it is. */
const carried = ['name', 'email', 'country', 'postcode', 'updates', 'show_name', 'source']

/** What somebody has just typed, and when, in milliseconds. */
export type JustTyped = { values: Record<string, string>; at: number }

/**
 * Lets whoever has just sent a form put its address right: what they typed, as the address of a page may carry it, readable
 * by us alone, for this campaign, for an hour. Nothing is stored, and everybody gets one, whatever became of their form.
 */
export function mintMendToken(slug: string, values: Record<string, string>, now: number): string {
  const kept = Object.fromEntries(carried.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  return seal(purpose, slug, JSON.stringify({ values: kept, at: now }))
}

/** What was typed; null when the token is another campaign's, changed, or older than an hour. */
export function readMendToken(slug: string, token: string, now: number): JustTyped | null {
  const opened = unseal(purpose, slug, token)
  if (opened === null) return null
  const typed = JSON.parse(opened) as JustTyped
  return now - typed.at < lifeMinutes * 60_000 ? typed : null
}
