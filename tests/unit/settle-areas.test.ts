import { describe, expect, test } from 'vitest'
import type { FoundArea } from '@/lib/representatives/lookup'
import { settleAreas } from '@/lib/representatives/settle-areas'
import { madeArea } from '../support/letter-words'

const { chamber } = madeArea()
function area(id: number, slug: string, nation: string, more: Partial<FoundArea> = {}): FoundArea {
  return madeArea({ id, nation, name: `Area ${id}`, chamber: { ...chamber, slug }, mandates: [], ...more })
}
const seat = (id: number, nation = 'ENG') => area(id, 'uk-commons', nation)
const ids = (areas: FoundArea[]) => areas.map(({ id }) => id)
const among = (areas: FoundArea[], country: 'GB' | 'CA' | 'US' = 'GB') => ({ country, areas })

describe('what somebody chose', () => {
  const holyrood = area(20, 'uk-scotland', 'SCT')
  const region = area(21, 'uk-scotland', 'SCT', { kind: 'region', seats: 7 })

  test('over a nation’s border leaves that nation’s parliament behind', () => {
    const settled = settleAreas(among([seat(1, 'SCT'), holyrood, region]), { area: seat(2), wider: [] })
    expect(settled).toMatchObject({ choice: [], unsettled: [] })
    expect(ids(settled.areas)).toEqual([2])
  })

  test('inside one nation keeps what the postcode says of the rest', () => {
    const settled = settleAreas(among([seat(1, 'SCT'), holyrood, region]), {
      area: seat(2, 'SCT'),
      wider: [],
    })
    expect(ids(settled.areas)).toEqual([2, 20, 21])
  })

  test('a Welsh seat brings the six members of its own area, not those of the one beside', () => {
    const [here, there] = [5, 6].map((id) => area(id, 'uk-senedd', 'WLS', { kind: 'list', seats: 6 }))
    const settled = settleAreas(among([seat(1, 'WLS'), here!]), { area: seat(2, 'WLS'), wider: [there!] })
    expect(ids(settled.areas)).toEqual([2, 6])
    const fromEngland = settleAreas(among([seat(1)]), { area: seat(2, 'WLS'), wider: [there!] })
    expect(ids(fromEngland.areas)).toEqual([2, 6])
  })

  test('by name, where nothing was found, comes with its wider areas', () => {
    expect(settleAreas(among([]), { area: holyrood, wider: [region] })).toEqual({
      areas: [holyrood, region],
      choice: [],
      unsettled: [],
    })
  })
})

describe('a ZIP over two states', () => {
  const state = (id: number, nation: string) => area(id, 'us-senate', nation, { kind: 'list', seats: 2 })
  const district = (id: number, nation: string) => area(id, 'us-house', nation)
  const found = among(
    [state(1, 'US-KY'), state(2, 'US-TN'), district(3, 'US-KY'), district(4, 'US-TN')],
    'US',
  )

  test('asks for the district, and says nothing of a state before', () => {
    const settled = settleAreas(found, null)
    expect([ids(settled.choice), settled.areas, settled.unsettled]).toEqual([[3, 4], [], []])
  })

  test('takes the state from the district', () => {
    const settled = settleAreas(found, { area: district(4, 'US-TN'), wider: [state(2, 'US-TN')] })
    expect([ids(settled.areas), settled.choice, settled.unsettled]).toEqual([[4, 2], [], []])
  })

  test('in one state leaves only the district open', () => {
    const inOne = among([state(1, 'US-KY'), district(3, 'US-KY'), district(5, 'US-KY')], 'US')
    const settled = settleAreas(inOne, null)
    expect([ids(settled.areas), ids(settled.choice)]).toEqual([[1], [3, 5]])
  })
})

describe('a part of a postcode', () => {
  const places = [10, 11].map((id) => area(id, 'uk-scotland', 'SCT'))

  test('in several seats asks for the seat of Westminster; what stays open after it is said', () => {
    const found = among([seat(1, 'SCT'), seat(2, 'SCT'), ...places])
    expect(ids(settleAreas(found, null).choice)).toEqual([1, 2])
    const settled = settleAreas(found, { area: seat(2, 'SCT'), wider: [] })
    expect([ids(settled.areas), settled.unsettled.map(ids)]).toEqual([[2], [[10, 11]]])
  })

  test('in one seat asks for the further area', () => {
    const settled = settleAreas(among([seat(1, 'SCT'), ...places]), null)
    expect([ids(settled.areas), ids(settled.choice)]).toEqual([[1], [10, 11]])
  })
})
