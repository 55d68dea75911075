import { stanceNames } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import type { PositionRow } from '@/lib/letters/staff-positions'
import { formatDate } from '@/lib/rough-date'

/** What was decided, by whom, and why where it was refused. */
export function DecidedPositions({ positions }: { positions: PositionRow[] }) {
  if (positions.length === 0) return <p>None yet.</p>
  return (
    <table className={`${s.t} ${s.stack}`}>
      <caption className="vh">Positions that were decided</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Campaign</th>
          <th scope="col">Position</th>
          <th scope="col">On</th>
          <th scope="col">Noted by</th>
          <th scope="col">Decided</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={position.id}>
            <th scope="row" className={s.full}>
              {position.name}
              <span className={s.sub}>{position.party}</span>
            </th>
            <td className={s.full}>{position.campaignName}</td>
            <td className={s.full}>
              {stanceNames[position.stance]}
              <span className={s.sub}>{position.summary}</span>
            </td>
            <td data-l="On">{formatDate(position.on)}</td>
            <td data-l="Noted by">{position.notedBy || (position.isSample ? 'Sample' : '')}</td>
            <td className={s.full}>
              <Status sign={position.state === 'approved' ? 'done' : 'out'}>
                {position.state === 'approved' ? 'Approved' : 'Refused'}
                {position.decidedBy && ` by ${position.decidedBy}`}
              </Status>
              {position.reason && <span className={s.sub}>Reason: {position.reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
