import { z } from 'zod'
import { londonInstant } from '../london-time'
import { isWebAddress, trimmed } from '../typed-text'

/** What is wrong with a field, as a code: the words are in app/. */
export type MistakeCode =
  | 'missing'
  | 'too_long'
  | 'control_characters'
  | 'not_a_number'
  | 'not_a_date'
  | 'in_the_future'
  | 'ends_first'
  | 'unknown'
  | 'taken'
  | 'not_a_slug'
  | 'not_a_link'
  | 'twice'
  | 'overlaps'
  | 'itself'
  | 'no_ground'
  | 'no_method'
  | 'other_line'
  | 'corrected_already'
  | 'circle'
  | 'two_at_once'
export type Mistake = { field: string; code: MistakeCode }
export type Read<T> = { kind: 'valid'; value: T } | { kind: 'invalid'; mistakes: Mistake[] }
export type Typed = Record<string, string>

export const longest = {
  title: 200,
  text: 6000,
  plain: 2000,
  summary: 2000,
  method: 1000,
  note: 600,
} as const

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed) && londonInstant(typed, '12:00') !== null
/** A day, or null where nothing is typed. */
export const day = trimmed
  .refine((typed) => typed === '' || isDay(typed), 'not_a_date')
  .transform((typed) => typed || null)
export const key = trimmed.refine((typed) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(typed), 'unknown')
export const precision = z.enum(['day', 'month', 'year'], 'unknown').default('day')
export const link = trimmed.refine((typed) => typed === '' || isWebAddress(typed), 'not_a_link')

/** Whether a time ends after it begins; one without an end or a beginning does. */
export function risesIn({ from, until }: { from: string | null; until: string | null }): boolean {
  return from === null || until === null || from < until
}
