/**
 * A name as it is compared with another on the same address: case, spacing, punctuation and the accents of Latin letters
 * make no difference; letters and vowel signs of every other script do. Never empty for a name that has a letter.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
