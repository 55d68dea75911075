import { Particulars } from '@/app/ui/particulars'
import type { WrittenLetter } from '@/lib/letters/read-request'
import { stateWords } from './state-words'

/** Whom was written to, and where each letter stands. */
export function Standing({ letters }: { letters: WrittenLetter[] }) {
  if (letters.length === 0) return null
  return <Particulars rows={letters.map((letter) => ({ term: letter.to, is: stateWords(letter) }))} />
}
