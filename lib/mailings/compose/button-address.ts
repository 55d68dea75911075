import type { DirectiveNode } from '../../library/markdown/directives'
import { type Reading, tell } from './reading'

/** What a button can lead to on the mailing's campaign. */
const buttonActions = ['letter', 'sign', 'campaign', 'recommendation'] as const

/**
 * Where a button of the mailing's campaign leads, with the code by which what comes of it is counted for the mailing and
 * never for a reader. Null, and a problem, where it would lead nowhere.
 */
export function buttonAddress(reading: Reading, node: DirectiveNode, typed: string): string | null {
  const problem = (...told: [Parameters<typeof tell>[2], Parameters<typeof tell>[3]?]) => {
    tell(reading, node, ...told)
    return null
  }
  const { campaign, siteUrl } = reading.about
  if (!typed) return problem('button_without_target')
  const action = buttonActions.find((known) => known === typed)
  if (!action) return problem('button_unknown_action', { action: typed })
  if (!campaign) return problem('button_without_campaign', { action })
  const page = `${siteUrl}/campaigns/${campaign.slug}`
  const coded = `?s=${reading.source}`
  switch (action) {
    case 'letter':
      if (!campaign.takesLetters) return problem('button_no_letters', { campaign: campaign.name })
      return `${page}/write${coded}`
    case 'sign':
      // The address stands all the same: its page says what has become of the campaign.
      if (!campaign.isOpen) problem('button_campaign_closed', { campaign: campaign.name })
      return `${page}${coded}#sign`
    case 'campaign':
      return `${page}${coded}`
    case 'recommendation':
      if (!campaign.recommendation) return problem('button_no_recommendation', { campaign: campaign.name })
      return `${siteUrl}/recommendations/${campaign.recommendation}`
  }
}
