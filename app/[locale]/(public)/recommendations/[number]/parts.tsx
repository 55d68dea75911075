import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { RecommendationSummary } from '@/lib/recommendations/queries'

/** The parts of an ask, each with its own page. */
export function Parts({ parts, whole }: { parts: RecommendationSummary[]; whole: string }) {
  if (parts.length === 0) return null
  return (
    <Section id="parts" title="Its parts">
      <TextRows
        rows={parts.map((part) => ({
          key: part.number,
          href: `/recommendations/${part.number}`,
          title: `${part.number} ${part.title}`,
          note: standingOf(part, whole),
        }))}
      />
    </Section>
  )
}

function standingOf(part: RecommendationSummary, whole: string): string {
  if (part.responses.length + part.implementations.length === 0) return `Assessed with ${whole}`
  return `Response: ${responseWords[part.response].toLowerCase()}. In practice: ${implementationWords[part.implementation].toLowerCase()}.`
}
