import type { Element, ElementContent } from 'hast'
import { authorWords } from '../citing/author-words'
import { el } from './elements'
import type { SourceFacts } from './evidence'
import type { Writing } from './writing'

export type Note = { number: number; source: SourceFacts; locator: string; backTo: string[] }

/** Calls a note: the same source and place in it is one note, however often it is called. */
export function callNote(writing: Writing, source: SourceFacts, locator: string): Element {
  const place = locator.trim().replace(/\s+/g, ' ')
  let note = writing.notes.find((known) => known.source.key === source.key && known.locator === place)
  if (!note) {
    const number = writing.firstNote + writing.notes.length
    note = { number, source, locator: place, backTo: [] }
    writing.notes.push(note)
    writing.marginNotes.push(note)
  }
  const id = `ref-${note.number}-${note.backTo.length + 1}`
  note.backTo.push(id)
  return el(
    'sup',
    {},
    el('a', { role: 'doc-noteref', href: `#note-${note.number}`, id }, String(note.number)),
  )
}

/** "ILO, Walk Free and IOM (2022), Global Estimates of Modern Slavery, p. 12." with the title leading to its page. */
export function noteContent({ source, locator }: Note): ElementContent[] {
  const title = el('a', { href: `/sources/${source.key}` }, source.title)
  const url = source.doi ? `https://doi.org/${source.doi}` : source.url
  return el(
    'p',
    {},
    leading(source),
    title,
    locator && `, ${locator}`,
    '.',
    url && [{ type: 'text', value: ' ' }, el('a', { href: url, className: ['url'] }, hostOf(url))],
  ).children as ElementContent[]
}

/** The same without links, for the margin beside the paragraph. The endnote is the one that is read out. */
export function marginNote(note: Note): Element {
  const { number, source, locator } = note
  const text = ` ${leading(source)}${source.title}${locator && `, ${locator}`}.`
  return el('p', { className: ['m'], ariaHidden: 'true' }, el('b', {}, `${number}.`), text)
}

function leading(source: SourceFacts): string {
  const who = authorWords(source.authors) || source.publisher
  return who ? `${who} (${source.published?.on.slice(0, 4) ?? 'no date'}), ` : ''
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url
  }
}
