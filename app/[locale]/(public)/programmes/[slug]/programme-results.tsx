import { FigureList } from '@/app/ui/figure-list'
import { Section } from '@/app/ui/section'
import type { Figure } from '@/lib/library/evidence/figures'
import s from './programme-results.module.css'

/** Results under what they measure, so that like stands beside like. Each as its source reports it; nothing is added up. */
export function ProgrammeResults({ results }: { results: Figure[] }) {
  if (results.length === 0) return null
  const domains = [...new Set(results.map(({ domain }) => domain?.name ?? ''))]
  return (
    <Section
      id="results"
      title="Results"
      note={
        <>
          Under the <a href="/theory-of-change#domains">four things that we measure</a>.
        </>
      }
    >
      <div className={s.groups}>
        {domains
          .toSorted((a, b) => (a === '' ? 1 : b === '' ? -1 : 0))
          .map((domain) => (
            <div key={domain}>
              <h3>{domain || 'Other results'}</h3>
              <FigureList figures={results.filter((figure) => (figure.domain?.name ?? '') === domain)} />
            </div>
          ))}
      </div>
    </Section>
  )
}
