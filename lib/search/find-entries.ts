import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { SearchKind } from './refresh-search'
import { countedMax, markEnd, markStart, perPage, searchStatement } from './search-statement'
import { type SearchTerms, searchTerms } from './search-terms'
import { type Nearest, suggest } from './suggest'

/** A piece of a text, with whether it is a word that was looked for. */
export type Piece = { text: string; isFound: boolean }

export type FoundEntry = {
  kind: SearchKind
  key: string
  address: string
  title: Piece[]
  /** Where the words stand in the text, or else its summary. */
  extract: Piece[]
  /** ISO day, or null. */
  datedOn: string | null
  /** A figure that a newer one has replaced. */
  isReplaced: boolean
}

export type Found = {
  term: string
  kind: SearchKind | null
  page: number
  pages: number
  entries: FoundEntry[]
  /** How many there are of this kind, or of all; at most `countedMax` are counted. */
  total: number
  /** There are more than `total`. */
  isMany: boolean
  /** How many of each kind, most first. Empty where there are too many to count. */
  kinds: { kind: SearchKind; count: number }[]
  /** Only when next to nothing was found: the term with its misspelt words put right, and titles that look like it. */
  didYouMean: string | null
  nearest: Nearest[]
}

/**
 * What is public and carries the words. Takes any text: an empty one finds nothing, and neither throws. The pages are
 * numbered from 1; one that is not there is empty.
 */
export async function findEntries(
  typed: string,
  options: { kind?: SearchKind | null; page?: number } = {},
): Promise<Found> {
  const terms = searchTerms(typed)
  const { kind = null } = options
  const page = Math.min(Math.max(Math.trunc(options.page ?? 1) || 1, 1), 1000)
  if (terms.term === '') return { ...nothing, term: '', kind, page }
  return inSearch(async (tx) => {
    const answer = await ask(tx, searchStatement(terms, kind, page))
    const found = toFound(answer, terms, kind, page)
    return found.total < 3 && kind === null && page === 1
      ? { ...found, ...(await suggest(tx, terms, found.total)) }
      : found
  })
}

/**
 * Reads with the settings a search wants. The planner does not know that looking at a long text is slow, and would rather
 * read all of them than ask the index.
 */
export function inSearch<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('statement_timeout', '5s', true), set_config('pg_trgm.word_similarity_threshold', '0.25', true)`)
      return work(tx)
    },
    { accessMode: 'read only' },
  )
}

const nothing = { pages: 0, entries: [], total: 0, isMany: false, kinds: [], didYouMean: null, nearest: [] }

type Row = {
  kind: SearchKind
  key: string
  address: string
  title: string
  summary: string
  extract: string
  datedOn: string | null
  isReplaced: boolean
}
type Answer = {
  counts: Partial<Record<SearchKind, number>>
  weighed: number
  isMany: boolean
  isPhrase: boolean
  rows: Row[]
}

async function ask(tx: Tx, statement: SQL): Promise<Answer> {
  const [answer] = await tx.execute<Answer>(statement)
  if (!answer) throw new Error('the search gave no row')
  return answer
}

function toFound(answer: Answer, terms: SearchTerms, kind: SearchKind | null, page: number): Found {
  const { counts, weighed, isMany, isPhrase, rows } = answer
  const kinds = Object.entries(counts).map(([name, count]) => ({ kind: name as SearchKind, count }))
  const sum = kinds.reduce((total, { count }) => total + count, 0)
  const counted = kind ? (counts[kind] ?? 0) : sum
  return {
    ...nothing,
    term: terms.term,
    kind,
    page,
    pages: Math.ceil(weighed / perPage),
    entries: rows.map(toEntry),
    total: isMany && !isPhrase && !kind ? countedMax : counted,
    isMany,
    kinds: isMany || isPhrase ? [] : kinds.sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind)),
  }
}

function toEntry(row: Row): FoundEntry {
  const extract = row.extract.includes(markStart) ? row.extract : row.summary
  const { kind, key, address, datedOn, isReplaced } = row
  return { kind, key, address, datedOn, isReplaced, title: pieces(row.title), extract: pieces(extract) }
}

/** Cuts a text at the letters that mark what was found. */
export function pieces(marked: string): Piece[] {
  return marked
    .split(new RegExp(`(${markStart}[^${markEnd}]*${markEnd})`))
    .filter((text) => text !== '')
    .map((text) => ({
      text: text.replaceAll(markStart, '').replaceAll(markEnd, ''),
      isFound: text.startsWith(markStart),
    }))
}
