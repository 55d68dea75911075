import { countAudience } from '../audiences/count-audience'
import { matchesEverybody } from '../audiences/matches-everybody'
import { purposeOf } from './purpose-of'
import type { Mailing } from './read-mailing'

/** How many a mailing would go to now. `isEverybody`: everybody who could be mailed at all, or nearly, by intent or by accident. */
export type MailingCount = { people: number; isEverybody: boolean }

/** Counts its audience as its start would. Whoever got what it corrects is left out, unless it is to reach them again. */
export async function countMailing(
  mailing: Pick<Mailing, 'audience' | 'kind' | 'topics' | 'containsAsk' | 'correctsId' | 'reachesAgain'>,
): Promise<MailingCount> {
  const corrects = mailing.reachesAgain ? undefined : (mailing.correctsId ?? undefined)
  const count = await countAudience(mailing.audience, purposeOf(mailing), { corrects })
  return { people: count.willBeMailed, isEverybody: matchesEverybody(count) }
}
