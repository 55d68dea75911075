import { z } from 'zod'
import { londonInstant } from './london-time'

/** One line, as it was meant: every run of spaces and characters that cannot be seen is one space. */
export const typedLine = (lengthMax: number) =>
  z
    .string()
    .transform((typed) =>
      typed
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, 'missing').max(lengthMax, 'too_long'))

/** A day in London, as a form sends it: "2026-10-14". */
export const typedDay = z
  .string()
  .trim()
  .min(1, 'missing')
  .refine((typed) => londonInstant(typed, '12:00') !== null, 'no_day')

/** Words of several lines. */
export const typedText = (lengthMax: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'missing').max(lengthMax, 'too_long'))
