import type { ReactNode } from 'react'
import type { FieldMistake } from '@/app/ui/error-summary'
import type { Meter } from '@/lib/letters/likeness'
import type { Prompt } from '@/lib/letters/read-action'
import type { LetterPreview } from '../letter-preview'

export type LetterFormProps = {
  slug: string
  /** What stands above the form, with the mistakes: made on the server, where focus is set without a script. */
  head: ReactNode
  whom: ReactNode
  imprint: string
  isThanks: boolean
  /** Whether we send it, and whether it can be opened in the writer's own mail. */
  sends: boolean
  opens: boolean
  /** False where we know no email address of anybody it goes to. */
  hasMail: boolean
  keepTextDays: number
  prompts: Prompt[]
  ask: string
  figures: { key: string; line: string }[]
  passOnWords: string
  followUpWords: string
  /** Tells what is sent from this form from what others sent. */
  draft: string
  values: Record<string, string>
  mistakes: FieldMistake[]
  letters: LetterPreview[]
  meter: Meter | null
}
