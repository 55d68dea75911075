/** Fewer words than this say nothing about how hard a text is. */
const fewestWords = 20

/**
 * The age from which most people read a text with ease, in whole years: the Flesch–Kincaid grade and five. Null for a text
 * too short to tell. Syllables are guessed from the spelling of English.
 */
export function readingAge(sentences: readonly string[]): number | null {
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z][a-z’']*/g) ?? [])
  if (words.length < fewestWords) return null
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(5, Math.round(grade + 5))
}

/** Groups of vowels, less an "e" or "ed" that is not spoken. At least one. */
export function syllablesOf(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[’']s?/g, '')
    .replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .replace(/^y/, '')
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  const split = spoken.match(/i[ao](?!n)|(?<!p)eo|ua|[^q]ui[^lt]/g)?.length ?? 0
  return Math.max(1, groups + split)
}
