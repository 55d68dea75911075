import { formatCount } from './format'
import s from './seat-map.module.css'

/** One hexagon: its column and row in the layout, and its shade from 1 to 5; 0 is hollow. */
export type Hexagon = { code: string; column: number; row: number; region: string; shade: number }

type Props = { id: string; title: string; description: string; hexagons: Hexagon[] }

const step = 6.4
const rise = 11.1
const [left, top] = [13, 9]
/** Left and top corner, width and height: with room at the edges for the names of regions. */
const viewBox = '-34 0 466 452'

const names: { x: number; y: number; words: string; anchor: 'start' | 'end' }[] = [
  { x: 216, y: 50, words: 'Scotland', anchor: 'start' },
  { x: 262, y: 138, words: 'North East', anchor: 'start' },
  { x: -32, y: 112, words: 'Northern Ireland', anchor: 'start' },
  { x: 330, y: 192, words: 'Yorkshire', anchor: 'start' },
  { x: 64, y: 216, words: 'North West', anchor: 'end' },
  { x: 24, y: 284, words: 'Wales', anchor: 'end' },
  { x: 330, y: 238, words: 'East of England', anchor: 'start' },
  { x: -32, y: 444, words: 'South West', anchor: 'start' },
  { x: 332, y: 446, words: 'South East', anchor: 'start' },
]

/**
 * A hexagon a seat, in a layout of our own: a place shows the region, not the map. One path a shade, so that 650 of them
 * weigh little; who cannot see them, or points at none, reads the table that stands beside it.
 */
export function SeatMap({ id, title, description, hexagons }: Props) {
  const shades = [0, 1, 2, 3, 4, 5].map((shade) => hexagons.filter((one) => one.shade === shade))
  return (
    <svg className={s.map} viewBox={viewBox} role="img" aria-labelledby={`${id}-title ${id}-description`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {shades.map(
        (own, shade) =>
          own.length > 0 && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the shade
            <path key={shade} className={s[`shade${shade}`]} d={own.map(hexagonPath).join('')} />
          ),
      )}
      <path className={s.border} d={borders(hexagons)} />
      {names.map(({ x, y, words, anchor }) => (
        <text key={words} x={x} y={y} textAnchor={anchor}>
          {words}
        </text>
      ))}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
const centre = ({ column, row }: Pick<Hexagon, 'column' | 'row'>) =>
  [left + column * step, top + row * rise] as const

function hexagonPath(hexagon: Hexagon): string {
  const [x, y] = centre(hexagon)
  return `M${round(x)} ${round(y - 6.5)}l5.7 3.3v6.5l-5.7 3.2-5.7-3.2v-6.5z`
}

/** Lines between hexagons of different regions: each is drawn by the one on its left or above. */
function borders(hexagons: Hexagon[]): string {
  const regionAt = new Map(hexagons.map(({ column, row, region }) => [`${column} ${row}`, region]))
  const differs = (own: string, column: number, row: number) => {
    const other = regionAt.get(`${column} ${row}`)
    return other !== undefined && other !== own
  }
  return hexagons
    .map((hexagon) => {
      const [x, y] = centre(hexagon)
      const { column, row, region } = hexagon
      const right = differs(region, column + 2, row) ? `M${round(x + step)} ${round(y - 3.7)}v7.4` : ''
      const lowerRight = differs(region, column + 1, row + 1)
        ? `M${round(x + step)} ${round(y + 3.7)}l-6.4 3.7`
        : ''
      const lowerLeft = differs(region, column - 1, row + 1)
        ? `M${round(x - step)} ${round(y + 3.7)}l6.4 3.7`
        : ''
      return right + lowerRight + lowerLeft
    })
    .join('')
}

/** The words of the shades, beside the map. `seats` in each. */
export function SeatKey({ rows }: { rows: { shade: number; words: string; seats: number }[] }) {
  return (
    <ul className={s.key}>
      {rows.map(({ shade, words, seats }) => (
        <li key={shade}>
          <svg
            className={s.sample}
            width="14"
            height="15"
            viewBox="0 0 14 15"
            aria-hidden="true"
            focusable="false"
          >
            <path className={s[`shade${shade}`]} d="M7 1l5.7 3.3v6.5L7 14l-5.7-3.2V4.3z" />
          </svg>
          <span>{words}</span>
          <span className={s.count}>
            {formatCount(seats)} {seats === 1 ? 'seat' : 'seats'}
          </span>
        </li>
      ))}
    </ul>
  )
}
