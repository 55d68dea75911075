/** "23,524", in English and in Welsh alike. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB')
}

const days = new Map(
  ['en-GB', 'cy'].map((locale) => [
    locale,
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ]),
)

/** "2026-10-14" as a text in that language writes it: "14 October 2026", "14 Hydref 2026". */
export function formatDay(day: string, locale: string): string {
  const words = days.get(locale) ?? days.get('en-GB')
  return words ? words.format(new Date(`${day}T12:00:00Z`)) : day
}

/** Longer than any name or place that a sentence can carry. */
export const longestValue = 120

/**
 * A value as it may stand in a sentence, or undefined where nothing safe is left of it: one line, without characters that
 * turn the direction of what follows, and nothing that a mail program would make a link of. What is written from right to
 * left is closed in itself, so that the words around it keep their place.
 */
export function safeValue(value: string | undefined): string | undefined {
  if (!value) return undefined
  const line = value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(
      /[\p{Cs}\p{Co}\p{Cn}]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
  if (line === '' || line.length > longestValue || !/[\p{L}\p{N}]/u.test(line) || looksLikeLink(line))
    return undefined
  return isRightToLeft.test(line) ? `\u2068${line}\u2069` : line
}

const isRightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Nobody is called "www.example.org", and a mail program would make a link of it. */
function looksLikeLink(value: string): boolean {
  return /:\/\/|@|\bwww\.|[\p{L}\p{N}]\.[\p{L}]{2,}(?:[/?#:]|$|\s)|[\p{L}\p{N}]\.[\p{L}\p{N}-]+\.[\p{L}]{2,}/iu.test(
    value,
  )
}
