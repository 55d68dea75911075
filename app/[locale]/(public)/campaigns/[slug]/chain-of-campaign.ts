import type { ChainStep } from '@/app/ui/chain-strip'
import { plainNames } from '@/app/ui/recommendation-words'
import type { FullCampaignPage } from '@/lib/recommendations/campaign-page'
import { stateNames } from './state-words'

/** Where a campaign stands between the evidence and the follow-up. Only what exists gets an address. */
export function chainOf(campaign: FullCampaignPage): ChainStep[] {
  const { figures, recommendation, record, state } = campaign
  const answered = record.some((event) => ['answered', 'won', 'part_won', 'lost'].includes(event.kind))
  const issue = recommendation?.issues[0]
  const madeIn = recommendation?.madeIn
  const steps: (ChainStep | false | undefined)[] = [
    issue && { kind: 'Issue', words: issue.title, href: `/issues/${issue.slug}`, at: 'before' },
    figures.length > 0 && {
      kind: 'Evidence',
      words: figures.length === 1 ? '1 sourced figure' : `${figures.length} sourced figures`,
      href: '#rests-on',
      at: 'before',
    },
    madeIn?.address !== undefined &&
      madeIn.address !== '' && { kind: 'Briefing', words: madeIn.title, href: madeIn.address, at: 'before' },
    recommendation !== null && {
      kind: 'Recommendation',
      words: `${recommendation.number}, to ${plainNames(recommendation.addressees)}`,
      href: `/recommendations/${recommendation.number}`,
      at: 'before',
    },
    { kind: 'Campaign', words: state === 'open' ? 'Open now' : stateNames[state], at: 'now' },
    answered
      ? { kind: 'Response', words: 'On the record', href: '#record', at: 'after' }
      : { kind: 'Response', words: 'None recorded yet', at: 'after' },
    { kind: 'Follow-up', words: 'To signers who said yes to email', at: 'after' },
  ]
  return steps.filter((step) => step !== false && step !== undefined)
}
