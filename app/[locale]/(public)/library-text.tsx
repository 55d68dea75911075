import { Rendered } from '@/app/ui/rendered'
import { Section } from '@/app/ui/section'
import type { Rendered as RenderedPart } from '@/lib/library/markdown/render'
import s from './library-text.module.css'

/** A text of the library, as it was rendered on the server. Nothing where there is none. */
export function LibraryText({ part }: { part: RenderedPart | null | undefined }) {
  return part ? <Rendered html={part.html} /> : null
}

/** The endnotes of a page, each with the way back to where it is called. */
export function SourcesSection({ notes }: { notes: RenderedPart['notes'] }) {
  if (notes.length === 0) return null
  return (
    <Section id="sources" title="Sources">
      <ol className={s.notes}>
        {notes.map(({ number, html, backTo }) => (
          <li key={number} id={`note-${number}`} value={number}>
            <Rendered html={html} />
            <p className={s.back}>
              {backTo.map((id, i) => (
                <a
                  key={id}
                  href={`#${id}`}
                  aria-label={`Back to note ${number} in the text${i > 0 ? `, place ${i + 1}` : ''}`}
                >
                  Back to the text{backTo.length > 1 && ` (${i + 1})`}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
