import { findColumns, readRows } from '../read-csv'
import { type PackedRow, Packer } from './pack-postcodes'

// The directory names its columns after the year of what they hold, and has renamed them several times.
const postcode = /^pcd(?:s|2|7|8)?$/i
const ended = /^doterm$/i
const seatOf2024 = /^pcon24(?:cd)?$/i
const seat = /^pcon(?:\d\d)?(?:cd)?$/i

/** E99999999, L99999999, M99999999: it has no constituency. */
const isNoPlace = (code: string) => /^[A-Z]99999999$/.test(code)

/**
 * The ONS Postcode Directory, by the pattern of its header. Postcodes that are no longer in use are kept apart; those of
 * large users stay. Northern Ireland is left out unless the operator holds its licence, which the open one does not cover.
 */
export async function* readOnspd(
  text: AsyncIterable<string>,
  withNorthernIreland: boolean,
): AsyncGenerator<PackedRow> {
  const packer = new Packer()
  let at: Record<'postcode' | 'doterm' | 'pcon', number> | undefined
  for await (const cells of readRows(text)) {
    if (!at) {
      const pcon = cells.some((name) => seatOf2024.test(name.trim())) ? seatOf2024 : seat
      at = findColumns(cells, { postcode, doterm: ended, pcon })
      continue
    }
    const code = (cells[at.postcode] ?? '').replaceAll(' ', '').toUpperCase()
    if (code.startsWith('BT') && !withNorthernIreland) continue
    const place = (cells[at.pcon] ?? '').trim()
    packer.add(code, isNoPlace(place) ? '' : place, (cells[at.doterm] ?? '').trim() !== '')
  }
  yield* packer.packed()
}
