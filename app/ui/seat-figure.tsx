import type { SeatTotals } from '@/lib/insight/seats/read-seats'
import { classOf, type SeatClass, seatClasses, seatPlaces } from '@/lib/insight/seats/seat-map'
import { SeatKey, SeatMap } from './seat-map'

/** The map of constituencies and the words of its shades, from what was confirmed in each. A table goes with it. */
export function seatFigure(seats: SeatTotals[]) {
  const totals = new Map(seats.map(({ code, confirmed }) => [code, confirmed]))
  const classes = seatClasses(seats.map(({ confirmed }) => confirmed))
  const hexagons = seatPlaces.map((place) => ({
    ...place,
    shade: classOf(classes, totals.get(place.code) ?? 0),
  }))
  const keys = keyRows(classes, hexagons)
  return {
    map: (
      <SeatMap
        id="seat-map"
        title="Map of 650 constituencies, a hexagon each, shaded by confirmed signatures"
        description={`${keys.map(({ words, seats: n }) => `${words}: ${n}`).join('; ')}. The numbers are in the table.`}
        hexagons={hexagons}
      />
    ),
    key: <SeatKey rows={keys} />,
  }
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
