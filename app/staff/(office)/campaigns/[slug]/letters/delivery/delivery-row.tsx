import { channelStates } from '@/app/staff/ui/channel-words'
import { heldWords } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { HeldReason } from '@/lib/letters/blocked-letters'
import type { TargetDelivery } from '@/lib/letters/read-delivery'
import type { Outcomes } from '@/lib/letters/read-outcomes'
import { formatDate } from '@/lib/rough-date'
import { addressIsRight, settle } from './actions'

type Props = {
  slug: string
  target: TargetDelivery
  outcomes: Outcomes | undefined
  maySettle: boolean
  mayMark: boolean
}

/** How the letters to one member stand, and what can be done about those that do not go. */
export function DeliveryRow({ slug, target, outcomes, maySettle, mayMark }: Props) {
  const { mandateId, name, areaName, chamberName, hasEnded, channel, counts, held } = target
  const of = (...states: (keyof typeof counts)[]) =>
    states.reduce((total, state) => total + (counts[state] ?? 0), 0)
  const mayBeMarked = mayMark && channel && channel.state !== 'ok'
  return (
    <tr>
      <th scope="row" className={s.full}>
        {name}
        <span className={s.sub}>
          {areaName || chamberName}
          {hasEnded && ', no longer in the seat'}
        </span>
      </th>
      <td data-l="Waiting">{formatCount(of('queued', 'sending'))}</td>
      <td data-l="Held" className={s.pair}>
        {formatCount(of('held'))}
        {Object.entries(held).map(([why, letters]) => (
          <span key={why} className={s.sub}>
            {heldFor(why)}: {formatCount(letters)}
          </span>
        ))}
      </td>
      <td data-l="Sent">
        {formatCount(of('sent', 'unknown'))}
        {target.lastSentAt && <span className={s.sub}>last {formatWhen(target.lastSentAt)}</span>}
      </td>
      <td data-l="Did not arrive">
        {of('bounced') + of('failed') === 0 ? '0' : `${of('bounced')} bounced, ${of('failed')} failed`}
      </td>
      <td data-l="Told by writers">
        {outcomes
          ? `${outcomes.replied} replied, ${outcomes.acknowledged} acknowledged, ${outcomes.nothing} nothing`
          : 'Nothing yet'}
      </td>
      <td data-l="Address" className={s.full}>
        {channel ? (
          <>
            {channel.value}
            <span className={s.sub}>
              <Status sign={channelStates[channel.state]?.sign ?? 'unset'}>
                {channelStates[channel.state]?.words ?? channel.state}
              </Status>
              , checked {formatDate(channel.checkedOn)}
            </span>
          </>
        ) : (
          'None: they send it themselves'
        )}
      </td>
      <td className={s.full}>
        {mayBeMarked && (
          <form action={addressIsRight.bind(null, slug)}>
            <input type="hidden" name="channel" value={channel.id} />
            <button className={s.asLink} type="submit">
              The address is right<span className="vh">: {name}</span>
            </button>
          </form>
        )}
        {maySettle &&
          Object.keys(held).map((why) => <Settle key={why} {...{ slug, mandateId, name, why }} />)}
      </td>
    </tr>
  )
}

const heldFor = (why: string) => heldWords[why as HeldReason] ?? why

type SettleProps = { slug: string; mandateId: number; name: string; why: string }

/** What is held for one reason is released or given up by itself: a judgement of one is none of another. */
function Settle({ slug, mandateId, name, why }: SettleProps) {
  const what = `: what is held for ${name}`
  return (
    <form action={settle.bind(null, slug)}>
      <span className={s.sub}>{heldFor(why)}</span>
      <input type="hidden" name="mandate" value={mandateId} />
      <input type="hidden" name="reason" value={why} />
      <span className={s.acts}>
        <button className={s.asLink} type="submit" name="do" value="let_go">
          Release
          <span className="vh">
            {what}, {heldFor(why)}
          </span>
        </button>
        <button className={s.asLink} type="submit" name="do" value="give_up">
          Give up
          <span className="vh">
            {what}, {heldFor(why)}
          </span>
        </button>
      </span>
    </form>
  )
}
