import { checkWords, stages } from '@/app/staff/ui/campaign-words'
import type { FieldSpec, FormAnswer, FormValues } from '@/app/staff/ui/form-spec'
import { formatLastDay } from '@/app/ui/format'
import type { CampaignState } from '@/lib/campaigns/campaign'
import { longest, missingForPublishing } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import { londonDay, londonTime } from '@/lib/london-time'
import type { Permission } from '@/lib/staff/permissions'
import {
  backToDraft,
  close,
  endWith,
  enter,
  pause,
  publish,
  reopen,
  schedule,
  submit,
} from '../../act-actions'

type Act = {
  id: string
  title: string
  say: string
  needs: Permission
  action: (slug: string, answer: FormAnswer, form: FormData) => Promise<FormAnswer>
  fields: FieldSpec[]
  values: FormValues
  button: string
  tone?: 'go' | 'end'
}

/** The acts a campaign allows at its stage, the likeliest first. At most one is solid green. */
export function actsFor(campaign: EditedCampaign, stage: CampaignState, now: number): Act[] {
  const { publishAct, scheduleAct, submitAct, returnAct } = beforeOpening(campaign, now)
  const { pauseAct, closeAct, reopenAct } = whileOpen(campaign, stage, now)
  const endAct = endingAct(stage)
  const entryAct = entry(now)
  const byStage: Partial<Record<CampaignState, Act[]>> = {
    draft: [publishAct, scheduleAct, submitAct],
    in_review: [publishAct, scheduleAct, returnAct],
    scheduled: [publishAct, returnAct],
    open: [entryAct, pauseAct, closeAct, endAct],
    paused: [reopenAct, entryAct, closeAct, endAct],
    closed: [endAct, entryAct, reopenAct],
    delivered: [endAct, entryAct],
    won: [entryAct, endAct],
    part_won: [entryAct, endAct],
    lost: [entryAct, endAct],
    superseded: [entryAct],
  }
  return byStage[stage] ?? []
}

function beforeOpening({ content }: EditedCampaign, now: number) {
  const missing = missingForPublishing({ ...content, opensAt: null }, now).map((check) =>
    checkWords[check].open.toLowerCase(),
  )
  const closes = content.closesAt ? `It closes when ${formatLastDay(content.closesAt)} ends in London.` : ''
  const ready =
    missing.length === 0 ? `Everything it needs is there. ${closes}` : `Not yet: ${missing.join('; ')}.`
  const opensAt = content.opensAt !== null && content.opensAt > now ? content.opensAt : null
  const publishAct: Act = {
    ...{
      id: 'publish',
      title: 'Publish now',
      needs: 'campaign.publish',
      action: publish,
      fields: [],
      values: {},
    },
    ...{ say: ready, button: 'Publish and open for signing', tone: 'go' },
  }
  const scheduleAct: Act = {
    ...{
      id: 'schedule',
      title: 'Schedule',
      needs: 'campaign.publish',
      action: schedule,
      button: 'Schedule the opening',
    },
    say: 'It opens by itself at this time in London, and can be taken back to drafting until then.',
    fields: [
      {
        kind: 'pair',
        fields: [
          { kind: 'date', name: 'opensOn', label: 'Opens on' },
          { kind: 'time', name: 'opensTime', label: 'At, London time' },
        ],
      },
    ],
    values:
      opensAt === null
        ? { opensOn: '', opensTime: '09:00' }
        : { opensOn: londonDay(opensAt), opensTime: londonTime(opensAt) },
  }
  const submitAct: Act = {
    ...{
      id: 'submit',
      title: 'Send for review',
      needs: 'campaign.edit',
      action: submit,
      fields: [],
      values: {},
    },
    ...{
      say: 'Puts it on the desk for a second person to read. It can still be edited.',
      button: 'Send for review',
    },
  }
  const returnAct: Act = {
    ...{
      id: 'return',
      title: 'Back to drafting',
      needs: 'campaign.edit',
      action: backToDraft,
      values: {},
      button: 'Take back to drafting',
    },
    say: 'It leaves review or the schedule. Nothing that is written is lost.',
    fields: [
      { kind: 'line', name: 'reason', label: 'What should change, if you want to say', max: longest.reason },
    ],
  }
  return { publishAct, scheduleAct, submitAct, returnAct }
}

function whileOpen({ content }: EditedCampaign, stage: CampaignState, now: number) {
  const hasEnded = content.closesAt === null || content.closesAt <= now
  const pauseAct: Act = {
    ...{
      id: 'pause',
      title: 'Pause signing',
      needs: 'campaign.publish',
      action: pause,
      values: {},
      button: 'Pause signing',
    },
    say: 'Nobody can sign until it is opened again. Links already mailed still confirm. The closing day stays.',
    fields: [
      {
        kind: 'text',
        rows: 3,
        name: 'notice',
        label: 'What the page says meanwhile',
        max: longest.summary,
        counts: true,
      },
    ],
  }
  const closeAct: Act = {
    ...{
      id: 'close',
      title: 'Close',
      needs: 'campaign.publish',
      action: close,
      values: {},
      button: 'Close the campaign',
      tone: 'end',
    },
    say: 'Ends signing now, before its day. Links already mailed confirm for another 24 hours.',
    fields: [{ kind: 'line', name: 'reason', label: 'Reason, for the public record', max: longest.reason }],
  }
  const reopenAct: Act = {
    ...{
      id: 'reopen',
      title: 'Open again',
      needs: 'campaign.publish',
      action: reopen,
      button: 'Open for signing again',
    },
    say: hasEnded ? 'Its last day has passed, so it needs another.' : 'People can sign again at once.',
    fields: [
      { kind: 'line', name: 'reason', label: 'Reason, for the public record', max: longest.reason },
      {
        kind: 'date',
        name: 'closesOn',
        label: hasEnded ? 'New last day to sign' : 'Another last day, if it should change',
        under: 'Until midnight in London',
      },
    ],
    values: {},
    ...(stage === 'paused' && { tone: 'go' as const }),
  }
  return { pauseAct, closeAct, reopenAct }
}

function endingAct(stage: CampaignState): Act {
  const all = ['delivered', 'won', 'part_won', 'lost'] as const
  const options = all.filter(
    (outcome) =>
      outcome !== stage && (outcome !== 'delivered' || ['open', 'paused', 'closed'].includes(stage)),
  )
  return {
    ...{
      id: 'end',
      title: 'Hand in, or record what came of it',
      needs: 'campaign.publish',
      action: endWith,
      button: 'Write it down',
    },
    say: 'Signing ends with it. The text stands on the public page and in its record.',
    fields: [
      {
        kind: 'select',
        name: 'outcome',
        label: 'What came of it',
        options: [
          { value: '', words: 'Choose' },
          ...options.map((value) => ({ value, words: stages[value].words })),
        ],
      },
      {
        kind: 'text',
        rows: 4,
        name: 'text',
        label: 'In words',
        hint: 'What was handed over or answered, by whom, when, with where that can be read.',
        max: longest.why,
      },
    ],
    values: {},
    ...((stage === 'closed' || stage === 'delivered') && { tone: 'go' as const }),
  }
}

function entry(now: number): Act {
  return {
    ...{
      id: 'entry',
      title: 'Add to the public record',
      needs: 'campaign.publish',
      action: enter,
      button: 'Add to the record',
    },
    say: 'An answer that came, or a step of ours. What is in the record is never removed.',
    fields: [
      {
        kind: 'pair',
        fields: [
          {
            kind: 'select',
            name: 'entry',
            label: 'Kind',
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
  }
}
