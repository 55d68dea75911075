import { beforeAll, describe, expect, test } from 'vitest'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { useDatabase } from '../support/database'
import { emptyDirectory, loadPostcodes, makeArea } from '../support/representatives-rows'

useDatabase()

const now = new Date('2026-07-01T12:00:00Z')
const find = (postcode: string, country?: string) => findRepresentatives({ postcode, country }, now)

beforeAll(async () => {
  await emptyDirectory()
  await makeArea({
    chamber: 'uk-commons',
    name: 'Cities of London and Westminster',
    code: 'gss:E14001172',
    members: ['Ada Example'],
  })
  await loadPostcodes('uk-commons', [{ sector: 'SW1A0', code: 'E14001172', units: 'AAAB' }])
})

describe('a whole postcode in the local table', () => {
  test.each(['sw1a 0aa', 'SW1A0AA', 'SW1A–0AA', 'SW1A\u00a00AA'])(
    'case 1: %s is one postcode however it is typed',
    async (typed) => {
      const found = await find(typed)
      expect(found).toMatchObject({
        country: 'GB',
        postcode: 'SW1A 0AA',
        accuracy: 'exact',
        answeredBy: 'local',
        areas: [
          {
            code: 'E14001172',
            vacancy: null,
            asOf: '2026-06-27',
            mandates: [{ name: 'Ada Example', since: '2024-07-04' }],
          },
        ],
      })
    },
  )
})
