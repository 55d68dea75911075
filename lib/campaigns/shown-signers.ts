/** What of signers is shown to everybody. */

/** Places with fewer confirmed signatures than this are never shown. */
export const smallestPlaceShown = 5

/** "Show my first name and area" means the first name. A single name stands as it is. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? ''
}
