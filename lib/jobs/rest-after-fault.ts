import { log } from '../log'

const restMs = 60_000

/** The same, but a fault is told, and for a minute there is nothing: what goes through the same loop is not held up by it. */
export function restAfterFault<T>(name: string, take: () => Promise<T | null>): () => Promise<T | null> {
  let restsUntil = 0
  return async () => {
    if (Date.now() < restsUntil) return null
    try {
      return await take()
    } catch (error) {
      log.error('worker step failed, and rests', { part: name }, error)
      restsUntil = Date.now() + restMs
      return null
    }
  }
}
