import { scaleBand, scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import s from './day-bars.module.css'
import { formatCount } from './format'

/** A day, or a few that follow each other. `total` null: too few to show, drawn as a hollow bar. */
export type DayBar = { from: string; label: string; total: number | null; isStrong: boolean }
/** Something that happened, with words of its own: it stands over the bar of its day. */
export type BarMark = { from: string; words: string }

type Props = {
  id: string
  title: string
  /** What somebody who cannot see the bars is told. */
  description: string
  bars: DayBar[]
  /** Drawn as a line through the bars, one value a bar; null where there is none. */
  mean?: { words: string; values: (number | null)[] }
  marks?: BarMark[]
}

const width = 800
const [left, right, foot] = [52, 4, 26]
const markRow = 18
const plotHeight = 150

/** Bars by day, made on the server: no script, and nothing that only a colour says. */
export function DayBars({ id, title, description, bars, mean, marks = [] }: Props) {
  const placed = placeMarks(bars, marks)
  const top = 8 + markRow * (1 + Math.max(-1, ...placed.map(({ level }) => level)))
  const bottom = top + plotHeight
  const x = xOf(bars)
  const y = scaleLinear()
    .domain([0, Math.max(5, ...bars.map(({ total }) => total ?? 0))])
    .nice(3)
    .range([bottom, top])
  const barTop = (total: number | null) => y(total ?? 4)
  return (
    <svg
      className={s.chart}
      viewBox={`0 0 ${width} ${bottom + foot}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          {tick > 0 && <path className={s.grid} d={`M${left} ${y(tick)}H${width}`} />}
          <text className={s.quiet} x={left - 6} y={y(tick) + 5} textAnchor="end">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ from, total, isStrong }) => {
        const kind = total === null ? s.hidden : isStrong ? s.strong : s.bar
        const height = Math.max(0, bottom - barTop(total))
        return (
          height > 0 && (
            <rect
              key={from}
              className={kind}
              x={x(from)}
              y={bottom - height}
              width={x.bandwidth()}
              height={height}
            />
          )
        )
      })}
      <path className={s.axis} d={`M${left} ${bottom}H${width}`} />
      {mean && <Mean mean={mean} bars={bars} x={x} y={y} />}
      {placed.map(({ at, words, anchor, level, bar }) => (
        <g key={`${at} ${words}`}>
          <path className={s.mark} d={`M${at} ${6 + level * markRow + 12}V${barTop(bar.total) - 2}`} />
          <text x={at + (anchor === 'end' ? 4 : -4)} y={6 + level * markRow + 8} textAnchor={anchor}>
            {words}
          </text>
        </g>
      ))}
      {labelled(bars).map(({ from, label }, n, all) => (
        <text
          key={from}
          className={s.quiet}
          x={n === all.length - 1 && n > 0 ? width - right : (x(from) ?? 0)}
          y={bottom + 18}
          textAnchor={n === all.length - 1 && n > 0 ? 'end' : 'start'}
        >
          {label}
        </text>
      ))}
    </svg>
  )
}

const xOf = (bars: DayBar[]) =>
  scaleBand(
    bars.map(({ from }) => from),
    [left, width - right],
  )
    .paddingInner(bars.length > 60 ? 0.1 : 0.2)
    // Three days are three bars, and not three walls.
    .align(0)

type Scales = { x: ReturnType<typeof xOf>; y: (value: number) => number }

function Mean({ mean, bars, x, y }: Scales & { mean: NonNullable<Props['mean']>; bars: DayBar[] }) {
  const points = bars.flatMap(({ from }, n): [number, number][] => {
    const value = mean.values[n]
    return value === null || value === undefined ? [] : [[(x(from) ?? 0) + x.bandwidth() / 2, y(value)]]
  })
  const path = line().curve(curveMonotoneX)(points)
  const first = points[0]
  if (!path || !first || points.length < 3) return null
  return (
    <g>
      <path className={s.mean} d={path} />
      <text className={s.halo} x={first[0] + 6} y={Math.max(first[1] - 8, 14)}>
        {mean.words}
      </text>
    </g>
  )
}

type PlacedMark = { at: number; words: string; anchor: 'start' | 'end'; level: number; bar: DayBar }
const levelsMost = 3
const widthOf = (words: string) => 8 + words.length * 7.2

/** Each in the lowest row in which it meets no other; one for which there is no room is left to the table and the words. */
function placeMarks(bars: DayBar[], marks: BarMark[]): PlacedMark[] {
  const x = xOf(bars)
  const ends: [number, number][][] = Array.from({ length: levelsMost }, () => [])
  return marks.flatMap(({ from, words }): PlacedMark[] => {
    const bar = bars.findLast((one) => one.from <= from)
    if (!bar) return []
    const at = (x(bar.from) ?? 0) + x.bandwidth() / 2
    const anchor = at > width / 2 ? 'end' : 'start'
    const reach: [number, number] =
      anchor === 'end' ? [at - widthOf(words), at + 6] : [at - 6, at + widthOf(words)]
    const level = ends.findIndex((row) => row.every(([a, b]) => reach[1] < a || reach[0] > b))
    if (level < 0) return []
    ends[level]?.push(reach)
    return [{ at, words, anchor, level, bar }]
  })
}

/** The first, the last, and two or three between. */
function labelled(bars: DayBar[]): DayBar[] {
  if (bars.length < 4)
    return bars.length === 1 ? bars : bars.filter((_, n) => n === 0 || n === bars.length - 1)
  const step = Math.max(1, Math.round((bars.length - 1) / 4))
  const between = bars.filter((_, n) => n > 0 && n % step === 0 && n <= bars.length - 1 - step * 0.8)
  return [bars[0]!, ...between, bars.at(-1)!]
}
