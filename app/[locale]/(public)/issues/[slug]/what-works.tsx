import { FigureList } from '@/app/ui/figure-list'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listFigures } from '@/lib/library/evidence/figures'
import { listPillars, ownVariant } from '@/lib/library/pages/queries'
import { listLive } from '@/lib/library/publications/list-live'
import { TheoryDiagram } from '../../theory-of-change/theory-diagram'
import s from './what-works.module.css'

const figuresShown = 5

/** How change happens in four steps, the programmes on this issue and what was measured of them. */
export async function WhatWorks({ issueId }: { issueId: number }) {
  const [pillars, programmes, impact, results] = await Promise.all([
    listPillars(),
    listLive('programme', { issueId }),
    listFigures({ issueId, kind: 'impact', current: true, limit: figuresShown }),
    listFigures({ issueId, kind: 'result', current: true, limit: figuresShown }),
  ])
  const figures = [...impact, ...results].slice(0, figuresShown)
  if (programmes.length + figures.length === 0) return null
  return (
    <Section id="works" title="What works" full>
      <TheoryDiagram pillars={pillars.filter(({ variant }) => variant === ownVariant)} linked={false} />
      <div className={s.columns}>
        {figures.length > 0 && (
          <div>
            <h3>What was measured</h3>
            <FigureList figures={figures} />
          </div>
        )}
        {programmes.length > 0 && (
          <div>
            <h3>Programmes</h3>
            <TextRows
              rows={programmes.map(({ slug, address, title, standfirst }) => ({
                key: slug,
                href: address,
                title,
                text: <p>{standfirst}</p>,
              }))}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
