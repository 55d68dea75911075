import type { AudienceCount } from './count-audience'

/** From this share on of all who may be mailed, an audience counts as everybody. */
const nearlyAll = 0.9

/**
 * Whether an audience is everybody, or so nearly that it may be by accident: whoever sends to it types the number first.
 * One that nobody may be mailed of is not.
 */
export function matchesEverybody({
  leftAfter,
  willBeMailed,
  mayBeMailedAtAll,
}: Pick<AudienceCount, 'leftAfter' | 'willBeMailed' | 'mayBeMailedAtAll'>): boolean {
  return leftAfter.length === 0 || (mayBeMailedAtAll > 0 && willBeMailed >= nearlyAll * mayBeMailedAtAll)
}
