import type { Tx } from '@/db/client'
import { journey, journeyVersion } from '@/db/schema/journeys'
import type { NewJourney } from './journey'
import { campaignUpdate } from './shipped/campaign-update'
import { lateJoiner } from './shipped/late-joiner'
import { outcome } from './shipped/outcome'
import { recommendationChanged } from './shipped/recommendation-changed'
import { replyFollowUp } from './shipped/reply-follow-up'
import { stayInTouch } from './shipped/stay-in-touch'
import { welcome } from './shipped/welcome'
import { writeToYourMp } from './shipped/write-to-your-mp'

export const shippedJourneys: readonly NewJourney[] = [
  welcome,
  writeToYourMp,
  lateJoiner,
  campaignUpdate,
  replyFollowUp,
  recommendationChanged,
  outcome,
  stayInTouch,
]

/** Puts the journeys that come with the program into a database that lacks them, off. What staff have made of one stays. */
export async function shipJourneys(tx: Tx): Promise<void> {
  for (const { key, name, kind, startsWith, plan } of shippedJourneys) {
    const [added] = await tx
      .insert(journey)
      .values({ key, name, kind, startsWith })
      .onConflictDoNothing()
      .returning({ id: journey.id })
    if (added)
      await tx.insert(journeyVersion).values({ journeyId: added.id, no: 1, ...plan, publishedAt: new Date() })
  }
}
