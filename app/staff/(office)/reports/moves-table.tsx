import Link from 'next/link'
import table from '@/app/staff/ui/table.module.css'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Move } from '@/lib/insight/read-moves'
import { formatRough } from '@/lib/rough-date'

const valueWords: Record<string, string> = { ...responseWords, ...implementationWords }

/** What a value says in words; nothing where there is none. */
export const wordsOfValue = (value: string | null) => (value === null ? '' : (valueWords[value] ?? value))
export const lineWords: Record<Move['line'], string> = { response: 'Answer', implementation: 'In practice' }

/** What moved, newest first. */
export function MovesTable({ moves }: { moves: Move[] }) {
  if (moves.length === 0) return <p>There is nothing to show.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">What moved, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Recommendation</th>
          <th scope="col">When</th>
          <th scope="col">Line</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={`${move.number} ${move.line} ${move.on} ${move.value}`}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/recommendations/${move.number}`} prefetch={false}>
                {move.number}
              </Link>{' '}
              {move.title}
              {move.summary && <span className={table.sub}>{move.summary}</span>}
            </th>
            <td>{formatRough({ on: move.on, precision: move.precision })}</td>
            <td>{lineWords[move.line]}</td>
            <td>{wordsOfValue(move.before)}</td>
            <td>{wordsOfValue(move.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
