/**
 * An address made from a name: "What's next for 2027?" → "whats-next-for-2027". Whole words, at most sixty characters;
 * `otherwise` where nothing of it can stand in an address.
 */
export function slugFrom(name: string, otherwise: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > 60) break
    slug = slug ? `${slug}-${word}` : word
  }
  return slug || otherwise
}
