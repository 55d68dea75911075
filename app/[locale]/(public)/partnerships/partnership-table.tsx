import { formatMoney } from '@/app/ui/money'
import type { Partnership } from '@/lib/library/programmes/queries'
import { spanWords } from '../programmes/programme-words'
import s from './partnership-table.module.css'

/** Country, work, funder, amount and years; on a phone each row becomes a small list. */
export function PartnershipTable({
  partnerships,
  caption,
}: {
  partnerships: Partnership[]
  caption: string
}) {
  return (
    <table className={s.table}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Country</th>
          <th scope="col">Work</th>
          <th scope="col">Funder</th>
          <th scope="col">Amount</th>
          <th scope="col">Years</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {partnerships.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/places/${row.place.code}`}>{row.place.name}</a>
            </th>
            <td>
              {row.programme ? <a href={row.programme.address}>{row.title}</a> : row.title}
              {row.isSample && ' (sample)'}
            </td>
            <td>
              {row.funder.name}
              {row.under && <span className={s.under}>under a grant of {row.under.name}</span>}
            </td>
            <td className={s.amount}>{formatMoney(row.amountMinor, row.currency)}</td>
            <td>{spanWords(row.startYear, row.endYear)}</td>
            <td>
              <a href={`/sources/${row.source.key}`}>
                Source
                <span className="vh">
                  {' '}
                  for {row.title}, {row.place.name}: {row.source.title}
                </span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
