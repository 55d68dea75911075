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
