import type { ChainStep } from '@/app/ui/chain-strip'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'

/** Where a recommendation stands between the issue and what was done. Only what exists gets an address. */
export function chainOf(recommendation: RecommendationPage): ChainStep[] {
  const { issues, figures, madeIn, standsAt, campaigns, response, implementation } = recommendation
  const [issue, campaign] = [issues[0], campaigns[0]]
  const isAnswered = !['not_sent', 'sent', 'acknowledged'].includes(response)
  const steps: (ChainStep | false | undefined)[] = [
    issue && { kind: 'Issue', words: issue.title, href: `/issues/${issue.slug}`, at: 'before' },
    figures.length > 0 && {
      kind: 'Evidence',
      words: figures.length === 1 ? '1 sourced figure' : `${figures.length} sourced figures`,
      href: '#evidence',
      at: 'before',
    },
    standsAt !== '' && { kind: 'Briefing', words: madeIn?.title ?? '', href: standsAt, at: 'before' },
    { kind: 'Recommendation', words: recommendation.number, at: 'now' },
    campaign
      ? { kind: 'Campaign', words: campaign.name, href: `/campaigns/${campaign.slug}`, at: 'after' }
      : { kind: 'Campaign', words: 'None yet', at: 'after' },
    isAnswered
      ? { kind: 'Response', words: responseWords[response], href: '#record', at: 'after' }
      : { kind: 'Response', words: 'None recorded yet', at: 'after' },
    { kind: 'In practice', words: implementationWords[implementation], at: 'after' },
  ]
  return steps.filter((step) => step !== false && step !== undefined)
}
