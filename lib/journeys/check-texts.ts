import type { Check } from '../mailings/checks/check'
import { textProblems } from '../mailings/checks/text-problems'
import { readTextAbout } from '../mailings/compose/read-text-about'
import type { TextProblemCode } from '../mailings/compose/text-problem'
import type { MailingText } from '../mailings/mailing'

/** True of the campaign it is shown with, and not of the text: a journey is about whichever campaign somebody acted on. */
const ofCampaign: TextProblemCode[] = [
  'button_without_campaign',
  'button_campaign_closed',
  'button_no_letters',
  'button_no_recommendation',
  'record_without_campaign',
  'record_empty',
]

/** What is wrong with the texts of a step, or worth a look; what is good is not told. */
export async function checkTexts(texts: readonly MailingText[], campaignId: number | null): Promise<Check[]> {
  const checks = await textProblems(texts, await readTextAbout(campaignId, texts))
  return checks.filter(
    ({ result, facts: { problem } }) => result !== 'good' && !(problem && ofCampaign.includes(problem)),
  )
}
