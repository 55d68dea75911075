import type { FieldMistake } from '@/app/ui/error-summary'
import type { Lookup } from '@/lib/representatives/lookup'

/** A look-up on its way from the post to the page that shows it. */
export type FoundState = {
  typed: { postcode: string; country: string }
  /** Null where nothing could be looked up. */
  lookup: Lookup | null
  /** The area the reader chose among several, or instead of what was found. */
  chosen: number | null
  mistakes: FieldMistake[]
  notice?: 'too_big' | 'wrong_type' | 'foreign_origin' | 'unreadable'
}
