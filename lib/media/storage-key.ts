/** What a store may hold, by the end of its key: the type is never taken from anywhere else. */
const mediaTypes: Record<string, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv',
}

const pattern =
  /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+([.-][a-z0-9]+)*)*\/[a-z0-9]+([.-][a-z0-9]+)*\.(webp|jpg|png|pdf|json|csv)$/

/**
 * The type of what is kept under this key. Throws for a key that is not `folder/name.webp`, `.jpg`, `.png`, `.pdf`, `.json` or `.csv` in small
 * letters, digits, hyphens and single dots: no path leads out of the store, and nothing in it can be a page or a script.
 */
export function mediaTypeOf(key: string): string {
  const type =
    key.length <= 200 && pattern.test(key) ? mediaTypes[key.slice(key.lastIndexOf('.') + 1)] : undefined
  if (!type) throw new Error(`not a key of the file store: ${JSON.stringify(key.slice(0, 200))}`)
  return type
}

/** Throws when bytes are to be kept under a key that says they are something else. */
export function checkMediaType(key: string, mediaType: string): void {
  if (mediaTypeOf(key) !== mediaType) throw new Error(`${key} cannot hold ${mediaType}`)
}
