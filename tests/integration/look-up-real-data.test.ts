import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { importFile } from '@/lib/representatives/imports/import-file'
import type { KindName } from '@/lib/representatives/imports/kinds'
import type { LiveServices } from '@/lib/representatives/live/live-services'
import type { Lookup } from '@/lib/representatives/lookup'
import { useDatabase } from '../support/database'

const folder = process.env.UNDERSIGNED_REPRESENTATIVES_DATA || '../shared/data/representatives'
const isAbsent = !existsSync(join(folder, 'gb_postcode_sectors_pcon24.csv.gz'))
const nobody: LiveServices = { GB: [], CA: [], US: [], bulk: null }
const now = new Date('2026-07-01T12:00:00Z')
const find = (postcode: string, country = 'GB') => findRepresentatives({ postcode, country }, now, nobody)

type Sample = { postcode: string; gss: string; status: string }

function readSample(): Sample[] {
  const lines = readFileSync(join(folder, 'uk_postcodes_sample.csv'), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [postcode = '', gss = '', , status = ''] = line.split(',')
    return { postcode, gss, status }
  })
}

/** Twenty at a time, as visitors come. */
async function findAll(sample: Sample[]): Promise<{ asked: Sample; found: Lookup }[]> {
  const answers: { asked: Sample; found: Lookup }[] = []
  for (let from = 0; from < sample.length; from += 20)
    answers.push(
      ...(await Promise.all(
        sample.slice(from, from + 20).map(async (asked) => ({ asked, found: await find(asked.postcode) })),
      )),
    )
  return answers
}

async function load(kind: KindName, file: string, asOf: string): Promise<void> {
  const staged = await importFile(kind, join(folder, file), {
    asOf,
    isGeneralElection: false,
    withNorthernIreland: false,
    progress: () => {},
  })
  if (staged.kind !== 'staged') throw new Error(`${kind}: ${JSON.stringify(staged)}`)
  await applyRun(staged.runId, 'the tests')
}

/** The lists are the operator's: where they are not beside the checkout, these are skipped. */
describe.skipIf(isAbsent)('on the lists of Great Britain', () => {
  useDatabase()
  const commonsOf = (found: Lookup) => found.areas.filter(({ chamber }) => chamber.slug === 'uk-commons')

  beforeAll(async () => {
    await load('uk-constituencies', 'uk_constituencies_2024.csv', '2024-05-31')
    await load('senedd-constituencies', 'wales_senedd_constituencies_2026.csv', '2026-05-07')
    await load('uk-mps', 'uk_mps_current_2026-06-27.csv', '2026-06-27')
    await load('gb-postcodes', 'gb_postcode_sectors_pcon24.csv.gz', '2023-08-09')
    await load('senedd-postcodes', 'wales_postcodes_senedd_2026.csv.gz', '2026-05-20')
  }, 240_000)

  test('case 2: each of the 4,227 postcodes in use comes to its own seat with its one member, and 632 seats are reached', async () => {
    const answers = await findAll(readSample().filter(({ status }) => status === 'live'))
    expect(answers).toHaveLength(4227)
    const wrong = answers.filter(({ asked, found }) => {
      const [seat, ...others] = commonsOf(found)
      const isRight = found.accuracy === 'exact' && seat?.code === asked.gss && seat.mandates.length === 1
      return !isRight || others.length > 0
    })
    expect(wrong.map(({ asked, found }) => [asked.postcode, asked.gss, found.accuracy])).toEqual([])
    expect(new Set(answers.map(({ found }) => commonsOf(found)[0]?.code)).size).toBe(632)
  }, 240_000)

  test('case 4: none of the 197 postcodes that are not in the list comes to a seat', async () => {
    const answers = await findAll(readSample().filter(({ status }) => status === 'terminated-or-new'))
    expect(answers).toHaveLength(197)
    for (const { found } of answers)
      expect(found).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode', areas: [] })
  }, 60_000)

  test('case 5: CF1 5SY and BS12 8DY are not found, and in no other seat', async () => {
    for (const postcode of ['CF1 5SY', 'BS12 8DY'])
      expect(await find(postcode)).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode', areas: [] })
  })

  test('case 9: LE7 lies in seven seats and AB10 in two', async () => {
    expect(await find('LE7')).toMatchObject({ accuracy: 'partial', areas: { length: 7 } })
    expect(await find('AB10')).toMatchObject({ accuracy: 'partial', areas: { length: 2 } })
    const rows = readFileSync(join(folder, 'gb_outcode_pcon24.csv'), 'utf8').trim().split('\n').slice(1)
    const outcodes = rows.map((row) => row.split(',')[0] ?? '')
    const single = outcodes.find((one) => outcodes.filter((other) => other === one).length === 1) ?? ''
    expect(commonsOf(await find(single))).toHaveLength(1)
  })

  test('case 10: the examples of Northern Ireland come to no seat, because of the licence', async () => {
    const answers = await findAll(readSample().filter(({ postcode }) => postcode.startsWith('BT')))
    expect(answers).toHaveLength(18)
    for (const { found } of answers) expect(found).toMatchObject({ accuracy: 'none', reason: 'licence' })
  })

  test('case 11: a postcode that the list has without a seat comes to none', async () => {
    expect(await find('AB43 1AG')).toMatchObject({ accuracy: 'none', reason: 'no_seat' })
  })
})
