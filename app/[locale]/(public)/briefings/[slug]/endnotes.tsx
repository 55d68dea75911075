import { HtmlOnce } from '@/app/ui/html-once'
import type { Briefing } from '@/lib/library/briefings/read-briefing'
import s from './endnotes.module.css'
import { Part } from './part'

/** Every source once, in the order of the text, with a way back to each paragraph that calls it. */
export function Endnotes({ notes }: { notes: Briefing['notes'] }) {
  if (notes.length === 0) return null
  return (
    <Part id="notes" title="Sources" role="doc-endnotes">
      <HtmlOnce as="ol" id="notes-text" html={notes.map(noteHtml).join('')} className={s.notes} />
    </Part>
  )
}

/** The text is sanitised where it was rendered (lib/library/markdown); all else is numbers and marks of ours. */
function noteHtml({ number, html, calledAt }: Briefing['notes'][number]): string {
  const links = calledAt.map(({ mark, paragraph }) =>
    paragraph === null
      ? `<a role="doc-backlink" href="#${mark}" aria-label="Back to note ${number} in the text">Text</a>`
      : `<a role="doc-backlink" href="#${mark}" aria-label="Back to paragraph ${paragraph}">${paragraph}</a>`,
  )
  const back = `<span class="back">${links.length > 1 ? 'Paragraphs' : 'Paragraph'} ${links.join(', ')}</span>`
  return `<li id="note-${number}" value="${number}">${html} ${links.length > 0 ? back : ''}</li>`
}
