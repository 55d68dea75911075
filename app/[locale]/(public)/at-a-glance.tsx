import { EvidenceFact, Facts } from '@/app/ui/evidence-fact'
import { Section } from '@/app/ui/section'
import type { Figure } from '@/lib/library/evidence/figures'

/** The figures of a page at unequal sizes, the first great; nothing where there are none. */
export function AtAGlance({ figures, title = 'At a glance' }: { figures: Figure[]; title?: string }) {
  if (figures.length === 0) return null
  return (
    <Section id="figures" title={title} full>
      <Facts layout={figures.length === 1 ? 'pair' : 'uneven'}>
        {figures.map((figure, i) => (
          <EvidenceFact key={figure.key} figure={figure} big={i === 0} highlighted={i === 0} />
        ))}
      </Facts>
    </Section>
  )
}
