import { dayOf } from './member-words'
import { readTable } from './read-csv'
import { type StagedArea, type StagedList, UnusableFile } from './staged'

const columns = [
  'gss_code',
  'name_en',
  'name_cy',
  'seats',
  'valid_from',
  'westminster_gss_1',
  'westminster_gss_2',
] as const

/** The constituencies of the Senedd, each made of two Westminster constituencies. Throws UnusableFile. */
export async function readSeneddConstituencies(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const areas = (await readTable(text, columns)).map((row): StagedArea => {
    const seats = Number(row.seats)
    if (!/^W\d{8}$/.test(row.gss_code))
      wrong.push(`Row ${row.line}: ${row.gss_code || 'no code'} is no Welsh GSS code.`)
    if (!Number.isInteger(seats) || seats < 1)
      wrong.push(`Row ${row.line}: ${row.seats || 'nothing'} is no number of seats.`)
    return {
      row: 'area',
      chamber: 'uk-senedd',
      codes: [{ scheme: 'gss', value: row.gss_code }],
      name: row.name_en || row.name_cy,
      nameAlt: row.name_cy === row.name_en ? '' : row.name_cy,
      nation: 'WLS',
      region: '',
      kind: 'list',
      seats,
      isNonVoting: false,
      from: dayOf(row.valid_from),
      until: null,
      within: [],
      contains: [row.westminster_gss_1, row.westminster_gss_2]
        .filter((value) => value !== '')
        .map((value) => ({ scheme: 'gss', value })),
      isPassing: false,
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas, members: [], allAreasOf: ['uk-senedd'], allMembersOf: [] }
}
