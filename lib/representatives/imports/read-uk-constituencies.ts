import { readTable } from './read-csv'
import type { StagedArea, StagedList } from './staged'
import { UnusableFile } from './staged'

const nations: Record<string, string> = { E: 'ENG', S: 'SCT', W: 'WLS', N: 'NIR' }
const columns = ['gss_code', 'three_code', 'name', 'name_cy', 'region', 'valid_from', 'valid_to'] as const
const day = /^\d{4}-\d\d-\d\d$/

/** The seats of the House of Commons, by GSS code. Throws UnusableFile. */
export async function readUkConstituencies(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const areas = (await readTable(text, columns)).map((row): StagedArea => {
    if (!/^[ESWN]\d{8}$/.test(row.gss_code))
      wrong.push(`Row ${row.line}: ${row.gss_code || 'no code'} is no GSS code.`)
    if (row.name === '') wrong.push(`Row ${row.line}: ${row.gss_code} has no name.`)
    const mysociety = row.three_code ? [{ scheme: 'mysoc-three', value: row.three_code }] : []
    return {
      row: 'area',
      chamber: 'uk-commons',
      codes: [{ scheme: 'gss', value: row.gss_code }, ...mysociety],
      name: row.name,
      nameAlt: row.name_cy,
      nation: nations[row.gss_code.charAt(0)] ?? '',
      region: row.region,
      kind: 'constituency',
      seats: 1,
      isNonVoting: false,
      from: day.test(row.valid_from) ? row.valid_from : null,
      until: day.test(row.valid_to) ? row.valid_to : null,
      within: [],
      contains: [],
      isPassing: false,
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas, members: [], allAreasOf: ['uk-commons'], allMembersOf: [] }
}
