export type Author = { family: string; given: string } | { name: string }

/** How an author is named in a line of text: a person by family name, an organisation by its own. */
export function authorName(author: Author): string {
  return 'name' in author ? author.name : author.family
}

/** "ILO, Walk Free and IOM"; of more than three the first and "and others". Empty for none. */
export function authorWords(authors: readonly Author[]): string {
  const names = authors.map(authorName).filter((name) => name.trim() !== '')
  if (names.length > 3) return `${names[0]} and others`
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
