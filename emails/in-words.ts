const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as a mail writes it: "22 November 2026 at 15:42", in London. Throws when it is not an instant. */
export function instantInWords(iso: string): string {
  const part = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${part.day} ${part.month} ${part.year} at ${part.hour}:${part.minute}`
}

/** "4,211" */
export function countInWords(count: string): string {
  if (!/^\d{1,12}$/.test(count)) throw new Error('a count must be a whole number')
  return Number(count).toLocaleString('en-GB')
}
