import { fieldName } from '@/app/staff/ui/library-words'
import { counted } from '@/app/staff/ui/words'
import type { ComparedField, ComparedLine } from '@/lib/library/publications/compare-contents'
import s from './compared.module.css'

/** What differs, by words: what went is struck through, what came is underlined, and both are said. */
export function Compared({ fields, caption }: { fields: ComparedField[]; caption: string }) {
  return (
    <table className={s.diff}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={s.n}>
            Was
          </th>
          <th scope="col" className={s.n}>
            Is
          </th>
          <th scope="col" className={s.mark}>
            <span className="vh">Mark</span>
          </th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, lines }) => (
          <Field key={name} name={name} lines={lines} isAlone={fields.length === 1 && name === 'body'} />
        ))}
      </tbody>
    </table>
  )
}

function Field({ name, lines, isAlone }: { name: string; lines: ComparedLine[]; isAlone: boolean }) {
  return (
    <>
      {!isAlone && (
        <tr>
          <th colSpan={4} scope="rowgroup" className={s.field}>
            {fieldName(name)}
          </th>
        </tr>
      )}
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the comparison
        <Line key={i} line={line} />
      ))}
    </>
  )
}

const marks = { same: '', added: '+', removed: '−' }

function Line({ line }: { line: ComparedLine }) {
  if (line.kind === 'gap')
    return (
      <tr className={s.gap}>
        <td className={s.n}>…</td>
        <td className={s.n}>…</td>
        <td />
        <td>{counted(line.lines, 'line')} the same</td>
      </tr>
    )
  return (
    <tr className={line.kind === 'same' ? s.gap : undefined}>
      <td className={s.n}>{line.was}</td>
      <td className={s.n}>{line.is}</td>
      <td className={s.mark}>{marks[line.kind]}</td>
      <td>
        {line.pieces.map(({ text, mark }, i) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: a piece is its place in the line
          if (mark === 'same') return <span key={i}>{text}</span>
          const Mark = mark === 'added' ? 'ins' : 'del'
          return (
            <Mark key={i}>
              <span className="vh">{mark === 'added' ? 'added: ' : 'removed: '}</span>
              {text}
              <span className="vh">
                {mark === 'added' ? ' (end of what was added)' : ' (end of what was removed)'}
              </span>
            </Mark>
          )
          // biome-ignore-end lint/suspicious/noArrayIndexKey: a piece is its place in the line
        })}
      </td>
    </tr>
  )
}
