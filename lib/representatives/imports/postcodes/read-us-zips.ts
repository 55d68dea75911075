import { findColumns, readRows } from '../read-csv'
import { type StagedArea, UnusableFile } from '../staged'
import { districtArea, isPlace } from '../us-places'
import type { PackedRow } from './pack-postcodes'

const columns = { state: /^state_abbr$/i, zip: /^zcta$/i, district: /^cd$/i }

/**
 * ZIP code areas and the districts they lie in, one row each: a code in two districts is two rows, and the reader chooses.
 * @param districts gets every district that is named, also those that nobody sits for
 */
export async function* readUsZips(
  text: AsyncIterable<string>,
  districts: Map<string, StagedArea>,
): AsyncGenerator<PackedRow> {
  const seen = new Set<string>()
  let at: Record<keyof typeof columns, number> | undefined
  for await (const cells of readRows(text)) {
    if (!at) {
      at = findColumns(cells, columns)
      continue
    }
    const [zip = '', state = '', district = ''] = [cells[at.zip], cells[at.state], cells[at.district]]
    const areaCode = `${state}-${district}`
    if (!/^\d{5}$/.test(zip)) throw new UnusableFile([`${zip || 'An empty cell'} is no ZIP code.`])
    if (!isPlace(state) || !/^\d{1,2}$/.test(district))
      throw new UnusableFile([`${zip} lies in ${areaCode}, which is no district.`])
    if (seen.has(`${zip} ${areaCode}`))
      throw new UnusableFile([`${zip} in ${areaCode} stands in the file twice.`])
    seen.add(`${zip} ${areaCode}`)
    if (!districts.has(areaCode)) districts.set(areaCode, districtArea(state, district))
    yield { sector: zip, areaCode, units: null, endedUnits: '' }
  }
}
