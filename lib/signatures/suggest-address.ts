/** Where most people have their mailbox, as far as a slip of a finger away from it looks like nothing else. */
const wellKnown = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
  'virginmedia.com',
  'protonmail.com',
  'talktalk.net',
  'ntlworld.com',
]

/** Providers of their own, one letter from one of those. */
const alsoReal = new Set(['ymail.com', 'mail.com', 'email.com', 'fmail.com', 'hotmail.co', 'rotmail.com'])

/** Written by many and offered by nobody. */
const neverThere: Record<string, string> = {
  'gmail.co.uk': 'gmail.com',
  'icloud.co.uk': 'icloud.com',
  'gmail.con': 'gmail.com',
  'hotmail.con': 'hotmail.com',
}

/**
 * The address that somebody may have meant: the same mailbox at a well-known domain that is one slip away (a letter too many,
 * too few, another, or two that changed places). Null for most. A suggestion: what was typed may be right.
 */
export function suggestAddress(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  if (at < 1 || wellKnown.includes(domain) || alsoReal.has(domain)) return null
  const meant = neverThere[domain] ?? wellKnown.find((known) => isOneSlip(domain, known))
  return meant ? `${email.slice(0, at)}@${meant}` : null
}

function isOneSlip(typed: string, known: string): boolean {
  const start = [...known].findIndex((letter, i) => typed[i] !== letter)
  const i = start === -1 ? known.length : start
  const [left, right] = [typed.slice(i), known.slice(i)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.slice(2) === right.slice(2) && left[0] === right[1] && left[1] === right[0])
  )
}
