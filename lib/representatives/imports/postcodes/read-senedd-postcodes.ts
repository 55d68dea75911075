import { findColumns, readRows } from '../read-csv'
import { type PackedRow, Packer } from './pack-postcodes'

const columns = { id: /^id$/i, place: /^constituency_id$/i }

/** Postcodes of Wales with their Senedd constituency. The file does not say which of them are no longer in use. */
export async function* readSeneddPostcodes(text: AsyncIterable<string>): AsyncGenerator<PackedRow> {
  const packer = new Packer()
  let at: Record<keyof typeof columns, number> | undefined
  for await (const cells of readRows(text)) {
    if (!at) {
      at = findColumns(cells, columns)
      continue
    }
    packer.add((cells[at.id] ?? '').replaceAll(' ', '').toUpperCase(), (cells[at.place] ?? '').trim(), false)
  }
  yield* packer.packed()
}
