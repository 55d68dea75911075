import table from '@/app/staff/ui/table.module.css'
import { SeatKey, SeatMap } from '@/app/ui/seat-map'
import type { SeatTotals } from '@/lib/insight/seats/read-seats'
import {
  classOf,
  inShownOrder,
  regionNames,
  type SeatClass,
  seatClasses,
  seatPlaces,
} from '@/lib/insight/seats/seat-map'
import s from '../reports.module.css'
import { shownTotal } from '../sentences'

const firstRows = 8

/** The hex map with the words of its shades, the seats with most, and every seat behind a summary. */
export function AreasAnswer({ seats }: { seats: SeatTotals[] }) {
  if (seats.length === 0) return <p>Import the list of constituencies under Representatives to see this.</p>
  const totals = new Map(seats.map(({ code, confirmed }) => [code, confirmed]))
  const classes = seatClasses(seats.map(({ confirmed }) => confirmed))
  const hexagons = seatPlaces.map((place) => ({
    ...place,
    shade: classOf(classes, totals.get(place.code) ?? 0),
  }))
  const keys = keyRows(classes, hexagons)
  return (
    <>
      <div className={s.mapGrid}>
        <figure className={s.figure}>
          <SeatMap
            id="seat-map"
            title="Map of 650 constituencies, a hexagon each, shaded by confirmed signatures"
            description={`${keys.map(({ words, seats: n }) => `${words}: ${n}`).join('; ')}. Every constituency is in the table.`}
            hexagons={hexagons}
          />
          <figcaption>
            One hexagon, one seat. Our own layout: a place shows the region, not the map.
          </figcaption>
        </figure>
        <div>
          <SeatKey rows={keys} />
          <SeatTable caption="Constituencies with most signatures" seats={seats.slice(0, firstRows)} />
        </div>
      </div>
      <details className={s.all}>
        <summary>All {seats.length} constituencies</summary>
        <SeatTable caption="All constituencies" seats={seats} />
      </details>
    </>
  )
}

function keyRows(classes: SeatClass[], hexagons: { shade: number }[]) {
  const at = (shade: number) => hexagons.filter((one) => one.shade === shade).length
  return [
    { shade: 0, words: 'fewer than 5, not shown', seats: at(0) },
    ...classes.map(({ from, to }, n) => ({
      shade: n + 1,
      words: to === null ? `${from} and more` : from === to ? `${from}` : `${from} to ${to}`,
      seats: at(n + 1),
    })),
  ]
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
        {inShownOrder(seats).map(({ code, name, region, confirmed }) => (
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
