const fields = ['campaign', 'collectedAt', 'collectedOn', 'wording', 'scanReference', 'unreadable'] as const

/** What was typed about the sheet, and nothing else of the form. */
export function pickSheetValues(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    fields.map((name) => [name, (typed[name] ?? '').replaceAll('\0', '').slice(0, 4000)]),
  )
}

/** Lines that nobody could read: '' is none. NaN where it is no number. */
export function unreadableOf(values: Record<string, string>): number {
  const typed = (values.unreadable ?? '').trim()
  if (typed === '') return 0
  return /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
}

export function unreadableMistake(values: Record<string, string>): Record<string, string> {
  return Number.isNaN(unreadableOf(values)) ? { unreadable: 'Write how many in figures, like 2' } : {}
}
