import type { ChainStep } from '@/app/ui/chain-strip'
import type { Briefing } from '@/lib/library/briefings/read-briefing'

/** Where a briefing stands between the issue and the follow-up. Only what exists gets an address. */
export function chainOf({ issues, notes, asks }: Briefing): ChainStep[] {
  const issue = issues[0]
  const steps: (ChainStep | false)[] = [
    issue !== undefined && { kind: 'Issue', words: issue.title, href: `/issues/${issue.slug}`, at: 'before' },
    notes.length > 0 && {
      kind: 'Evidence',
      words: notes.length === 1 ? '1 sourced note' : `${notes.length} sourced notes`,
      href: '#notes',
      at: 'before',
    },
    { kind: 'Briefing', words: 'You are here', at: 'now' },
    ...afterIt(asks),
  ]
  return steps.filter((step) => step !== false)
}

function afterIt(asks: Briefing['asks']): ChainStep[] {
  const pushed = asks.find(({ campaign }) => campaign !== null)
  const answered = asks.find(({ response }) => !['not_sent', 'sent'].includes(response))
  return [
    asks.length > 0
      ? {
          kind: 'Recommendation',
          words: asks.length === 1 ? `${asks[0]?.number}` : `${asks.length} of them`,
          href: '#asks',
          at: 'after',
        }
      : { kind: 'Recommendation', words: 'None made here', at: 'after' },
    pushed?.campaign
      ? {
          kind: 'Campaign',
          words: `On ${pushed.number}, open now`,
          href: `/campaigns/${pushed.campaign.slug}`,
          at: 'after',
        }
      : { kind: 'Campaign', words: 'None open', at: 'after' },
    answered
      ? {
          kind: 'Response',
          words: `On ${answered.number}`,
          href: `/recommendations/${answered.number}`,
          at: 'after',
        }
      : { kind: 'Response', words: 'None recorded yet', at: 'after' },
    { kind: 'Follow-up', words: 'To signers who said yes to email', at: 'after' },
  ]
}
