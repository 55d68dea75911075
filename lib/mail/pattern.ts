import { randomBytes } from 'node:crypto'

/** A text cut at its placeholders: literal, name, literal, name, … literal. */
export type Pattern = string[]

/** Letters and digits pass through Markdown, React and the text conversion unchanged; nobody can write these by chance. */
export const mark = `q${randomBytes(9).toString('hex')}q`

/** What stands for a value in a text until it is filled in. `name` is of letters and digits. */
export function placeholder(name: string): string {
  return `${mark}${name}${mark}`
}

export function cut(whole: string): Pattern {
  return whole.split(mark)
}

/** The text with its values put in; what has none is left empty. */
export function fill(
  pattern: Pattern,
  values: Readonly<Record<string, string>>,
  escaped = (value: string) => value,
): string {
  let filled = ''
  for (let i = 0; i < pattern.length; i++) {
    const part = pattern[i] ?? ''
    filled += i % 2 === 0 ? part : escaped(values[part] ?? '')
  }
  return filled
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => escapes[character] ?? '')
}

/** Line breaks and other control characters would end a header, or begin a paragraph of somebody else's. */
export function singleLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
