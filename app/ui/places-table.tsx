import { formatCount } from './format'
import s from './places-table.module.css'
import { Unfold } from './unfold'

type PlaceRow = { place: string; confirmed: number }

const rowsDrawn = 12

/**
 * Signatures by place: the greatest with bars, the others in a list that opens, and a row for what is not shown, so that
 * the rows add up to the total.
 */
export function PlacesTable(props: { caption: string; rows: PlaceRow[]; total: number }) {
  const drawn = props.rows.slice(0, rowsDrawn)
  const others = props.rows.slice(rowsDrawn)
  const inOthers = sum(others)
  const notShown = props.total - sum(drawn) - inOthers
  return (
    <>
      <table className={s.places}>
        <caption className="vh">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">
              <span className="vh">Compared</span>
            </th>
            <th scope="col">Signatures</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <Row key={row.place} {...row} greatest={drawn[0]!.confirmed} />
          ))}
          {others.length > 0 && <Row place={`${others.length} other places`} confirmed={inOthers} />}
          {notShown > 0 && <Row place="Places not shown" confirmed={notShown} />}
        </tbody>
        <tfoot>
          <Row place="All places" confirmed={props.total} />
        </tfoot>
      </table>
      {others.length > 0 && (
        <Unfold summary={`The ${others.length} other places`}>
          <ul className={s.list}>
            {others.map((row) => (
              <li key={row.place}>
                {row.place} {formatCount(row.confirmed)}
              </li>
            ))}
          </ul>
        </Unfold>
      )}
    </>
  )
}

function Row({ place, confirmed, greatest }: PlaceRow & { greatest?: number }) {
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        {greatest && (
          <svg
            className={s.bar}
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect width={((confirmed / greatest) * 100).toFixed(1)} height="10" />
          </svg>
        )}
      </td>
      <td>{formatCount(confirmed)}</td>
    </tr>
  )
}

function sum(rows: PlaceRow[]): number {
  return rows.reduce((total, row) => total + row.confirmed, 0)
}
