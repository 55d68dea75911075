import { flagsOf, isDisclosure } from '../comments/disclosure-words'

/** Why somebody signs, ready to be stored: nobody sees it before somebody has read it. */
export type Reason = { text: string; state: 'waiting' | 'safeguarding'; flags: string[] }

/** Null where nothing was written. What may be a disclosure of abuse goes to safeguarding at once, and is never shown. */
export function readReason(why: string): Reason | null {
  if (why === '') return null
  const flags = flagsOf(why)
  return { text: why, state: isDisclosure(flags) ? 'safeguarding' : 'waiting', flags }
}
