import { readRoughDate } from '../../rough-date'
import { isWebAddress } from '../../typed-text'

export type FieldMistake =
  | 'missing'
  | 'too_long'
  | 'not_a_key'
  | 'not_a_number'
  | 'not_a_date'
  | 'not_a_link'
  | 'not_a_choice'
  | 'range_falls'
  | 'needs_currency'
  | 'needs_no_currency'
  | 'needs_ground'
  | 'pseudonym_needs_consent'
  | 'not_authors'
  | 'unknown_issue'
  | 'ends_before'

export type Mistakes = Record<string, FieldMistake>
export type Typed = Record<string, string>

/** Reads the fields of one form and keeps what is wrong with each, so that all of it is said at once. */
export function readerOf(typed: Typed) {
  const mistakes: Mistakes = {}
  const raw = (name: string) => (typed[name] ?? '').trim()
  const wrong = (name: string, mistake: FieldMistake) => {
    mistakes[name] ??= mistake
  }
  const text = (name: string, { max = 2000, isNeeded = false } = {}) => {
    const value = raw(name).replace(/\r\n/g, '\n')
    if (isNeeded && value === '') wrong(name, 'missing')
    if (value.length > max) wrong(name, 'too_long')
    return value
  }
  return {
    mistakes,
    wrong,
    text,
    key(name: string) {
      const value = raw(name)
      if (value === '') wrong(name, 'missing')
      else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) || value.length > 80) wrong(name, 'not_a_key')
      return value
    },
    number(name: string): number | null {
      const value = raw(name).replace(/[\s,]/g, '')
      if (value === '') return null
      if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) wrong(name, 'not_a_number')
      return Number(value)
    },
    roughDate(name: string, { isNeeded = false } = {}) {
      const read = readRoughDate(raw(name))
      if (raw(name) === '' ? isNeeded : !read) wrong(name, raw(name) === '' ? 'missing' : 'not_a_date')
      return read
    },
    day(name: string, { isNeeded = false } = {}): string | null {
      const read = readRoughDate(raw(name))
      if (raw(name) === '' ? isNeeded : read?.precision !== 'day')
        wrong(name, raw(name) === '' ? 'missing' : 'not_a_date')
      return read?.on ?? null
    },
    link(name: string): string {
      const value = text(name)
      if (value !== '' && !isWebAddress(value)) wrong(name, 'not_a_link')
      return value
    },
    choice<T extends string>(name: string, choices: readonly T[], otherwise?: T): T {
      const found = choices.find((choice) => choice === (raw(name) || otherwise))
      if (!found) wrong(name, raw(name) === '' ? 'missing' : 'not_a_choice')
      return found ?? (choices[0] as T)
    },
    id(name: string): number | null {
      if (raw(name) !== '' && !/^\d{1,9}$/.test(raw(name))) wrong(name, 'not_a_choice')
      return raw(name) === '' ? null : Number(raw(name))
    },
  }
}
