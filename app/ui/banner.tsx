import s from './banner.module.css'
import { endSentence } from './format'

/** What staff tell everybody just now, above everything else on a page. */
export function Banner({ text }: { text: string }) {
  return (
    <aside className={s.banner} aria-label="Notice">
      <div className="wrap">
        <p>{endSentence(text)}</p>
      </div>
    </aside>
  )
}
