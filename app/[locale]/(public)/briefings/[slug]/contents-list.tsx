import type { Briefing } from '@/lib/library/briefings/read-briefing'
import s from './contents-list.module.css'
import { contentsOf } from './contents-of-briefing'
import { FollowContents } from './follow-contents'

/** Folded on a phone; beside the text on a wide screen, where it marks the part that is being read. */
export function ContentsList({ briefing }: { briefing: Briefing }) {
  return (
    <details className={s.contents}>
      <summary>Contents</summary>
      <nav aria-label="Contents" data-contents>
        <ol className={s.list}>
          {contentsOf(briefing).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <FollowContents />
    </details>
  )
}
