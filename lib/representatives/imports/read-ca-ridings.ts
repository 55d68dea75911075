import { readTable } from './read-csv'
import { type StagedArea, type StagedList, UnusableFile } from './staged'

const columns = ['fed_num', 'name_en', 'name_fr', 'province', 'province_name', 'ocd_division_id'] as const

/** The federal electoral districts of Canada, by the number that Elections Canada gives them. Throws UnusableFile. */
export async function readCaRidings(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const areas = (await readTable(text, columns)).map((row): StagedArea => {
    if (!/^\d{5}$/.test(row.fed_num))
      wrong.push(`Row ${row.line}: ${row.fed_num || 'nothing'} is no district number.`)
    if (!/^[A-Z]{2}$/.test(row.province))
      wrong.push(`Row ${row.line}: ${row.province || 'nothing'} is no province.`)
    if (row.name_en === '') wrong.push(`Row ${row.line}: ${row.fed_num} has no name.`)
    const ocd = row.ocd_division_id ? [{ scheme: 'ocd', value: row.ocd_division_id }] : []
    return {
      row: 'area',
      chamber: 'ca-commons',
      codes: [{ scheme: 'fed', value: row.fed_num }, ...ocd],
      name: row.name_en,
      nameAlt: row.name_fr === row.name_en ? '' : row.name_fr,
      nation: `CA-${row.province}`,
      region: row.province_name,
      kind: 'constituency',
      seats: 1,
      isNonVoting: false,
      from: null,
      until: null,
      within: [],
      contains: [],
      isPassing: false,
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas, members: [], allAreasOf: ['ca-commons'], allMembersOf: [] }
}
