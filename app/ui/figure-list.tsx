import type { Figure } from '@/lib/library/evidence/figures'
import { formatRough } from '@/lib/rough-date'
import { SourceLine } from './evidence-fact'
import s from './figure-list.module.css'
import { qualifierWords } from './figure-words'
import { capitalise } from './format'

/** Figures one under another, each with its source and date, and plainly what has replaced it. */
export function FigureList({ figures }: { figures: Figure[] }) {
  return (
    <ol className={s.list}>
      {figures.map((figure) => (
        <li key={figure.key} id={figure.key}>
          <p className={figure.replacedBy ? `${s.figure} ${s.old}` : s.figure}>
            {qualifierWords[figure.qualifier] && <span>{qualifierWords[figure.qualifier]} </span>}
            <a href={`/evidence/${figure.key}`}>{figure.shown}</a>
          </p>
          <div className={s.text}>
            <p>{figure.says}</p>
            {figure.placeWords && <p className={s.place}>{capitalise(figure.placeWords)}</p>}
            {figure.baseline && figure.endline && (
              <p className={s.place}>
                Then: {figure.baseline}. Now: {figure.endline}.
              </p>
            )}
            <p className={s.cite}>
              <SourceLine figure={figure} />
            </p>
            {figure.replacedBy && (
              <p className={s.replaced}>
                Replaced by <a href={`/evidence/${figure.replacedBy.key}`}>{figure.replacedBy.shown}</a>,
                figure for {formatRough(figure.replacedBy.asOf)}.
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
