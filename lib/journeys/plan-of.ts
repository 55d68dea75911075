import type { JourneyPlan, JourneyStart } from './journey'
import { readPlan } from './read-plan'

export type StoredPlan = { entry: unknown; steps: unknown; exits: unknown }

/** The plan of a version. Throws where it cannot be read: what a newer edition of the program wrote is not guessed at. */
export function planOf({ entry, steps, exits }: StoredPlan, startsWith: JourneyStart): JourneyPlan {
  const read = readPlan({ entry, steps, exits }, startsWith)
  if (read.kind === 'plan') return read.plan
  const [first] = read.mistakes
  throw new Error(`a journey's plan cannot be read: ${first?.path.join('.')} ${first?.code}`)
}
