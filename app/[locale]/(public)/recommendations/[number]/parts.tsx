import { standingOfPart } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'

/** The parts of an ask, each with its own page. */
export function Parts({ of }: { of: RecommendationPage }) {
  if (of.parts.length === 0) return null
  return (
    <Section id="parts" title="Its parts">
      <TextRows
        rows={of.parts.map((part) => ({
          key: part.number,
          href: `/recommendations/${part.number}`,
          title: `${part.number} ${part.title}`,
          note: standingOfPart(part, of),
        }))}
      />
    </Section>
  )
}
