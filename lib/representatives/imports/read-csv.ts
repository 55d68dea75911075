import { UnusableFile } from './staged'

/** The cells of one line without a quote left open; null when a quoted cell goes on in the next line. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at)
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end))
      if (end < 0) return cells
      at = end + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2)
    if (end < 0) return null
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
    if (end + 1 >= line.length) return cells
    at = end + 2
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    const all = rest + piece
    let from = 0
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      yield all.slice(from, all[end - 1] === '\r' ? end - 1 : end)
      from = end + 1
    }
    rest = all.slice(from)
  }
  if (rest !== '') yield rest
}

/** A comma-separated file, row by row, the header first. Quoted cells may hold commas, quotes and line ends. */
export async function* readRows(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let isFirst = true
  let begun = ''
  for await (const line of linesOf(text)) {
    if (line === '' && begun === '') continue
    const whole = begun === '' ? line : `${begun}\n${line}`
    const cells = cellsOf(isFirst ? whole.replace(/^\uFEFF/, '') : whole)
    begun = cells ? '' : whole
    if (begun.length > 100_000) break
    if (!cells) continue
    isFirst = false
    yield cells
  }
  if (begun !== '') throw new UnusableFile(['A quotation mark is opened in the file and never closed.'])
}

export type Row<Name extends string> = Record<Name, string> & { line: number }

/** Which column is which, by pattern. Throws UnusableFile that names those that are missing. */
export function findColumns<Name extends string>(
  header: string[],
  wanted: Record<Name, RegExp>,
): Record<Name, number> {
  const names = Object.keys(wanted) as Name[]
  const at = names.map((name) => [name, header.findIndex((cell) => wanted[name].test(cell.trim()))] as const)
  const missing = at.filter(([, index]) => index < 0).map(([name]) => name)
  if (missing.length > 0) {
    const found = header.slice(0, 40).join(', ')
    throw new UnusableFile([`The file has no column for: ${missing.join(', ')}. Its columns are: ${found}.`])
  }
  return Object.fromEntries(at) as Record<Name, number>
}

/** The rows of a small list with exactly these columns in its header, trimmed. Throws UnusableFile. */
export async function readTable<Name extends string>(
  text: AsyncIterable<string>,
  names: readonly Name[],
): Promise<Row<Name>[]> {
  const rows: Row<Name>[] = []
  let columns: Record<Name, number> | null = null
  let width = 0
  let line = 0
  for await (const cells of readRows(text)) {
    line++
    if (!columns) {
      const wanted = names.map((name) => [name, new RegExp(`^${name}$`, 'i')])
      columns = findColumns(cells, Object.fromEntries(wanted) as Record<Name, RegExp>)
      width = cells.length
      continue
    }
    if (cells.length !== width)
      throw new UnusableFile([`Row ${line} has ${cells.length} cells; the header has ${width}.`])
    const row = { line } as Row<Name>
    for (const name of names) Object.assign(row, { [name]: cells[columns[name]]?.trim() ?? '' })
    rows.push(row)
  }
  if (rows.length === 0) throw new UnusableFile(['The file has no rows. Nothing is ended by an empty list.'])
  return rows
}
