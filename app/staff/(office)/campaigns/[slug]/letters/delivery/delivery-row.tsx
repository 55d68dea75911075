import button from '@/app/staff/ui/button.module.css'
import { channelStates } from '@/app/staff/ui/channel-words'
import { heldWords } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
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
      <th scope="row" className={table.full}>
        {name}
        <span className={table.sub}>
          {areaName || chamberName}
          {hasEnded && ', no longer in the seat'}
        </span>
      </th>
      <td data-l="Waiting">{formatCount(of('queued', 'sending'))}</td>
      <td data-l="Held" className={table.pair}>
        {formatCount(of('held'))}
        {Object.entries(held).map(([why, letters]) => (
          <Held key={why} {...{ slug, mandateId, name, why, letters, maySettle }} />
        ))}
      </td>
      <td data-l="Sent">
        {formatCount(of('sent', 'unknown'))}
        {target.lastSentAt && <span className={table.sub}>last {formatWhen(target.lastSentAt)}</span>}
      </td>
      <td data-l="Did not arrive">
        {joined([
          [of('bounced'), 'bounced'],
          [of('failed'), 'failed'],
        ]) || '0'}
      </td>
      <td data-l="Told by writers">
        {(outcomes &&
          joined([
            [outcomes.replied, 'replied'],
            [outcomes.acknowledged, 'acknowledged'],
            [outcomes.nothing, 'heard nothing'],
          ])) ||
          'Nothing yet'}
      </td>
      <td data-l="Address" className={table.full}>
        {channel ? (
          <>
            {channel.value}
            <span className={table.sub}>
              <Status sign={channelStates[channel.state]?.sign ?? 'unset'}>
                {channelStates[channel.state]?.words ?? channel.state}
              </Status>
              , checked {formatDate(channel.checkedOn)}
            </span>
          </>
        ) : (
          'None: they send it themselves'
        )}
        {mayBeMarked && (
          <form action={addressIsRight.bind(null, slug)}>
            <input type="hidden" name="channel" value={channel.id} />
            <button className={button.asLink} type="submit">
              The address is right<span className="vh">: {name}</span>
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

/** "4 replied, 1 acknowledged": what there is none of is not named. */
function joined(counts: [number, string][]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(', ')
}

type HeldProps = {
  slug: string
  mandateId: number
  name: string
  why: string
  letters: number
  maySettle: boolean
}

/** What is held for one reason is released or given up by itself: a judgement of one is none of another. */
function Held({ slug, mandateId, name, why, letters, maySettle }: HeldProps) {
  const words = heldWords[why as HeldReason] ?? why
  const what = <span className="vh">: what is held for {`${name}, ${words}`}</span>
  return (
    <form action={settle.bind(null, slug)}>
      <span className={table.sub}>
        {words}: {formatCount(letters)}
      </span>
      {maySettle && (
        <span className={button.acts}>
          <input type="hidden" name="mandate" value={mandateId} />
          <input type="hidden" name="reason" value={why} />
          <button className={button.asLink} type="submit" name="do" value="let_go">
            Release{what}
          </button>
          <button className={button.asLink} type="submit" name="do" value="give_up">
            Give up{what}
          </button>
        </span>
      )}
    </form>
  )
}
