import type { FieldMistake } from '@/app/ui/error-summary'

/** An answer that came back: what was typed, what is wrong with it, or why it was not taken at all. */
export type AnswerState = {
  values: Record<string, string>
  mistakes: FieldMistake[]
  notice?: 'too_big' | 'wrong_type' | 'foreign_origin'
}
