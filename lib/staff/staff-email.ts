/**
 * A staff address as it is kept and compared, or null when it is not one: compatibility forms folded first (NFKC, so a
 * full-width ＠ cannot hide), then exactly one @, an ASCII domain with a dot, lower case. Lists are refused, never split.
 */
export function staffEmail(typed: string): string | null {
  if (typed.length > 320) return null
  const email = typed.normalize('NFKC').trim().toLowerCase()
  if (email.length > 254) return null
  return /^[a-z\d!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/.test(
    email,
  )
    ? email
    : null
}
