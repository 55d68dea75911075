import { publicationKindWords } from '@/app/ui/publication-words'
import type { Briefing } from '@/lib/library/briefings/read-briefing'
import { Part } from './part'
import s from './related.module.css'

/** What to read next: what staff named, then the issues it is about. */
export function Related({ related, issues }: Pick<Briefing, 'related' | 'issues'>) {
  const named = related.map(({ address }) => address)
  const rows = [
    ...related.map(({ address, title, kind }) => ({ address, title, kind: publicationKindWords[kind] })),
    ...issues
      .map(({ slug, title }) => ({ address: `/issues/${slug}`, title, kind: publicationKindWords.issue }))
      .filter(({ address }) => !named.includes(address)),
  ]
  if (rows.length === 0) return null
  return (
    <Part id="related" title="Read next" noPrint>
      <ul className={s.rows}>
        {rows.map(({ address, title, kind }) => (
          <li key={address}>
            <span>{kind}</span>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
