// Twenty thousand things to search in: words by the frequencies of a language, the same on every run.
import { searchEntry, searchKinds } from '@/db/schema/search'

type Db = typeof import('@/db/client')['db']

/** Words of the field. The first of them stand in nearly all items, the last in about half. */
const common =
  'slavery modern forced trafficking people survivors labour government children justice protection fund law evidence report women violence police support programme rights'.split(
    ' ',
  )
const syllables =
  'ba ce di fo gu ha ke li mo nu pa re si to vu wa ye zi cho dra fle gri plo ster tru kna bly'.split(' ')

/** Adds the items and tells the statistics of the table to the planner. Returns one rare word that stands in five of them. */
export async function addItems(db: Db, count: number): Promise<string> {
  const random = generator(20261122)
  const vocabulary = [...common, ...Array.from({ length: 30_000 }, () => inventedWord(random))]
  for (let from = 0; from < count; from += 500) {
    const items = Array.from({ length: Math.min(500, count - from) }, (_, i) =>
      item(from + i, random, vocabulary),
    )
    await db.insert(searchEntry).values(items)
  }
  await db.execute('vacuum analyze search_entry')
  return 'quartzite'
}

function item(n: number, random: () => number, vocabulary: string[]) {
  const words = (length: number) =>
    Array.from({ length }, () => vocabulary[zipf(random, vocabulary.length)] ?? '').join(' ')
  // One in fifty is as long as a long briefing, the others a page or two.
  const length = n % 50 === 0 ? 8000 : 100 + Math.floor(random() * 500)
  const rare = n % 4000 === 7 ? ' quartzite' : ''
  const day = new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 5400) * 86_400_000)
  return {
    kind: searchKinds[n % searchKinds.length] ?? 'page',
    key: `item-${n}`,
    address: `/items/${n}`,
    title: words(4 + Math.floor(random() * 7)),
    summary: words(15 + Math.floor(random() * 25)),
    body: words(length) + rare,
    datedOn: day.toISOString().slice(0, 10),
  }
}

/** The k-th word comes about 1/(k + 10) as often as all: like a language without its smallest words. */
function zipf(random: () => number, size: number): number {
  const [from, to] = [10, 10 + size]
  return Math.min(size - 1, Math.floor(from * (to / from) ** random()) - from)
}

function inventedWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3)
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
