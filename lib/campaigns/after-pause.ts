import { endOfLondonDay, londonDay } from '../london-time'

/**
 * Until when a campaign can be signed if it opens again now: its deadline moved by the time it was paused, to the end of
 * that day in London. Milliseconds. Always to come, since a pause begins before the deadline.
 */
export function closesAfterPause(closesAt: number, pausedAt: number, now: number): number {
  const moved = closesAt + Math.max(0, now - pausedAt)
  return endOfLondonDay(londonDay(moved - 1)) ?? moved
}
