import type { LetterGroup } from './group-areas'
import s from './lists.module.css'

/** Areas in columns; a long list has a heading for each letter. */
export function AreaList({ chamber, letters }: { chamber: string; letters: LetterGroup[] }) {
  return (
    <div className={s.letters}>
      {letters.map(({ letter, areas }) => (
        <div key={letter} className={s.letter}>
          {letter && <h3>{letter}</h3>}
          <ul className={s.list}>
            {areas.map((area) => (
              <li key={area.id}>
                <a href={`/my-representatives/${chamber}/${area.slug}`}>{area.name}</a>
                {area.nameAlt && area.nameAlt !== area.name && (
                  <span className={s.note}> {area.nameAlt}</span>
                )}
                {area.kind === 'region' && <span className={s.note}> region</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
