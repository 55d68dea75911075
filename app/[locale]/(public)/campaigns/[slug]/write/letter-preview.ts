import { nameOf } from '@/lib/letters/compose-letter'
import type { LetterTo } from '@/lib/letters/write-letter'

/** A letter as its preview shows it: the parts in order, so that the writer's own can be marked. */
export type LetterPreview = {
  to: string
  subject: string
  greeting: string
  personal: string
  ask: string
  facts: string[]
  signOff: string
}

export function previewOf({ target, letter }: LetterTo): LetterPreview {
  return { to: nameOf(target), subject: letter.subject, ...letter.parts }
}
