import button from '@/app/staff/ui/button.module.css'
import { roleNames } from '@/app/staff/ui/letter-words'
import table from '@/app/staff/ui/table.module.css'
import type { PersonRecord } from '@/lib/representatives/staff-directory'
import { formatDate } from '@/lib/rough-date'
import { closeOffice } from '../actions'

/** "4 July 2024 to 1 May 2026", "since 4 July 2024", "until 1 May 2026". */
function spanWords(from: string | null, until: string | null): string {
  if (from && until) return `${formatDate(from)} to ${formatDate(until)}`
  if (from) return `since ${formatDate(from)}`
  return until ? `until ${formatDate(until)}` : 'no day known'
}

/** Every seat somebody holds or held, with the parties and offices of that time. */
export function MandateTable({ person }: { person: PersonRecord }) {
  if (person.mandates.length === 0) return <p>No seat is known.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Seats over time</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">When</th>
          <th scope="col">Party</th>
          <th scope="col">Offices</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {person.mandates.map((mandate) => (
          <tr key={mandate.id}>
            <th scope="row" className={table.full}>
              {mandate.areaName || mandate.chamberName}
              {mandate.areaName && <span className={table.sub}>{mandate.chamberName}</span>}
            </th>
            <td className={table.full}>
              {spanWords(mandate.startedOn, mandate.endedOn)}
              {mandate.endReason && <span className={table.sub}>{mandate.endReason}</span>}
            </td>
            <td className={table.full}>
              {mandate.parties.map(({ name, from, until }) => (
                <div key={`${name} ${from}`}>
                  {name}
                  {(from || until) && <span className={table.sub}>{spanWords(from, until)}</span>}
                </div>
              ))}
            </td>
            <td className={table.full}>
              {mandate.offices.map(({ id, kind, title, from, until }) => (
                <form key={id} action={closeOffice.bind(null, person.id)}>
                  <input type="hidden" name="office" value={id} />
                  {title || roleNames[kind]}, {spanWords(from, until)}{' '}
                  {!until && (
                    <button className={button.asLink} type="submit">
                      Ends today<span className="vh">: {title || roleNames[kind]}</span>
                    </button>
                  )}
                </form>
              ))}
            </td>
            <td data-l="Checked">{formatDate(mandate.checkedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
