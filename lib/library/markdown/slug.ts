/** The anchor of a heading: "What changed in 2020" → "s-what-changed-in-2020", then "-2" for the next of that name. */
export function slugOf(title: string, taken: Map<string, number>): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  const wanted = `s-${slug.slice(0, 60) || 'part'}`
  let count = taken.get(wanted) ?? 0
  let id = wanted
  do if (++count > 1) id = `${wanted}-${count}`
  while (id !== wanted && taken.has(id))
  taken.set(wanted, count)
  if (id !== wanted) taken.set(id, 1)
  return id
}
