import { EventLine } from '@/app/ui/event-line'
import type { DayRange } from '@/lib/insight/day-range'
import type { Move } from '@/lib/insight/read-moves'
import { longDay, rangeWords, shortDay } from '../day-words'
import { lineWords, MovesTable, wordsOfValue } from '../moves-table'
import s from '../reports.module.css'
import { Wide } from './question'

/** What moved on a line of days, and as a table. */
export function MovesAnswer({ moves, range }: { moves: Move[]; range: DayRange }) {
  const wordsOf = ({ number, value }: Move) => `${number} ${wordsOfValue(value).toLowerCase()}`
  const lanes = (Object.keys(lineWords) as Move['line'][]).map((line) => ({
    words: lineWords[line],
    events: moves
      .filter((move) => move.line === line)
      .map((move) => ({ day: move.on, words: wordsOf(move) })),
  }))
  return (
    <>
      {moves.length > 0 && (
        <figure className={s.figure}>
          <Wide label="Chart: what moved">
            <EventLine
              id="moves-chart"
              title={`What moved, ${rangeWords(range)}`}
              description={moves.map((move) => `${wordsOf(move)} on ${longDay(move.on)}`).join('; ')}
              from={range.from}
              to={range.to}
              ends={[shortDay(range.from), shortDay(range.to)]}
              lanes={lanes}
            />
          </Wide>
        </figure>
      )}
      <MovesTable moves={moves} />
    </>
  )
}
