/** Why an address could not be put right, and what was typed. */
export type MendState = {
  why: 'impossible_address' | 'too_old' | 'closed' | 'paused'
  token: string
  email: string
}
