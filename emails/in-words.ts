const zone = 'Europe/London'
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
})
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  // Not hour12, which makes midnight "0.30am" in British English.
  hourCycle: 'h12',
  timeZone: zone,
})

/** An instant as a mail writes it: "22 November 2026 at 3.42pm", in London. Throws when it is not an instant. */
export function instantInWords(iso: string): string {
  const at = new Date(iso)
  const time = clock.format(at).replace(':', '.').replace(/\s+/g, '').toLowerCase()
  return `${day.format(at)} at ${time}`
}

/** A day as a mail writes it: "22 November 2026". */
export function dayInWords(isoDay: string): string {
  return day.format(new Date(`${isoDay}T12:00:00Z`))
}

/** "4,211" */
export function countInWords(count: string): string {
  if (!/^\d{1,12}$/.test(count)) throw new Error('a count must be a whole number')
  return Number(count).toLocaleString('en-GB')
}

/** "Ann Lee MP", "Ann Lee MP and Bo Ek MS"; of more than three the first two and how many others. */
export function namesInWords(names: string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  return new Intl.ListFormat('en-GB').format(shown)
}
