import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editDistance } from './edit-distance'
import type { SearchKind } from './refresh-search'
import type { SearchTerms } from './search-terms'

export type Nearest = { kind: SearchKind; key: string; address: string; title: string }
type Suggestions = { didYouMean: string | null; nearest: Nearest[] }

/** For a term that found next to nothing: its misspelt words put right, and titles whose letters look like it. */
export async function suggest(tx: Tx, terms: SearchTerms, found: number): Promise<Suggestions> {
  const didYouMean = found === 0 ? await corrected(tx, terms.term) : null
  return { didYouMean, nearest: didYouMean ? [] : await nearestTitles(tx, terms.term) }
}

/** The term with each word that stands nowhere replaced by the most similar one of a title; null when nothing is better. */
async function corrected(tx: Tx, term: string): Promise<string | null> {
  const words = [...new Set(term.toLowerCase().match(/\p{Letter}{4,}/gu) ?? [])].slice(0, 6)
  let better = term
  for (const word of words) {
    const other = await closestWord(tx, word)
    if (other)
      better = better.replace(new RegExp(`(?<!\\p{Letter})${word}(?!\\p{Letter})`, 'giu'), () => other)
  }
  return better !== term && (await findsSomething(tx, better)) ? better : null
}

async function findsSomething(tx: Tx, term: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from search_entry where words @@ websearch_to_tsquery('english', ${term}) limit 1`,
  )
  return rows.length > 0
}

async function closestWord(tx: Tx, word: string): Promise<string | null> {
  const rows = await tx.execute<{ word: string; times: number }>(sql`
    select word, count(*)::int as times from (
      select title from search_entry
      where lower(title) %> ${word}
        and not exists (select from search_entry where words @@ plainto_tsquery('english', ${word}))
      limit 200
    ) near, regexp_split_to_table(lower(title), '[^[:alnum:]]+') word
    where similarity(word, ${word}) > 0.2 group by word order by similarity(word, ${word}) desc limit 30`)
  const most = word.length < 6 ? 1 : 2
  const [best] = rows
    .map((row) => ({ ...row, distance: editDistance(word, row.word) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || b.times - a.times)
  return best?.word ?? null
}

async function nearestTitles(tx: Tx, term: string): Promise<Nearest[]> {
  if (!/[\p{Letter}\p{Number}]{3}/u.test(term)) return []
  const rows = await tx.execute<Nearest>(sql`
    select kind, key, address, title from (
      select * from search_entry where lower(title) %> ${term.toLowerCase()} limit 200
    ) near order by word_similarity(${term.toLowerCase()}, lower(title)) desc, kind, key limit 5`)
  return [...rows]
}
