import { codeOf } from './find-signatures'

/** Tries again where somebody took the same seat or the same rows at the same time: who loses looks again, three times at most. */
export async function onRace<T>(attempt: () => Promise<T>, triesLeft = 4): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (triesLeft > 1 && ['23505', '40P01'].includes(codeOf(error) ?? ''))
      return onRace(attempt, triesLeft - 1)
    throw error
  }
}
