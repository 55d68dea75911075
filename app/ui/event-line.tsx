import { scaleLinear } from 'd3-scale'
import s from './event-line.module.css'

/** A row of the drawing: what it is about, and what happened in it, each on its day. */
export type EventLane = { words: string; events: { day: string; words: string }[] }

type Props = {
  id: string
  title: string
  description: string
  from: string
  to: string
  /** What stands under the two ends. */
  ends: [string, string]
  lanes: EventLane[]
}

const width = 800
const [left, right, laneHeight, foot] = [110, 14, 44, 24]
const widthOf = (words: string) => 14 + words.length * 7.2
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** What happened when, a row a line: squares on their days. Words for which there is no room stand in the table alone. */
export function EventLine({ id, title, description, from, to, ends, lanes }: Props) {
  const height = lanes.length * laneHeight + foot
  const x = scaleLinear([noonOf(from), Math.max(noonOf(to), noonOf(from) + 1)], [left, width - right])
  return (
    <svg
      className={s.line}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {lanes.map((lane, n) => (
        <Lane key={lane.words} lane={lane} y={n * laneHeight + 30} at={(day) => x(noonOf(day))} />
      ))}
      <text className={s.quiet} x={left} y={height - 6}>
        {ends[0]}
      </text>
      <text className={s.quiet} x={width - right} y={height - 6} textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  )
}

function Lane({ lane, y, at }: { lane: EventLane; y: number; at: (day: string) => number }) {
  let free = left
  const marks = [...lane.events]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((event) => {
      const place = at(event.day)
      const begins = place + widthOf(event.words) > width ? place - widthOf(event.words) + 8 : place - 5
      const hasRoom = begins >= free - 5
      if (hasRoom) free = begins + widthOf(event.words)
      return { ...event, place, begins, hasRoom }
    })
  return (
    <g>
      <text x="0" y={y + 5}>
        {lane.words}
      </text>
      <path className={s.axis} d={`M${left} ${y}H${width - right}`} />
      {marks.map(({ day, words, place, begins, hasRoom }) => (
        <g key={`${day} ${words}`}>
          <rect className={s.mark} x={place - 5} y={y - 5} width="10" height="10" />
          {hasRoom && (
            <text x={begins} y={y - 12}>
              {words}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
