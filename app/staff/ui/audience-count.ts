import { formatCount, formatDay } from '@/app/ui/format'
import { placeName } from '@/app/ui/place-names'
import type { AudienceCount } from '@/lib/audiences/count-audience'
import { matchesEverybody } from '@/lib/audiences/matches-everybody'
import type { Sampled } from '@/lib/audiences/sample-audience'
import { asMarketing, type Purpose } from '@/lib/consent/can-send'
import { kindWords } from './mailing-words'
import { wordsOfRefusal } from './refusal-words'
import { formatClock, formatWhen } from './words'

type Row = { words: string; people: string }

/** The numbers of an audience as they are read: two tables and what is said with them. */
export type CountView = {
  matched: string
  leftOut: Row[]
  willBeMailed: string
  /** What that number is called: not of those to come, once it has started. */
  sum: string
  /** The same, as it is typed. */
  people: number
  /** None where they are not known any more. */
  basis: Row[]
  /** "counted 08:31:03 in 210 ms". */
  counted: string
  rules: string
  /** Said where it is everybody we may mail, or nearly: the number is then typed before it goes on. */
  everybody: string | null
}

export function countView(count: AudienceCount, purpose: Purpose, softOptIn: boolean): CountView {
  return {
    matched: formatCount(count.matched),
    leftOut: leftOutRows(count.leftOut),
    willBeMailed: formatCount(count.willBeMailed),
    sum: 'Will be mailed',
    people: count.willBeMailed,
    basis: basisRows(count, purpose, softOptIn),
    counted: `counted ${formatClock(Date.now())} in ${Math.round(count.tookMs)} ms`,
    rules: rulesWords(purpose, softOptIn),
    everybody: count.willBeMailed > 0 && matchesEverybody(count) ? everybodyWords(count) : null,
  }
}

/** The numbers as they were written down when it started: whom it goes to does not change any more. */
export function startedView(
  { people, leftOut, startedAt }: { people: number; leftOut: Record<string, number>; startedAt: number },
  purpose: Purpose,
  softOptIn: boolean,
): CountView {
  const reasons = Object.entries(leftOut).map(([reason, count]) => ({ reason, people: count }))
  return {
    matched: formatCount(reasons.reduce((sum, one) => sum + one.people, people)),
    leftOut: leftOutRows(reasons),
    willBeMailed: formatCount(people),
    sum: 'Chosen at its start',
    people,
    basis: [],
    counted: `as of its start, ${formatWhen(startedAt)}`,
    rules: rulesWords(purpose, softOptIn),
    everybody: null,
  }
}

function leftOutRows(reasons: { reason: string; people: number }[]): Row[] {
  return reasons
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => other.people - one.people)
    .map(({ reason, people }) => ({ words: wordsOfRefusal(reason), people: `−${formatCount(people)}` }))
}

function everybodyWords({ willBeMailed, mayBeMailedAtAll }: AudienceCount): string {
  const all = formatCount(mayBeMailedAtAll)
  return willBeMailed === mayBeMailedAtAll
    ? `This is everybody we may mail: ${all} people.`
    : `This is nearly everybody we may mail: ${formatCount(willBeMailed)} of ${all} people.`
}

/** Somebody of a sample, as they are shown. */
export type SampleRow = { key: string; name: string | null; place: string; since: string; basis: string }

export function sampleRows(sampled: Sampled[]): SampleRow[] {
  return sampled.map(({ name, country, area, constituency, knownSince, basis }, at) => ({
    key: String(at),
    name,
    place: constituency ?? placeName({ country, area }),
    since: formatDay(knownSince),
    basis: sampleBasis[basis],
  }))
}

const sampleBasis: Record<Sampled['basis'], string> = {
  explicit_consent: 'Said yes',
  soft_opt_in: 'Soft opt-in',
  implied: 'Implied',
  asked_for: 'Asked for it',
  own_act: 'Their own act',
}

function basisRows(count: AudienceCount, purpose: Purpose, softOptIn: boolean): Row[] {
  const rows = count.byBasis
    .filter(({ basis }) => basis !== 'soft_opt_in')
    .toSorted((one, other) => other.people - one.people)
    .map(({ basis, wordingId, people }) => ({
      words: basisWords(basis, wordingId),
      people: formatCount(people),
    }))
  if (!asMarketing(purpose)) return rows
  const soft = count.byBasis.filter(({ basis }) => basis === 'soft_opt_in')
  const people = formatCount(soft.reduce((sum, one) => sum + one.people, 0))
  return [...rows, { words: `Charity soft opt-in (switched ${softOptIn ? 'on' : 'off'})`, people }]
}

function basisWords(basis: string, wordingId: string | null): string {
  if (basis === 'explicit_consent')
    return wordingId ? `Said yes, wording ${wordingId}` : 'Said yes, in words that we do not know'
  if (basis === 'implied') return 'Implied by what they did (Canada)'
  return basis === 'asked_for' ? 'Asked for it, by signing' : 'Answers what they did'
}

function rulesWords(purpose: Purpose, softOptIn: boolean): string {
  if (!asMarketing(purpose))
    return 'This mail asks for nothing and is about what people signed: it needs no yes to news. Whoever left all mail gets none.'
  const needed = softOptIn ? 'no mail without a yes or the soft opt-in' : 'no mail without a yes'
  return `${whyMarketing(purpose)}, so the rules for marketing apply: one-press unsubscribe, ${needed}.`
}

/** What the kind alone decides is not said of the text: that may have no ask yet, and the checks then say so. */
function whyMarketing(purpose: Purpose): string {
  if ('containsAsk' in purpose) return 'This mail contains an ask'
  return purpose.kind === 'asks'
    ? `This mail is of the kind “${kindWords.asks.words}”`
    : 'This mail furthers our work'
}
