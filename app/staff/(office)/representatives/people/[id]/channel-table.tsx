import button from '@/app/staff/ui/button.module.css'
import { channelKindNames, channelStates } from '@/app/staff/ui/channel-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import type { PersonRecord } from '@/lib/representatives/staff-directory'
import { formatDate } from '@/lib/rough-date'
import { settleChannel } from '../actions'

/** The ways to reach somebody, when each was last seen to be right, and the acts. */
export function ChannelTable({ person }: { person: PersonRecord }) {
  if (person.channels.length === 0) return <p>None is known.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
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
              {channel.label && <span className={table.sub}>{channel.label}</span>}
            </th>
            <td className={table.full}>
              {channel.value}
              {channel.isPreferred && <span className={table.sub}>Used first</span>}
            </td>
            <td className={table.pair}>
              <Status sign={channelStates[channel.state]?.sign ?? 'unset'}>
                {channelStates[channel.state]?.words ?? channel.state}
                {channel.needsLook && ', to look at'}
              </Status>
            </td>
            <td data-l="Checked">{formatDate(channel.checkedOn)}</td>
            <td data-l="From" className={table.pair}>
              {channel.source}
            </td>
            <td className={table.full}>
              <form action={settleChannel.bind(null, person.id)} className={button.acts}>
                <input type="hidden" name="channel" value={channel.id} />
                <button className={button.asLink} type="submit" name="do" value="right">
                  It is right today<span className="vh">: {channel.value}</span>
                </button>
                {channel.state !== 'withdrawn' && (
                  <button className={button.asLink} type="submit" name="do" value="withdraw">
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
