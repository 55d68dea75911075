import { stanceNames } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import type { PositionRow } from '@/lib/letters/staff-positions'
import { formatDate } from '@/lib/rough-date'

/** What was decided, by whom, and why where it was refused. */
export function DecidedPositions({ positions }: { positions: PositionRow[] }) {
  if (positions.length === 0) return <p>None yet.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
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
            <th scope="row" className={table.full}>
              {position.name}
              <span className={table.sub}>{position.party}</span>
            </th>
            <td className={table.full}>{position.campaignName}</td>
            <td className={table.full}>
              {stanceNames[position.stance]}
              <span className={table.sub}>{position.summary}</span>
            </td>
            <td data-l="On">{formatDate(position.on)}</td>
            <td data-l="Noted by">{position.notedBy || (position.isSample ? 'Sample' : '')}</td>
            <td className={table.full}>
              <Status sign={position.state === 'approved' ? 'done' : 'out'}>
                {position.state === 'approved' ? 'Approved' : 'Refused'}
                {position.decidedBy && ` by ${position.decidedBy}`}
              </Status>
              {position.reason && <span className={table.sub}>Reason: {position.reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
