import type { AnswerMistake, LetterOutcome } from '@/lib/letters/record-answer'
import type { AnswerState } from './answer-state'

export const outcomeWords: Record<LetterOutcome, { words: string; detail: string }> = {
  replied: { words: 'They answered', detail: 'A person wrote back about what you said.' },
  acknowledged: {
    words: 'Only that it arrived',
    detail: 'An automatic message, or a note that they have it.',
  },
  nothing: { words: 'Nothing yet', detail: 'You have heard nothing.' },
  none_wanted: {
    words: 'I did not expect an answer',
    detail: 'There is nothing more to ask about this one.',
  },
}

/** What a writer has told, as we say it back to them. */
export const toldWords: Record<LetterOutcome, string> = {
  replied: 'They answered.',
  acknowledged: 'They said only that it arrived.',
  nothing: 'Nothing yet.',
  none_wanted: 'You did not expect an answer.',
}

/** What to do about a mistake, without a full stop, since it is also a link. */
export function answerErrorWords({ field, code }: AnswerMistake): string {
  if (field === 'outcome') return 'Choose what became of your letter'
  if (code === 'too_long') return 'Shorten what they wrote to 20,000 characters: its beginning is enough'
  return 'Paste what they wrote again: it holds something that cannot be read'
}

/** Why an answer was not taken as it was sent. */
export const noticeWords: Record<NonNullable<AnswerState['notice']>, string> = {
  too_big: 'What was sent is more than this form can hold. Paste only the part that answers you.',
  wrong_type: 'What was sent was not this form. Fill it in here and press the button.',
  foreign_origin:
    'The form was sent from another site. If it was you who sent it, fill it in here and press the button.',
}
