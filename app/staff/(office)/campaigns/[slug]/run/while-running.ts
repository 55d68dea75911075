import { formatLastDay } from '@/app/ui/format'
import { longest } from '@/lib/campaigns/campaign-content'
import { londonDay } from '@/lib/london-time'
import type { Act, ActContext } from './act'
import { close, enter, pause, reopenClosed, reopenPaused } from './running-actions'

const publicReason = {
  kind: 'line',
  name: 'reason',
  label: 'Reason, for the public record',
  max: longest.reason,
} as const

/** What staff do while people sign, or until they can again. */
export function whileRunning(context: ActContext) {
  const { slug, stage, now } = context
  const needs = 'campaign.publish' as const
  const pauseAct: Act = {
    ...{ id: 'pause', title: 'Pause signing', needs, action: pause.bind(null, slug), values: {} },
    say: 'Nobody can sign until it is opened again. Links already mailed still confirm. The last day waits: opening again moves it by the time of the pause.',
    fields: [
      {
        ...{ kind: 'text', rows: 3, name: 'notice', label: 'What the page says meanwhile' },
        ...{ max: longest.summary, counts: true },
      },
    ],
    button: 'Pause signing',
  }
  const closeAct: Act = {
    ...{ id: 'close', title: 'Close', needs, action: close.bind(null, slug), values: {} },
    say: 'Ends signing now, before its day. Links already mailed confirm for another 24 hours.',
    fields: [publicReason],
    ...{ button: 'Close the campaign', tone: 'end' },
  }
  const entryAct: Act = {
    ...{ id: 'entry', title: 'Add to the public record', needs, action: enter.bind(null, slug) },
    say: 'An answer that came, or a step of ours. What is in the record is never removed.',
    fields: [
      {
        kind: 'pair',
        fields: [
          {
            ...{ kind: 'select', name: 'entry', label: 'Kind' },
            options: [
              { value: 'noted', words: 'A step' },
              { value: 'answered', words: 'An answer that came' },
            ],
          },
          { kind: 'date', name: 'happenedOn', label: 'It happened on' },
        ],
      },
      { kind: 'text', rows: 3, name: 'summary', label: 'What happened', max: longest.summary, counts: true },
    ],
    values: { entry: 'noted', happenedOn: londonDay(now) },
    button: 'Add to the record',
  }
  const reopenAct = stage === 'paused' ? afterPause(context) : afterClosing(context)
  return { pauseAct, closeAct, entryAct, reopenAct }
}

function afterPause({ slug, campaign, life }: ActContext): Act {
  const before = campaign.content.closesAt
  const after = life.closesIfReopened
  const moves = before === null || after === null ? '' : ` ${moveWords(before, after)}`
  return {
    ...{ id: 'reopen', title: 'Open again', needs: 'campaign.publish', values: {} },
    action: reopenPaused.bind(null, slug),
    say: `People can sign again at once.${moves}`,
    fields: [publicReason],
    ...{ button: 'Open for signing again', tone: 'go' },
  }
}

/** What opening again today does to the last day. */
function moveWords(before: number, after: number): string {
  const [was, is] = [formatLastDay(before), formatLastDay(after)]
  if (was === is) return `Its last day stays ${was}: the pause was too short to move it.`
  return `Its last day was ${was}. Opened today, it is ${is}: later by the time of the pause. The page and the record say so.`
}

function afterClosing({ slug, campaign, now }: ActContext): Act {
  const { closesAt } = campaign.content
  const hasEnded = closesAt === null || closesAt <= now
  return {
    ...{ id: 'reopen', title: 'Open again', needs: 'campaign.publish', values: {} },
    action: reopenClosed.bind(null, slug),
    say: hasEnded ? 'Its last day has passed, so it needs another.' : 'People can sign again at once.',
    fields: [
      publicReason,
      {
        ...{ kind: 'date', name: 'closesOn', under: 'Until midnight in London' },
        label: hasEnded ? 'New last day to sign' : 'Another last day, if it should change',
      },
    ],
    button: 'Open for signing again',
  }
}
