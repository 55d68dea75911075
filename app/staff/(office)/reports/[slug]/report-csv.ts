import { stringify } from 'csv-stringify/sync'
import { counted } from '@/app/staff/ui/words'
import type { Report } from '@/lib/insight/read-report'
import { inShownOrder } from '@/lib/insight/seats/seat-map'
import { smallestTotalShown } from '@/lib/insight/small-numbers'
import { lineWords, wordsOfValue } from '../moves-table'
import { sourceName, stepWords, wordsOfMark } from '../sentences'
import type { QuestionKey } from './definitions'
import { writerStates } from './writers-section'

type Cell = string | number | null
type Table = { columns: string[]; rows: Cell[][] }

const hidden = 'fewer than 5'
/** A number a spreadsheet can add up, or the words for one that is too small to show. */
const total = (value: number): Cell => (value > 0 && value < smallestTotalShown ? hidden : value)

const tables: Record<QuestionKey, (report: Report) => Table> = {
  growth: ({ counted: { days }, marks }) => ({
    columns: ['day', 'received', 'confirmed', 'happened'],
    rows: days.map(({ day, received, confirmed }) => [
      day,
      total(received),
      total(confirmed),
      marks
        .filter((mark) => mark.day === day)
        .map(wordsOfMark)
        .join('; '),
    ]),
  }),
  sources: ({ sources: { shown, others } }) => ({
    columns: ['source', 'code', 'received', 'confirmed'],
    rows: [
      ...shown.map((row): Cell[] => [sourceName(row), row.source, total(row.received), total(row.confirmed)]),
      ...(others
        ? [[counted(others.codes, 'other'), '', total(others.received), total(others.confirmed)]]
        : []),
    ],
  }),
  steps: ({ steps }) => ({
    columns: ['step', 'times', 'percent_of_step_before', 'lost'],
    rows: steps.map(({ key, times, percent, lost }) => [
      stepWords[key],
      times === null ? 'not counted' : total(times),
      percent,
      lost === null ? null : total(lost),
    ]),
  }),
  areas: ({ seats }) => ({
    columns: ['code', 'constituency', 'region', 'confirmed'],
    rows: inShownOrder(seats).map(({ code, name, region, confirmed }) => [
      code,
      name,
      region,
      confirmed < smallestTotalShown ? hidden : confirmed,
    ]),
  }),
  writers: ({ writers }) => ({
    columns: ['what', 'people', 'letters'],
    rows: [
      ...writers.states.map(({ state, people, letters }): Cell[] => [
        writerStates[state],
        total(people),
        total(people) === hidden ? '' : letters,
      ]),
      ...writers.days.map(({ day, people }): Cell[] => [day, total(people), '']),
    ],
  }),
  moves: ({ moves }) => ({
    columns: ['number', 'recommendation', 'on', 'line', 'before', 'now', 'summary'],
    rows: moves.map((move) => [
      move.number,
      move.title,
      move.on,
      lineWords[move.line],
      wordsOfValue(move.before),
      wordsOfValue(move.value),
      move.summary,
    ]),
  }),
}

/** The numbers behind an answer for a spreadsheet: a cell that begins like a formula is not run by one. */
export function reportCsv(question: QuestionKey, report: Report): string {
  const { columns, rows } = tables[question](report)
  return stringify(rows, { header: true, bom: true, columns, escape_formulas: true })
}
