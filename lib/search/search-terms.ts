/** Longest term that is searched for; what comes after is left out. */
export const longestTerm = 200

export type SearchTerms = {
  /** What was typed, as it may stand in the box and in an address: no control characters, no broken letters. */
  term: string
  /** All but the last word, when that one may be the beginning of a longer word. */
  head: string
  /** The last word in letters and digits, to be looked for as a beginning too; or empty. */
  beginning: string
  /** What may be the number of a recommendation: "2.3", "rec 2.3". Lower case; or empty. */
  number: string
}

/** Reads what somebody typed into a search box. Takes any text and never throws; empty when there is nothing to look for. */
export function searchTerms(typed: string): SearchTerms {
  // Cut first: a text of megabytes is not worth cleaning.
  const term = typed
    .slice(0, longestTerm * 4)
    // PostgreSQL takes neither NUL nor half a letter; the private letters mark what was found.
    .replace(/\p{Surrogate}|\p{Private_Use}|\p{Control}|\p{Zs}|[\u2028\u2029]/gu, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/ +/g, ' ')
    .trim()
  const cut = [...term].slice(0, longestTerm).join('').trim()
  return { term: cut, ...lastWord(cut), number: recommendationNumber(cut) }
}

/** A last word inside quotes, after an "or" or with a sign is meant as it stands. */
function lastWord(term: string): { head: string; beginning: string } {
  const none = { head: '', beginning: '' }
  const words = term.split(' ')
  const last = words.pop() ?? ''
  const quotes = term.split('"').length - 1
  if (quotes % 2 === 1 || words.some((word) => word.toLowerCase() === 'or')) return none
  return /^[\p{Letter}\p{Number}]{3,}$/u.test(last) ? { head: words.join(' '), beginning: last } : none
}

function recommendationNumber(term: string): string {
  const match = /^(?:rec(?:ommendation)?s?\.? ?)?#?([a-z]?\d+(?:\.\d+)*[a-z]?)$/i.exec(term)
  return match?.[1]?.toLowerCase() ?? ''
}
