import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Content, PublicationKind } from './content'
import { contentFields } from './content-form'

type Piece = { text: string; mark: 'same' | 'added' | 'removed' }
/** One line of a comparison, numbered as it was and as it is. `gap` stands for lines that are the same. */
export type ComparedLine =
  | { kind: 'gap'; lines: number }
  | { kind: 'same' | 'added' | 'removed'; was: number | null; is: number | null; pieces: Piece[] }

/** What differs in one field: `name` is that of the form. Fields that are the same are not listed. */
export type ComparedField = { name: string; lines: ComparedLine[] }

const linesAround = 1
/** Beyond this many differing lines word marks cost more than they tell. */
const wordMarksUpTo = 400

/** What differs between two contents of a kind, field by field, line by line, word by word. */
export function compareContents(kind: PublicationKind, was: Content, is: Content): ComparedField[] {
  const [before, after] = [contentFields(kind, was), contentFields(kind, is)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const [one, other] = [(before[name] ?? []).join('\n'), (after[name] ?? []).join('\n')]
    return one === other ? [] : [{ name, lines: compareTexts(one, other) }]
  })
}

/** Line by line; lines that were rewritten stand one under the other with the words that changed marked. */
export function compareTexts(was: string, is: string): ComparedLine[] {
  const changes = diffArrays(linesOf(was), linesOf(is), { timeout: 2_000 }) ?? [
    { value: linesOf(was), removed: true, added: false },
    { value: linesOf(is), removed: false, added: true },
  ]
  const all: ComparedLine[] = []
  let [wasAt, isAt] = [0, 0]
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]
    const next = changes[i + 1]
    if (!change) continue
    if (!change.added && !change.removed) {
      for (const text of change.value) all.push(same(text, ++wasAt, ++isAt))
    } else if (change.removed && next?.added) {
      all.push(...rewritten(change.value, next.value, wasAt, isAt))
      wasAt += change.value.length
      isAt += next.value.length
      i += 1
    } else if (change.removed) {
      for (const text of change.value) all.push(whole('removed', text, ++wasAt))
    } else for (const text of change.value) all.push(whole('added', text, ++isAt))
  }
  return withGaps(all)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function same(text: string, was: number, is: number): ComparedLine {
  return { kind: 'same', was, is, pieces: [{ text, mark: 'same' }] }
}

function whole(kind: 'added' | 'removed', text: string, at: number): ComparedLine {
  const [was, is] = kind === 'removed' ? [at, null] : [null, at]
  return { kind, was, is, pieces: [{ text, mark: kind }] }
}

function rewritten(was: string[], is: string[], wasAt: number, isAt: number): ComparedLine[] {
  const rows: ComparedLine[] = []
  for (let i = 0; i < Math.max(was.length, is.length); i++) {
    const [one, other] = [was[i], is[i]]
    if (one === undefined) rows.push(whole('added', other ?? '', isAt + i + 1))
    else if (other === undefined) rows.push(whole('removed', one, wasAt + i + 1))
    else rows.push(...wordByWord(one, other, wasAt + i + 1, isAt + i + 1, i < wordMarksUpTo))
  }
  return rows
}

function wordByWord(one: string, other: string, was: number, is: number, withMarks: boolean): ComparedLine[] {
  const words = withMarks ? diffWordsWithSpace(one, other, { timeout: 200 }) : undefined
  if (!words) return [whole('removed', one, was), whole('added', other, is)]
  const pieces = words.map(({ value, added, removed }): Piece => {
    return { text: value, mark: added ? 'added' : removed ? 'removed' : 'same' }
  })
  return [
    { kind: 'removed', was, is: null, pieces: pieces.filter(({ mark }) => mark !== 'added') },
    { kind: 'added', was: null, is, pieces: pieces.filter(({ mark }) => mark !== 'removed') },
  ]
}

/** Leaves out what is the same, but for a line around each change. */
function withGaps(lines: ComparedLine[]): ComparedLine[] {
  const changed = (i: number) => (lines[i]?.kind ?? 'same') !== 'same'
  const shown = lines.map((_, i) => {
    for (let near = i - linesAround; near <= i + linesAround; near++) if (changed(near)) return true
    return false
  })
  const rows: ComparedLine[] = []
  for (const [i, line] of lines.entries()) {
    const last = rows.at(-1)
    if (shown[i]) rows.push(line)
    else if (last?.kind === 'gap') last.lines += 1
    else rows.push({ kind: 'gap', lines: 1 })
  }
  return rows
}
