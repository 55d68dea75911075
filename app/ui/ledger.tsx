import { formatCount } from './format'
import s from './ledger.module.css'

const tile = { width: 12, height: 14 }
const block = { columns: 10, rows: 10, width: 144, height: 168, inRow: 5 }
const marksInBlock = block.columns * block.rows

/** How many signatures one mark stands for (1, 2, 5, 10, 20 …), so that a goal is never more than a thousand marks. */
function signaturesPerMark(goal: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].find((digit) => goal / (digit * power) <= 1000)
    if (step) return step * power
  }
}

/**
 * Every mark is so many confirmed signatures; full, hollow, and one highlighted: the mark being filled. Drawn on the
 * server; the caption says what a mark is and the label says it all in words.
 */
export function SignatureLedger(props: { confirmed: number; goal: number; today: string }) {
  const perMark = signaturesPerMark(props.goal)
  const total = Math.ceil(props.goal / perMark)
  const full = Math.min(Math.floor(props.confirmed / perMark), total)
  const blocks = Math.ceil(total / marksInBlock)
  const width = block.inRow * block.width - 27
  const height = Math.ceil(blocks / block.inRow) * block.height - 31
  const marks = perMark === 1 ? 'one confirmed signature' : `${formatCount(perMark)} confirmed signatures`
  return (
    <figure className={s.ledger}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${formatCount(props.confirmed)} of ${formatCount(props.goal)} signatures, drawn as marks.`}
      >
        <defs>
          <pattern id="mark-full" width={tile.width} height={tile.height} patternUnits="userSpaceOnUse">
            <rect className={s.full} width="7" height="11" />
          </pattern>
          <pattern id="mark-hollow" width={tile.width} height={tile.height} patternUnits="userSpaceOnUse">
            <rect className={s.hollow} x=".5" y=".5" width="6" height="10" />
          </pattern>
        </defs>
        {[...Array(blocks).keys()].map((i) => (
          <Block key={i} index={i} full={full - i * marksInBlock} total={total - i * marksInBlock} />
        ))}
      </svg>
      <figcaption>
        Each mark is {marks}; each block is {formatCount(perMark * marksInBlock)}.
        {full < total && ` The highlighted mark is the one being filled today, ${props.today}.`}
      </figcaption>
    </figure>
  )
}

function Block({ index, full, total }: { index: number; full: number; total: number }) {
  const x = (index % block.inRow) * block.width
  const y = Math.floor(index / block.inRow) * block.height
  const here = Math.min(total, marksInBlock)
  const filled = Math.max(0, Math.min(full, here))
  const hasCurrent = full >= 0 && full < here
  const current = {
    x: x + (filled % block.columns) * tile.width,
    y: y + Math.floor(filled / block.columns) * tile.height,
  }
  return (
    <>
      <Marks x={x} y={y} from={0} to={filled} fill="url(#mark-full)" />
      <Marks x={x} y={y} from={hasCurrent ? filled + 1 : filled} to={here} fill="url(#mark-hollow)" />
      {hasCurrent && (
        <rect className={s.current} x={current.x + 0.75} y={current.y + 0.75} width="5.5" height="9.5" />
      )}
    </>
  )
}

/** The marks from one number to another in a block, as at most three rectangles. */
function Marks({ x, y, from, to, fill }: { x: number; y: number; from: number; to: number; fill: string }) {
  const parts: { row: number; rows: number; start: number; end: number }[] = []
  for (let at = from; at < to; ) {
    const row = Math.floor(at / block.columns)
    const start = at % block.columns
    const rows = start === 0 ? Math.floor((to - at) / block.columns) : 0
    const end = rows > 0 ? block.columns : Math.min(block.columns, start + to - at)
    parts.push({ row, rows: Math.max(rows, 1), start, end })
    at += rows > 0 ? rows * block.columns : end - start
  }
  return parts.map(({ row, rows, start, end }) => (
    <rect
      key={`${row}-${start}`}
      x={x + start * tile.width}
      y={y + row * tile.height}
      width={(end - start) * tile.width - 4}
      height={rows * tile.height - 2}
      fill={fill}
    />
  ))
}
