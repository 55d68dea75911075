import { statements } from '@/db/client'
import { hmac } from '../tokens/keys'
import { idsOfDraft } from './draft-id'

/** A run of so many words is what two texts are compared by. */
const runOfWords = 5

/** Under so many words a writer is gently told that more helps. */
export const gentleUnderWords = 40

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** The words of a text, folded: case, accents and punctuation make no difference. Any script. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return [...segmenter.segment(folded)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}

export function countWords(text: string): number {
  return wordsOf(text).length
}

/**
 * A keyed 64-bit hash of every run of five words, each once; of a shorter text one of the whole. The text cannot be
 * read back from them, nor guessed without SECRET_KEY.
 */
export function shinglesOf(text: string): bigint[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const runs = new Set<string>()
  for (let i = 0; i === 0 || i + runOfWords <= words.length; i++)
    runs.add(words.slice(i, i + runOfWords).join(' '))
  return [...runs].map((run) => hmac('shingle', run).readBigInt64BE(0))
}

/** How much of `own` is in `others` too, in percent, rounded. 0 for an empty text. */
export function sharePercent(own: bigint[], others: Iterable<bigint>): number {
  if (own.length === 0) return 0
  const known = new Set(others)
  return Math.round((100 * own.filter((shingle) => known.has(shingle)).length) / own.length)
}

/**
 * How much of a text the template, or the template and one earlier letter of the campaign, have too: the highest of
 * them, in percent. Letters of the same writer do not count: those of the same mailbox and
 * those of the same draft. Looks at the 200 newest that share anything.
 */
export async function readLikeness(
  campaignId: number,
  own: bigint[],
  template: bigint[],
  { canonicalEmail = '', draft = '' }: { canonicalEmail?: string; draft?: string } = {},
): Promise<number> {
  const [first, last] = idsOfDraft(draft) ?? [null, null]
  const fromTemplate = new Set(template)
  const rest = own.filter((shingle) => !fromTemplate.has(shingle))
  if (own.length === 0 || rest.length === 0) return sharePercent(own, template)
  const [row] = await statements()<{ shared: number }[]>`
    select coalesce(max(shared), 0)::int as shared from (
      select (select count(*) from unnest(r.shingles) one where one = any(${bigints(rest)}::bigint[])) as shared
      from letter_request r
      where r.campaign_id = ${campaignId} and r.shingles && ${bigints(rest)}::bigint[]
        and r.canonical_email <> ${canonicalEmail}
        and (r.id between ${first}::uuid and ${last}::uuid) is not true
      order by r.requested_at desc limit 200) other`
  return Math.round((100 * (own.length - rest.length + (row?.shared ?? 0))) / own.length)
}

/** As the driver takes them. */
export function bigints(values: bigint[]): string {
  return `{${values.join(',')}}`
}

/** What the meter shows of the personal part. `likeness` is in percent; the advice is never a refusal but of nothing. */
export type Meter = {
  words: number
  likeness: number
  advice: 'empty' | 'short' | 'alike' | 'own'
}

/** From this likeness a writer is warned: offices set such letters aside. */
const alikeFromPercent = 60

export function meterOf(words: number, likeness: number): Meter {
  const advice =
    words === 0
      ? 'empty'
      : likeness >= alikeFromPercent
        ? 'alike'
        : words < gentleUnderWords
          ? 'short'
          : 'own'
  return { words, likeness, advice }
}
