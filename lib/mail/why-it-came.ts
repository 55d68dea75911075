import { type Because, becauseInWords, testMark } from '@/emails/mailing-words'

/** On what basis somebody is written to, and since which London day, "2026-10-14"; null where no day is known. */
export type WhyItCame = Because

/** The sentence at the foot of a mail to many: why it came to this reader. */
export function whyItCame(because: WhyItCame): string {
  return becauseInWords(because)
}

/** The subject of a mail that is sent to look at. */
export function subjectOfTest(subject: string): string {
  return `${testMark} ${subject}`
}
