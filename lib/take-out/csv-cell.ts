/** What a spreadsheet takes for the beginning of a formula, in its wide forms too. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",\r\n]/

/**
 * A value as a cell of a CSV file (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it, so
 * that it is read as text; everything else is as it was. Null is an empty cell.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = beginsFormula.test(value) ? `'${value}` : value
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file, with its end. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  let cells = ''
  for (let i = 0; i < values.length; i++) cells += (i === 0 ? '' : ',') + csvCell(values[i] ?? null)
  return `${cells}\r\n`
}

/** Says to a spreadsheet that the file is UTF-8. */
export const byteOrderMark = '\uFEFF'
