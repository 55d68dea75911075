import { formatDay, isoDay } from '@/app/ui/format'
import type { BriefingRow } from '@/lib/library/briefings/list-briefings'
import { formatRough, isoRough } from '@/lib/rough-date'
import s from './briefing-list.module.css'
import { typeWords } from './briefing-words'

/** Ruled rows: when and what it is, the title with its first sentences, the issues it is about. */
export function BriefingList({ briefings }: { briefings: BriefingRow[] }) {
  return (
    <ul className={s.list}>
      {briefings.map((briefing) => (
        <li key={briefing.slug}>
          <p className={s.when}>
            <b>{typeWords[briefing.type]}</b>
            <When briefing={briefing} />
            <State briefing={briefing} />
          </p>
          <div className={s.what}>
            <h3>
              <a href={`/briefings/${briefing.slug}`}>{briefing.title}</a>
            </h3>
            <p>{briefing.standfirst}</p>
          </div>
          {briefing.issues.length > 0 && (
            <ul className={s.issues} aria-label="About">
              {briefing.issues.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`/issues/${slug}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function When({ briefing: { datedOn, changedAt } }: { briefing: BriefingRow }) {
  if (datedOn) return <time dateTime={isoRough(datedOn)}>{formatRough(datedOn)}</time>
  return <time dateTime={isoDay(changedAt)}>{formatDay(changedAt)}</time>
}

function State({ briefing: { supersededBy, isArchived } }: { briefing: BriefingRow }) {
  if (supersededBy)
    return (
      <span>
        Replaced by <a href={`/briefings/${supersededBy.slug}`}>{supersededBy.title}</a>
      </span>
    )
  return isArchived ? <span>Archived</span> : null
}
