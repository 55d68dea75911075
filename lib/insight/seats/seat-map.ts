import { smallestTotalShown } from '../small-numbers'
import layout from './layout.json'
import type { SeatTotals } from './read-seats'

/** Where a seat stands in the grid of hexagons: every second column, shifted by one from row to row. */
export type SeatPlace = { code: string; column: number; row: number; region: string }

/** The letters of the layout. */
export const regionNames: Record<string, string> = {
  S: 'Scotland',
  I: 'Northern Ireland',
  W: 'Wales',
  O: 'North East',
  N: 'North West',
  Y: 'Yorkshire and The Humber',
  M: 'West Midlands',
  E: 'East Midlands',
  A: 'East of England',
  L: 'London',
  D: 'South East',
  U: 'South West',
}

/** Our own layout of the 650 seats of 2024, made by make-layout.mjs: a place shows the region, not the map. */
export const seatPlaces: SeatPlace[] = Object.entries(
  layout as unknown as Record<string, [number, number, string]>,
).map(([code, [column, row, region]]) => ({ code, column, row, region }))

/** A step of shading: from so many to so many, both in it; the last has no end. */
export type SeatClass = { from: number; to: number | null; seats: number }

const stepsMost = 5

/** Shades that part the seats with five and more into groups of about a size, with round borders. */
export function seatClasses(totals: number[]): SeatClass[] {
  const shown = totals.filter((total) => total >= smallestTotalShown).sort((a, b) => a - b)
  if (shown.length === 0) return []
  const borders = new Set([smallestTotalShown])
  for (let step = 1; step < stepsMost; step++) {
    const border = roundNumber(shown[Math.floor((step * shown.length) / stepsMost)] ?? 0)
    if (border > smallestTotalShown && border <= (shown.at(-1) ?? 0)) borders.add(border)
  }
  const all = [...borders].sort((a, b) => a - b)
  // One that no seat falls into would be a line of the key that means nothing.
  const starts = all.filter((from, n) =>
    shown.some((total) => total >= from && total < (all[n + 1] ?? Infinity)),
  )
  return starts.map((from, n) => {
    const next = starts[n + 1]
    const to = next === undefined ? null : next - 1
    return { from, to, seats: shown.filter((total) => total >= from && (to === null || total <= to)).length }
  })
}

function roundNumber(value: number): number {
  const unit = value < 100 ? 5 : value < 500 ? 10 : value < 2000 ? 50 : 100
  return Math.round(value / unit) * unit
}

/** Which shade a seat has, from 1; 0 for fewer than five. */
export function classOf(classes: SeatClass[], total: number): number {
  return classes.findLastIndex(({ from }) => total >= from) + 1
}

/** Seats with fewer than five come last, by name: their order would say what the number may not. */
export function inShownOrder(seats: SeatTotals[]): SeatTotals[] {
  const shown = seats.filter(({ confirmed }) => confirmed >= smallestTotalShown)
  const hidden = seats.filter(({ confirmed }) => confirmed < smallestTotalShown)
  return [...shown, ...hidden.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))]
}

export type SeatsFinding =
  | { kind: 'no_list' }
  | { kind: 'too_few'; shown: number }
  | { kind: 'found'; shown: number; seats: number; most: string; least: string | null; top: SeatTotals }

/** Fewer seats than this with five and more, and regions cannot be told apart. */
const tooFewSeats = 20

/** In how many seats there are five and more, and in which regions most and least of them. */
export function seatsFinding(seats: SeatTotals[]): SeatsFinding {
  if (seats.length === 0) return { kind: 'no_list' }
  const shown = seats.filter(({ confirmed }) => confirmed >= smallestTotalShown)
  const [top] = shown
  if (!top || shown.length < tooFewSeats) return { kind: 'too_few', shown: shown.length }
  const regions = [...new Set(seats.map(({ region }) => region))].filter(Boolean).map((region) => {
    const own = seats.filter((seat) => seat.region === region)
    const sum = own.reduce((total, { confirmed }) => total + confirmed, 0)
    return { region, sum, each: sum / own.length }
  })
  const sorted = regions.filter(({ sum }) => sum >= smallestTotalShown).sort((a, b) => b.each - a.each)
  const [most, least] = [sorted[0], sorted.at(-1)]
  return {
    kind: 'found',
    shown: shown.length,
    seats: seats.length,
    most: most?.region ?? '',
    least: least && least !== most ? least.region : null,
    top,
  }
}
