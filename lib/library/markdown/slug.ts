/** The anchor of a heading: "What changed in 2020" → "s-what-changed-in-2020", then "-2" for the next of that name. */
export function slugOf(title: string, taken: Set<string>): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  const wanted = `s-${slug.slice(0, 60) || 'part'}`
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
