import type { Audience } from '../audiences/audience'
import type { MailingText } from '../mailings/mailing'

/** The words of a journey. Shared with the browser: imports types alone. */

/** One step: a wait since the step before, whom it is for, and a mail. Who does not fit passes on without it. */
export type JourneyStep = {
  /** Stays the same over versions: what was counted for it goes on being shown. */
  name: string
  waitDays: number
  onlyFor: Audience
  texts: MailingText[]
}

/** Steps are for whoever fits `entry` when it starts; whoever fits one of `exits` later leaves at once. */
export type JourneyPlan = {
  entry: Audience
  steps: JourneyStep[]
  exits: { name: string; when: Audience }[]
}
