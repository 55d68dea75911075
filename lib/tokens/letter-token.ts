import { mintMac, readMac } from './signature-token'

/**
 * What a link about letters carries: the id of what somebody wrote. `letter` opens it for its writer, who sends it from
 * there; `letter-answer` asks what became of it; `letter-own` stands in a form of ours, to say that one has sent it oneself.
 */
export type LetterTokenPurpose = 'letter' | 'letter-answer' | 'letter-own'

export function mintLetterToken(purpose: LetterTokenPurpose, requestId: string): string {
  return mintMac(purpose, requestId)
}

/** The id of what somebody wrote, or null when the token is mangled, forged or for another purpose. */
export function readLetterToken(purpose: LetterTokenPurpose, token: string): string | null {
  return readMac(purpose, token)
}

const thanksLifeMinutes = 30

/** Opens the thank-you page, which names no writer, for half an hour. */
export function mintLetterThanksToken(requestId: string, now: number): string {
  const minute = Math.floor(now / 60_000).toString(36)
  return `${mintMac(`letter-thanks:${minute}`, requestId)}.${minute}`
}

/** Whose it is and whether the half hour has passed; null when it is mangled, forged or from the future. */
export function readLetterThanksToken(
  token: string,
  now: number,
): { requestId: string; isOver: boolean } | null {
  const [mac = '', minute = ''] = token.split('.')
  const ageMinutes = Math.floor(now / 60_000) - Number.parseInt(minute, 36)
  const requestId = ageMinutes >= 0 ? readMac(`letter-thanks:${minute}`, mac) : null
  return requestId ? { requestId, isOver: ageMinutes > thanksLifeMinutes } : null
}
