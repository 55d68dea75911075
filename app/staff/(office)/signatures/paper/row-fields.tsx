import f from '@/app/staff/ui/form.module.css'
import table from '@/app/staff/ui/table.module.css'
import type { TypedRow } from '@/lib/paper/read-paper-row'
import s from './paper.module.css'
import { emptyRow, rowsOnPage } from './paper-state'

type Props = { rows: TypedRow[]; mistakes: Record<string, string> }

const columns = [
  { name: 'name', label: 'Name' },
  { name: 'postcode', label: 'Postcode' },
  { name: 'country', label: 'Country' },
  { name: 'email', label: 'Email' },
] as const

/** Ten lines to type in. What is left empty is passed over. */
export function RowFields({ rows, mistakes }: Props) {
  return (
    <table className={`${table.t} ${table.stack} ${s.rows}`}>
      <caption className="vh">Lines of the sheet</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          {columns.map(({ name, label }) => (
            <th scope="col" key={name}>
              {label}
            </th>
          ))}
          <th scope="col">Show the name</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rowsOnPage }, (_, n) => {
          const row = rows[n] ?? emptyRow
          const mistake = mistakes[`row${n}`]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <tr key={n} id={`row${n}`}>
              <th scope="row" data-l="Line">
                {n + 1}
              </th>
              {columns.map(({ name, label }) => (
                <td
                  key={name}
                  data-l={label}
                  className={name === 'name' || name === 'email' ? table.full : undefined}
                >
                  <input
                    name={`${name}${n}`}
                    type="text"
                    aria-label={`${label} on line ${n + 1}`}
                    defaultValue={row[name]}
                    placeholder={name === 'country' ? 'GB' : undefined}
                    maxLength={name === 'name' ? 200 : 254}
                    autoComplete="off"
                    {...(mistake && name === 'name'
                      ? { 'aria-invalid': true, 'aria-describedby': `row${n}-error` }
                      : {})}
                  />
                  {mistake && name === 'name' && (
                    <span className={f.err} id={`row${n}-error`}>
                      {mistake}
                    </span>
                  )}
                </td>
              ))}
              <td data-l="Show the name">
                <input
                  name={`show_name${n}`}
                  type="checkbox"
                  value="yes"
                  aria-label={`Show the name on line ${n + 1}`}
                  defaultChecked={row.show_name === 'yes'}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
