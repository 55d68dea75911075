import s from '@/app/staff/ui/editor.module.css'
import { fieldName } from '@/app/staff/ui/library-words'
import type { RenderedPart } from '@/lib/library/publications/render-content'

/** The texts as readers will see them, made and sanitised on the server. */
export function PreviewPane({ parts }: { parts: RenderedPart[] }) {
  const notes = parts.flatMap(({ rendered }) => rendered.notes)
  return (
    <div className={`${s.preview} ${s.sticky}`} lang="en-GB">
      {parts.length === 0 && <p className={s.blank}>Nothing is written yet.</p>}
      {parts.map(({ part, rendered }) => (
        <div key={part}>
          {part !== 'body' && <h3>{fieldName(part)}</h3>}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by renderMarkdown */}
          <div dangerouslySetInnerHTML={{ __html: rendered.html }} />
        </div>
      ))}
      {notes.length > 0 && (
        <ol>
          {notes.map(({ number, html }) => (
            <li
              key={number}
              id={`note-${number}`}
              value={number}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by renderMarkdown
              dangerouslySetInnerHTML={{ __html: html }}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
