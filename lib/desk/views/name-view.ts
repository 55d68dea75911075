import { z } from 'zod'

export const longestViewName = 60

/** A name on one line. One that holds an email is refused: names of views are read by others, and kept. */
export const viewName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(longestViewName)
      .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)
      .refine((name) => !/\S@\S/.test(name)),
  )
