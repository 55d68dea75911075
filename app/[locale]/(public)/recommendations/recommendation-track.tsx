import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import { StatusTrack, type Step } from '@/app/ui/status-track'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { weeksOverdue } from '@/lib/recommendations/recommendation'
import { formatDate, formatRough } from '@/lib/rough-date'

type Tracked = Pick<
  RecommendationSummary,
  | 'response'
  | 'responses'
  | 'implementation'
  | 'implementations'
  | 'madeOn'
  | 'answerDue'
  | 'isOverdue'
  | 'retired'
>

/** What was said and what was done, each in words, and plainly that we have not assessed the rest. */
export function RecommendationTrack({ of, today }: { of: Tracked; today: string }) {
  return <StatusTrack response={responseSteps(of, today)} practice={practiceSteps(of)} />
}

function responseSteps(of: Tracked, today: string): Step[] {
  const isAnswered = !['not_sent', 'sent', 'acknowledged'].includes(of.response)
  const reached = of.responses.map(({ value, on }, i): Step => {
    const isLast = i === of.responses.length - 1
    const words = `${responseWords[value as Tracked['response']]}, ${formatRough(on)}`
    return { marker: isLast && isAnswered ? 'now' : 'done', words }
  })
  const asked: Step[] =
    reached.length === 0 && of.madeOn
      ? [{ marker: 'done', words: `Asked, ${formatRough(of.madeOn)}` }]
      : reached
  return isAnswered || of.retired ? asked : [...asked, awaited(of, today)]
}

function awaited(of: Tracked, today: string): Step {
  if (of.isOverdue && of.answerDue) {
    const weeks = weeksOverdue(of.answerDue, today)
    const since = weeks === 0 ? 'days' : weeks === 1 ? '1 week' : `${weeks} weeks`
    return { marker: 'now', words: `No reply: ${since} overdue` }
  }
  if (of.answerDue) return { marker: 'later', words: `Answer due ${formatDate(of.answerDue)}` }
  if (of.response === 'not_sent' && !of.madeOn) return { marker: 'open', words: 'Sending not recorded' }
  return { marker: 'open', words: 'Reply not assessed' }
}

function practiceSteps({ implementation, implementations }: Tracked): Step[] {
  if (implementation === 'not_assessed') return [{ marker: 'open', words: implementationWords.not_assessed }]
  const last = implementations.at(-1)
  const words = last
    ? `${implementationWords[implementation]}, ${formatRough(last.on)}`
    : implementationWords[implementation]
  return implementation === 'in_progress'
    ? [
        { marker: 'now', words },
        { marker: 'later', words: 'Done' },
      ]
    : [{ marker: implementation === 'done' ? 'done' : 'now', words }]
}
