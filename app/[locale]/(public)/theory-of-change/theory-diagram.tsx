import type { Pillar } from '@/lib/library/pages/queries'
import s from './theory-diagram.module.css'

/** The theory as one sentence in steps, each leading to the next: a list that is drawn as a line. */
export function TheoryDiagram({ pillars, linked = true }: { pillars: Pillar[]; linked?: boolean }) {
  return (
    <ol className={s.diagram}>
      {pillars.map((pillar) => (
        <li key={pillar.id}>
          <p className={s.name}>
            <a href={linked ? `#${pillar.slug}` : `/theory-of-change#${pillar.slug}`}>{pillar.name}</a>
          </p>
          <p>{pillar.short}</p>
        </li>
      ))}
    </ol>
  )
}
