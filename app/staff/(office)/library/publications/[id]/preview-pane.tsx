import { fieldName } from '@/app/staff/ui/library-words'
import { Rendered } from '@/app/ui/rendered'
import type { Rendered as RenderedText } from '@/lib/library/markdown/render'
import s from './preview-pane.module.css'

type RenderedPart = { part: string; rendered: RenderedText }

/** The texts as readers will see them, made and sanitised on the server. */
export function PreviewPane({ parts }: { parts: RenderedPart[] }) {
  return (
    <div className={`${s.preview} ${s.sticky}`} lang="en-GB">
      {parts.length === 0 && <p className={s.blank}>Nothing is written yet.</p>}
      <RenderedParts parts={parts} />
    </div>
  )
}

/** Each part under its name, and the notes of all at the end. */
export function RenderedParts({ parts }: { parts: RenderedPart[] }) {
  const notes = parts.flatMap(({ rendered }) => rendered.notes)
  return (
    <>
      {parts.map(({ part, rendered }) => (
        <div key={part}>
          {part !== 'body' && <h2>{fieldName(part)}</h2>}
          <Rendered html={rendered.html} />
        </div>
      ))}
      {notes.length > 0 && (
        <>
          <h2>Notes</h2>
          <ol className={s.notes}>
            {notes.map(({ number, html }) => (
              <li key={number} id={`note-${number}`} value={number}>
                <Rendered html={html} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
