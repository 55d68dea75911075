import s from './row-bar.module.css'

const width = 180

/**
 * A bar inside a row of a table, whose numbers stand beside it: `part` dark within `whole` pale, on a scale to `most`.
 * Nothing is said by it that the row does not say.
 */
export function RowBar({ part = 0, whole, most }: { part?: number; whole: number; most: number }) {
  const reach = (value: number) =>
    most <= 0 ? 0 : Math.round((1000 * width * Math.min(value, most)) / most) / 1000
  return (
    <svg
      className={s.bar}
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={s.whole} width={reach(whole)} height="12" />
      {part > 0 && <rect className={s.part} width={reach(part)} height="12" />}
    </svg>
  )
}
