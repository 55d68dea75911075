import table from '@/app/staff/ui/table.module.css'
import { seatFigure } from '@/app/ui/seat-figure'
import type { SeatTotals } from '@/lib/insight/seats/read-seats'
import { inShownOrder, regionNames, seatPlaces } from '@/lib/insight/seats/seat-map'
import s from '../reports.module.css'
import { shownTotal } from '../sentences'

const firstRows = 8

/** The hex map with the words of its shades, the seats with most, and every seat behind a summary. */
export function AreasAnswer({ seats }: { seats: SeatTotals[] }) {
  if (seats.length === 0) return <p>Import the list of constituencies under Representatives to see this.</p>
  const { map, key } = seatFigure(seats)
  const ordered = inShownOrder(seats)
  return (
    <>
      <div className={s.mapGrid}>
        <figure className={s.figure}>
          {map}
          <figcaption>
            One hexagon, one seat. Our own layout: a place shows the region, not the map.
          </figcaption>
        </figure>
        <div>
          {key}
          <SeatTable caption="Constituencies with most signatures" seats={ordered.slice(0, firstRows)} />
        </div>
      </div>
      <details className={s.all}>
        <summary>All {seats.length} constituencies</summary>
        <SeatTable caption="All constituencies" seats={ordered} />
      </details>
    </>
  )
}

function SeatTable({ caption, seats }: { caption: string; seats: SeatTotals[] }) {
  return (
    <table className={table.t}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Constituency</th>
          <th scope="col">Nation, region</th>
          <th scope="col" className={table.n} aria-sort="descending">
            Confirmed
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map(({ code, name, region, confirmed }) => (
          <tr key={code || name}>
            <th scope="row">{name}</th>
            <td>{region || regionOf(code)}</td>
            <td className={table.n}>{confirmed < 5 ? 'fewer than 5' : shownTotal(confirmed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const regionOf = (code: string) =>
  regionNames[seatPlaces.find((place) => place.code === code)?.region ?? ''] ?? ''
