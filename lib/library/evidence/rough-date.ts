export type TypedDate = { on: string; precision: 'day' | 'month' | 'year' }

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/**
 * Reads a date as far as it is known: "2021", "2021-09", "September 2021", "2021-09-14" or "14 September 2021". The first
 * day stands for a month or a year. Null for anything else, and for days that no calendar has.
 */
export function readRoughDate(typed: string): TypedDate | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (iso) return toDate(iso[1], iso[2], iso[3])
  const words = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/.exec(text)
  const month = words ? months.indexOf(words[2] ?? '') + 1 : 0
  if (!words || month === 0) return null
  return toDate(words[3], String(month).padStart(2, '0'), words[1]?.padStart(2, '0'))
}

function toDate(year = '', month?: string, day?: string): TypedDate | null {
  const on = `${year}-${month ?? '01'}-${day ?? '01'}`
  const read = new Date(`${on}T12:00:00Z`)
  const isReal = Number(year) >= 1000 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(on)
  return isReal ? { on, precision: day ? 'day' : month ? 'month' : 'year' } : null
}

/** The date as it may be typed: "2021", "2021-09", "2021-09-14"; empty for none. */
export function writeRoughDate(on: string | null, precision: string | null): string {
  if (!on) return ''
  return on.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)
}
