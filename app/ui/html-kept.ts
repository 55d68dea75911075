const shared = globalThis as typeof globalThis & { undersignedHtml?: Map<string, string> }
const keptAtOnce = 40

/** Holds an HTML between the two halves of making a page, which share nothing but the process. */
export function keepHtml(id: string, html: string): void {
  shared.undersignedHtml ??= new Map()
  const kept = shared.undersignedHtml
  kept.delete(id)
  kept.set(id, html)
  if (kept.size > keptAtOnce) kept.delete(kept.keys().next().value ?? '')
}

/** What was kept; throws when it is not there, so that a page without its text is never stored. */
export function keptHtml(id: string): string {
  const html = shared.undersignedHtml?.get(id)
  if (html === undefined) throw new Error(`the HTML ${id} is not kept`)
  return html
}
