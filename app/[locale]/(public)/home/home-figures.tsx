import { EvidenceFact } from '@/app/ui/evidence-fact'
import { Facts } from '@/app/ui/fact'
import { Section } from '@/app/ui/section'
import type { LeadFigure } from '@/lib/campaigns/front-page-queries'

const figuresShown = 3

/** The first figure of each campaign at unequal sizes, each with its source. */
export function HomeFigures({ figures }: { figures: LeadFigure[] }) {
  const shown = shortestFirst(figures).slice(0, figuresShown)
  if (shown.length === 0) return null
  return (
    <Section id="evidence" title="What the asks rest on" full>
      <Facts layout={shown.length === 1 ? 'pair' : 'uneven'}>
        {shown.map((figure, i) => (
          <EvidenceFact key={figure.key} figure={figure} big={i === 0} highlighted={i === 0} />
        ))}
      </Facts>
    </Section>
  )
}

/** The great size is for a figure that is short enough to be read at a glance. */
function shortestFirst(figures: LeadFigure[]): LeadFigure[] {
  const [shortest] = figures.toSorted((a, b) => a.shown.length - b.shown.length)
  return shortest ? [shortest, ...figures.filter((figure) => figure !== shortest)] : []
}
