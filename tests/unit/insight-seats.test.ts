import { describe, expect, test } from 'vitest'
import { classOf, inShownOrder, regionNames, seatClasses, seatPlaces } from '@/lib/insight/seats/seat-map'

/** Seats of each part of the country since 2024, as the boundary commissions made them. */
const seatsOf: Record<string, number> = {
  Scotland: 57,
  'Northern Ireland': 18,
  Wales: 32,
  'North East': 27,
  'North West': 73,
  'Yorkshire and The Humber': 54,
  'West Midlands': 57,
  'East Midlands': 47,
  'East of England': 61,
  London: 75,
  'South East': 91,
  'South West': 58,
}

describe('the layout of seats', () => {
  test('has each of the 650 once, no two in one place', () => {
    expect(seatPlaces).toHaveLength(650)
    expect(new Set(seatPlaces.map(({ code }) => code)).size).toBe(650)
    expect(new Set(seatPlaces.map(({ column, row }) => `${column} ${row}`)).size).toBe(650)
  })

  test('leaves no two hexagons half over each other', () => {
    const taken = new Set(seatPlaces.map(({ column, row }) => `${column} ${row}`))
    expect(seatPlaces.filter(({ column, row }) => taken.has(`${column + 1} ${row}`))).toEqual([])
  })

  test('gives each region as many places as it has seats, with codes of its own nation', () => {
    const counts = Object.entries(regionNames).map(([letter, name]) => [
      name,
      seatPlaces.filter(({ region }) => region === letter).length,
    ])
    expect(Object.fromEntries(counts)).toEqual(seatsOf)
    const nation: Record<string, string> = { S: 'S', I: 'N', W: 'W' }
    expect(seatPlaces.filter(({ code, region }) => code[0] !== (nation[region] ?? 'E'))).toEqual([])
  })
})

describe('shades', () => {
  test('have round borders, hold every seat with five and more once, and none is empty', () => {
    const totals = Array.from({ length: 650 }, (_, n) => n % 97)
    const classes = seatClasses(totals)
    expect(classes[0]?.from).toBe(5)
    expect(classes.every(({ from, seats }) => from % 5 === 0 && seats > 0)).toBe(true)
    expect(classes.reduce((sum, { seats }) => sum + seats, 0)).toBe(
      totals.filter((total) => total >= 5).length,
    )
    expect([classOf(classes, 4), classOf(classes, 5), classOf(classes, 96)]).toEqual([0, 1, classes.length])
  })

  test('fewer than five are in no shade, and the order of the table does not tell them apart', () => {
    expect(seatClasses([0, 1, 4])).toEqual([])
    const seat = (name: string, confirmed: number) => ({ code: name, name, region: '', confirmed })
    const order = inShownOrder([seat('C', 9), seat('B', 4), seat('A', 1)]).map(({ name }) => name)
    expect(order).toEqual(['C', 'A', 'B'])
  })
})
