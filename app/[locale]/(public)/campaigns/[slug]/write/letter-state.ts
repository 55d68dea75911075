import type { FieldMistake } from '@/app/ui/error-summary'
import type { FoundTargets } from '@/lib/letters/find-targets'
import type { Meter } from '@/lib/letters/likeness'
import type { OwnLetter } from '@/lib/letters/open-own-letter'
import type { Target } from '@/lib/letters/target-rules'
import type { LetterTo } from '@/lib/letters/write-letter'

/** A letter on its way from a post to the page that shows it. `values` is everything that was typed. */
export type LetterState = {
  values: Record<string, string>
  mistakes: FieldMistake[]
  notice?: LetterNotice
  step:
    | { kind: 'postcode' }
    | {
        kind: 'write'
        found: Extract<FoundTargets, { kind: 'found' | 'unknown' }>
        letters: LetterTo[]
        meter: Meter | null
      }
    | { kind: 'choose'; found: Extract<FoundTargets, { kind: 'choose' }> }
    | { kind: 'nobody'; found: Extract<FoundTargets, { kind: 'nobody' | 'impossible' }> }
    | { kind: 'own'; letters: OwnLetter[]; token: string; isPrint: boolean }
    | { kind: 'declared' }
  /** Whom we cannot send mail to. */
  withoutMail?: Target[]
}

/** Why a letter was not taken as it was sent. Nothing that was typed is lost. */
export type LetterNotice =
  | 'too_big'
  | 'wrong_type'
  | 'foreign_origin'
  | 'unreadable'
  | 'no_mail'
  | 'no_own_mail_yet'
