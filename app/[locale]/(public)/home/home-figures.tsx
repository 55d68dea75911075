import { ActLink } from '@/app/ui/button'
import { EvidenceFact, Facts } from '@/app/ui/evidence-fact'
import { Section } from '@/app/ui/section'
import { listLeadFigures } from '@/lib/campaigns/front-page-queries'
import { type Figure, listFigures } from '@/lib/library/evidence/figures'

const figuresShown = 3

/** Three figures at unequal sizes, each with its source: what studies measured, or else what the campaigns rest on. */
export async function HomeFigures() {
  const measured = await listFigures({ kind: 'impact', current: true, limit: figuresShown })
  const figures = measured.length > 0 ? measured : await listLeadFigures()
  const shown = shortestFirst(figures).slice(0, figuresShown)
  if (shown.length === 0) return null
  const title =
    measured.length > 0 ? 'When the law is enforced, there is less of the crime' : 'What the asks rest on'
  return (
    <Section id="evidence" title={title} full>
      <Facts layout={shown.length === 1 ? 'pair' : 'uneven'}>
        {shown.map((figure, i) => (
          <EvidenceFact key={figure.key} figure={figure} big={i === 0} highlighted={i === 0} />
        ))}
      </Facts>
      <p>
        <ActLink href="/evidence">See all the evidence</ActLink>
      </p>
    </Section>
  )
}

/** The great size is for a figure that is short enough to be read at a glance. */
function shortestFirst(figures: Figure[]): Figure[] {
  const [shortest] = figures.toSorted((a, b) => a.shown.length - b.shown.length)
  return shortest ? [shortest, ...figures.filter((figure) => figure !== shortest)] : []
}
