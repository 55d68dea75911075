import type { ListedSession } from '@/lib/staff/sessions'
import button from './button.module.css'
import table from './table.module.css'
import { formatWhen } from './words'

type Props = { sessions: ListedSession[]; end: (form: FormData) => Promise<void> }

/** Open sessions: where, since when, last seen; each with a button that ends it. Bind `end` in the page. */
export function SessionTable({ sessions, end }: Props) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Open sessions, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Network</th>
          <th scope="col">Since</th>
          <th scope="col">Last seen</th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ ref, browser, network, beganAt, lastSeenAt, hasFactor, isCurrent }) => (
          <tr key={ref}>
            <th scope="row" className={table.full}>
              {browser}
              {isCurrent && ' (this one)'}
              {!hasFactor && <span className={table.sub}>without a code so far</span>}
            </th>
            <td data-l="Network">{network || 'Not known'}</td>
            <td data-l="Since">{formatWhen(beganAt)}</td>
            <td data-l="Last seen">{formatWhen(lastSeenAt)}</td>
            <td>
              {!isCurrent && (
                <form action={end}>
                  <input type="hidden" name="ref" value={ref} />
                  <button className={`${button.btn} ${button.small} ${button.end}`} type="submit">
                    End <span className="vh">the session of {browser}</span>
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
