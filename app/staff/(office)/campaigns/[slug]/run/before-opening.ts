import { checkWords } from '@/app/staff/ui/campaign-words'
import { formatLastDay } from '@/app/ui/format'
import { longest, missingForPublishing } from '@/lib/campaigns/campaign-content'
import { londonDay, londonTime } from '@/lib/london-time'
import { backToDraft, publish, schedule, submit } from '../../act-actions'
import type { Act, ActContext } from './act'

/** Publishing, scheduling, review, and the way back. */
export function beforeOpening({ slug, campaign, now }: ActContext) {
  const { content } = campaign
  const missing = missingForPublishing({ ...campaign, content: { ...content, opensAt: null } }, now).map(
    (check) => checkWords[check].open.toLowerCase(),
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
      action: publish.bind(null, slug),
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
      action: schedule.bind(null, slug),
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
      action: submit.bind(null, slug),
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
      action: backToDraft.bind(null, slug),
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
