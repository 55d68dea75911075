import { z } from 'zod'

/** Control characters but line breaks, and those that turn the direction of writing around. */
const control = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** Several lines: line breaks as the database keeps them. */
export function paragraphs(max: number) {
  return z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .refine((text) => !control.test(text.replaceAll('\n', '')), 'control_characters')
    .refine((text) => text.length <= max, 'too_long')
}

/** One line: every run of white space becomes a space. */
export function line(max: number) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => !control.test(text), 'control_characters')
    .refine((text) => text.length <= max, 'too_long')
}

export const written = (text: string) => text !== ''

export const trimmed = z
  .string()
  .default('')
  .transform((typed) => typed.trim())

/** The id of a row, or null where nothing is chosen. */
export const id = trimmed
  .refine((typed) => /^\d{0,9}$/.test(typed), 'unknown')
  .transform((typed) => (typed === '' ? null : Number(typed)))

/** The first mistake of each field. What the schema says of it is its code; `suffix` ends the field's name, as in "from-2". */
export function mistakesOf<Code extends string>(
  error: z.ZodError,
  suffix = '',
): { field: string; code: Code }[] {
  const first = new Map<string, Code>()
  for (const { path, message } of error.issues) {
    const field = `${path.join('.')}${suffix}`
    if (!first.has(field)) first.set(field, message as Code)
  }
  return [...first].map(([field, code]) => ({ field, code }))
}

export function isWebAddress(typed: string): boolean {
  return /^https?:\/\//.test(typed) && typed.length <= 2000 && URL.canParse(typed)
}
