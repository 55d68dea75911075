import { channelKindNames, channelStates } from '@/app/staff/ui/channel-words'
import { Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import type { PersonRecord } from '@/lib/representatives/staff-directory'
import { formatDate } from '@/lib/rough-date'
import { settleChannel } from '../actions'

/** The ways to reach somebody, when each was last seen to be right, and the acts. */
export function ChannelTable({ person }: { person: PersonRecord }) {
  if (person.channels.length === 0) return <p>None is known.</p>
  return (
    <table className={`${s.t} ${s.stack}`}>
      <caption className="vh">Ways to reach {person.name}</caption>
      <thead>
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Address</th>
          <th scope="col">State</th>
          <th scope="col">Checked</th>
          <th scope="col">From</th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {person.channels.map((channel) => (
          <tr key={channel.id}>
            <th scope="row">
              {channelKindNames[channel.kind]}
              {channel.label && <span className={s.sub}>{channel.label}</span>}
            </th>
            <td className={s.full}>
              {channel.value}
              {channel.isPreferred && <span className={s.sub}>Used first</span>}
            </td>
            <td className={s.pair}>
              <Status sign={channelStates[channel.state]?.sign ?? 'unset'}>
                {channelStates[channel.state]?.words ?? channel.state}
                {channel.needsLook && ', to look at'}
              </Status>
            </td>
            <td data-l="Checked">{formatDate(channel.checkedOn)}</td>
            <td data-l="From" className={s.pair}>
              {channel.source}
            </td>
            <td className={s.full}>
              <form action={settleChannel.bind(null, person.id)} className={s.acts}>
                <input type="hidden" name="channel" value={channel.id} />
                <button className={s.asLink} type="submit" name="do" value="right">
                  It is right today<span className="vh">: {channel.value}</span>
                </button>
                {channel.state !== 'withdrawn' && (
                  <button className={s.asLink} type="submit" name="do" value="withdraw">
                    Withdraw<span className="vh">: {channel.value}</span>
                  </button>
                )}
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
