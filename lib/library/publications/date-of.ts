import type { RoughDate } from '../../rough-date'
import type { Content } from './content'

/** The day a content is about: a submission made, a thing that happened, an event that begins. Null where it has none. */
export function dateOf({ details }: Content): RoughDate | null {
  if ('made' in details) return details.made
  if ('startsAt' in details && details.startsAt)
    return { on: details.startsAt.slice(0, 10), precision: 'day' }
  return 'happened' in details ? details.happened : null
}
