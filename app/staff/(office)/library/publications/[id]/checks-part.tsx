import s from '@/app/staff/ui/editor.module.css'
import { lineWords } from '@/app/staff/ui/library-words'
import { Part, Status } from '@/app/staff/ui/parts'
import type { RenderedPart } from '@/lib/library/publications/render-content'

/** What keeps the text from being published, then what advises. Each names its line and leads to it. */
export function ChecksPart({ parts }: { parts: RenderedPart[] }) {
  const found = parts.flatMap(({ part, rendered }) =>
    rendered.problems.map((problem) => ({ part, ...problem })),
  )
  const stops = found.filter(({ stops }) => stops)
  const advises = found.filter(({ stops }) => !stops)
  return (
    <Part
      id="checks"
      title="Checks"
      say={`${stops.length === 0 ? 'nothing stops' : `${stops.length} ${stops.length === 1 ? 'stops' : 'stop'}`} publishing, ${advises.length} advise`}
    >
      <ul className={s.checks}>
        {[...stops, ...advises].map(({ part, line, message, stops }) => (
          <li key={`${part} ${line} ${message}`}>
            <Status sign={stops ? 'late' : 'now'}>
              {lineWords(part, line)}: {message}
            </Status>
            {part === 'body' && <a href={`#body-line-${line}`}>See line {line}</a>}
          </li>
        ))}
        {found.length === 0 && (
          <li>
            <Status sign="done">Every figure, source and directive in the text is known</Status>
          </li>
        )}
      </ul>
    </Part>
  )
}
