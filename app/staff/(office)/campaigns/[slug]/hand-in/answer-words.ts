import { endSentence } from '@/app/ui/format'
import type { Answer } from '@/lib/take-out/record-answer'

/** An answer as the public record says it: who, what, and where it can be read. */
export function answerWords({ by, text, source }: Pick<Answer, 'by' | 'text' | 'source'>): string {
  return `${endSentence(`Answered by ${by}`)} ${endSentence(text)} Source: ${source}`
}
