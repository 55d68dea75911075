import { type Audience, type Condition, everybody } from '../../audiences/audience'
import type { CampaignStanding, JourneyPlan, JourneyStep } from '../journey'

/** Whatever campaign it is about, and whoever does it. */
export const whoever: JourneyPlan['entry'] = {
  about: { campaignIds: [], recommendationIds: [] },
  who: everybody,
  needs: [],
}

/** Each of these holds. */
export const allOf = (...of: Condition[]): Audience => ({ kind: 'group', must: 'all', of })

/** A mail in the language that every installation has. */
export function mailStep(
  step: { name: string; waitDays: number; onlyFor?: Audience; onlyWhere?: CampaignStanding },
  text: { subject: string; preview: string; body: string },
): JourneyStep {
  const { name, waitDays, onlyFor = everybody, onlyWhere = null } = step
  const body = text.body.trim()
  return {
    ...{ name, does: 'mail', waitDays, onlyFor, onlyWhere },
    texts: [{ locale: 'en-GB', variant: 'A', ...text, body }],
  }
}
