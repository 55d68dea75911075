import s from '@/app/staff/ui/editor.module.css'
import { checkSentence } from '@/app/staff/ui/editor-check-words'
import { Part, Status } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import type { Check } from '@/lib/library/checks/check'

/** What keeps the text from being published, then what advises, then what is in order. Each leads to its line in the editor. */
export function ChecksPart({ checks, editor = '' }: { checks: Check[]; editor?: string }) {
  const open = checks.filter(({ passed }) => !passed)
  const met = checks.filter(({ passed }) => passed)
  const stops = open.filter(({ stops }) => stops).length
  const advise = open.length - stops
  return (
    <Part
      id="checks"
      title="Checks"
      say={`${stops === 0 ? 'nothing stops' : counted(stops, 'stops', 'stop')} publishing, ${counted(advise, 'advises', 'advise')}, ${counted(met.length, 'passes', 'pass')}`}
    >
      <ul className={s.checks}>
        {[...open, ...met].map((check, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be found twice on a line
          <li key={i}>
            <Status sign={check.passed ? 'done' : check.stops ? 'late' : 'now'}>
              {checkSentence(check)}
            </Status>
            {check.line && (
              <a href={`${editor}#${idOf(check.part)}-line-${check.line}`}>See line {check.line}</a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function idOf(part = 'body'): string {
  return part === 'body' ? part : `details.${part}`
}
