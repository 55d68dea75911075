import { findColumns, readRows } from '../read-csv'
import { UnusableFile } from '../staged'
import { type PackedRow, SeenUnits } from './pack-postcodes'

const columns = { sector: /^sector$/i, code: /^gss_code$/i, units: /^units$/i }

/** The sector file, whose rows are packed as they are kept. A row without a code: known postcodes of no known place. */
export async function* readGbSectors(text: AsyncIterable<string>): AsyncGenerator<PackedRow> {
  const seen = new SeenUnits()
  let at: Record<keyof typeof columns, number> | undefined
  for await (const cells of readRows(text)) {
    if (!at) {
      at = findColumns(cells, columns)
      continue
    }
    const [sector = '', areaCode = '', units = ''] = [cells[at.sector], cells[at.code], cells[at.units]]
    if (units === '') throw new UnusableFile([`${sector} has a row without postcodes.`])
    seen.add(sector, units)
    yield { sector, areaCode, units, endedUnits: '' }
  }
}
