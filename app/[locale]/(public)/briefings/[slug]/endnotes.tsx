import type { Briefing } from '@/lib/library/briefings/read-briefing'
import s from './endnotes.module.css'
import { Part } from './part'

/** Every source once, in the order of the text, with a way back to each place that calls it. */
export function Endnotes({ notes }: { notes: Briefing['notes'] }) {
  if (notes.length === 0) return null
  return (
    <Part id="notes" title="Sources" role="doc-endnotes">
      <ol className={s.notes}>
        {notes.map(({ number, html, backTo }) => (
          <li key={number} id={`note-${number}`} value={number}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/library/markdown */}
            <span dangerouslySetInnerHTML={{ __html: html }} />{' '}
            {backTo.map((mark, i) => (
              <a
                key={mark}
                className={s.back}
                href={`#${mark}`}
                role="doc-backlink"
                aria-label={`Back to note ${number} in the text${backTo.length > 1 ? `, ${i + 1} of ${backTo.length}` : ''}`}
              >
                ↩
              </a>
            ))}
          </li>
        ))}
      </ol>
    </Part>
  )
}
