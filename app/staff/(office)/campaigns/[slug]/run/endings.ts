import { stages } from '@/app/staff/ui/campaign-words'
import { longest } from '@/lib/campaigns/campaign-content'
import { londonDay } from '@/lib/london-time'
import type { Act, ActContext } from './act'
import { endWith, handOver, remove, supersede } from './ending-actions'

/** What ends a campaign, or its page. */
export function endings(context: ActContext) {
  return {
    handInAct: handInOf(context),
    endAct: outcomeOf(context),
    supersedeAct: supersedeOf(context),
    removeAct: removeOf(context),
  }
}

function handInOf({ slug, campaign, stage, now }: ActContext): Act {
  return {
    ...{ id: 'hand-in', title: 'Hand in', needs: 'campaign.publish', button: 'Write down the hand-in' },
    action: handOver.bind(null, slug),
    say: 'Once it has been handed over. Signing ends with it. The record says how many had signed by the end of that day; the number is counted, not typed.',
    fields: [
      {
        kind: 'pair',
        fields: [
          { kind: 'date', name: 'handedOn', label: 'Handed in on' },
          { kind: 'line', name: 'to', label: 'To whom', max: longest.addressee },
        ],
      },
      {
        ...{ kind: 'text', rows: 3, name: 'summary', label: 'A line for the record' },
        ...{ hint: 'Who handed it over, where, and what was said.', max: longest.summary, counts: true },
      },
    ],
    values: { handedOn: londonDay(now), to: campaign.content.addressee },
    ...(stage === 'closed' && { tone: 'go' as const }),
  }
}

function outcomeOf({ slug, life, stage, outcomeAhead }: ActContext): Act {
  const options = (['won', 'part_won', 'lost'] as const).filter((outcome) => outcome !== stage)
  const isAgain = ['won', 'part_won', 'lost'].includes(stage)
  return {
    ...{ id: 'end', title: isAgain ? 'Change the outcome' : 'Record what came of it' },
    ...{ needs: 'campaign.publish', button: 'Write it down' },
    action: endWith.bind(null, slug, stage),
    say: isAgain
      ? 'The page shows the new outcome first. What was written before stays in its record.'
      : 'Signing ends with it. Both texts stand on the public page and in its record.',
    fields: [
      {
        ...{ kind: 'select', name: 'outcome', label: 'What came of it' },
        options: [
          { value: '', words: 'Choose' },
          ...options.map((value) => ({ value, words: stages[value].words })),
        ],
      },
      {
        ...{ kind: 'text', rows: 4, name: 'won', label: 'What was won', max: longest.why },
        hint: 'What was promised or done, by whom, when, with where that can be read. Empty if nothing was.',
      },
      {
        ...{ kind: 'text', rows: 4, name: 'lost', label: 'What was not won', max: longest.why },
        hint: 'What was refused or left out, and what we do now. Empty only if everything was won.',
      },
    ],
    values: outcomeAhead ?? { won: life.outcomeWon, lost: life.outcomeLost },
    ...(stage === 'delivered' && { tone: 'go' as const }),
  }
}

function supersedeOf({ slug, successors }: ActContext): Act {
  return {
    ...{ id: 'supersede', title: 'Replace by another campaign', needs: 'campaign.publish', values: {} },
    action: supersede.bind(null, slug),
    say: 'Signing ends. Its address leads to the other campaign for good, and its row in the list says so. Signatures are not moved: people signed these words.',
    fields: [
      {
        ...{ kind: 'select', name: 'by', label: 'Campaign that takes over' },
        options: [
          { value: '', words: 'Choose' },
          ...successors.map((one) => ({ value: one.slug, words: one.name })),
        ],
      },
      { kind: 'line', name: 'reason', label: 'Reason, for the public record', max: longest.reason },
    ],
    ...{ button: 'Replace it', tone: 'end' },
  }
}

function removeOf({ slug }: ActContext): Act {
  return {
    ...{
      id: 'remove',
      title: 'Remove',
      needs: 'campaign.publish',
      action: remove.bind(null, slug),
      values: {},
    },
    say: 'Its page is gone for good; whoever comes to it is told why. Lists, the sitemap and search drop it; signing and letters stop. Its signatures stay, and links in mails still let people withdraw.',
    fields: [
      {
        ...{ kind: 'text', rows: 3, name: 'reason', label: 'Why, for everybody who comes to its address' },
        ...{ max: longest.summary, counts: true },
      },
      { kind: 'tick', name: 'isSure', label: 'I know that it cannot be brought back' },
    ],
    ...{ button: 'Remove the campaign', tone: 'end' },
  }
}
