import { everybody } from '../audiences/audience'
import type { JourneyStep } from './journey'

const unwritten = { subject: 'A new step', body: 'Hello {{name.first|there}},' }

/**
 * A step to be written. Steps are counted by their names over all versions: a new one must not take over the figures of one
 * that is gone.
 */
export function blankStep(
  does: JourneyStep['does'],
  waitDays: number,
  steps: readonly JourneyStep[],
): JourneyStep {
  const name = `step-${Date.now().toString(36)}${steps.length}`
  const texts: JourneyStep['texts'] = [{ locale: 'en-GB', variant: 'A', preview: '', ...unwritten }]
  return {
    ...{ name, does, waitDays, onlyFor: everybody, onlyWhere: null },
    texts: does === 'mail' ? texts : [],
  }
}

/** Whether a step still says what it said when it was added. */
export function isUnwritten({ texts }: JourneyStep): boolean {
  return texts.some(({ subject, body }) => subject === unwritten.subject || body === unwritten.body)
}
