import { ActLink } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import { listPillars, ownVariant } from '@/lib/library/pages/queries'
import { TheoryDiagram } from '../theory-of-change/theory-diagram'

/** The theory of change as a sentence in four steps. */
export async function HowItStops() {
  const pillars = (await listPillars()).filter(({ variant }) => variant === ownVariant)
  if (pillars.length === 0) return null
  return (
    <Section id="how" title="How violence stops" full>
      <TheoryDiagram pillars={pillars} linked={false} />
      <p>
        <ActLink href="/theory-of-change">See how each step is meant to work</ActLink>
      </p>
    </Section>
  )
}
