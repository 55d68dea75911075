import { formatMoney } from '@/app/ui/money'
import type { Partnership } from '@/lib/library/programmes/queries'
import { spanWords } from '../programmes/programme-words'
import { addressOfOrder, directions, firstWords, type Ordering } from './partnership-order'
import s from './partnership-table.module.css'

type Props = {
  partnerships: Partnership[]
  caption: string
  /** The order it stands in, where its heads lead to the other orders. */
  by?: Ordering
}

/** Country, work, funder, amount and years; on a phone each row becomes a small list. */
export function PartnershipTable({ partnerships, caption, by }: Props) {
  return (
    <table className={s.table}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <Head column="country" words="Country" by={by} />
          <Head column="work" words="Work" by={by} />
          <Head column="funder" words="Funder" by={by} />
          <Head column="amount" words="Amount" by={by} />
          <Head column="years" words="Years" by={by} />
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

function Head({ column, words, by }: { column: Ordering; words: string; by: Ordering | undefined }) {
  if (!by) return <th scope="col">{words}</th>
  if (column === by)
    return (
      <th scope="col" aria-sort={directions[column]}>
        {words}
        <span className={s.under}>{firstWords[column]}</span>
      </th>
    )
  return (
    <th scope="col">
      <a href={addressOfOrder(column)}>{words}</a>
      <span className={s.unlinked}>{words}</span>
    </th>
  )
}
