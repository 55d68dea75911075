import { formatCount } from './format'
import s from './undersigned.module.css'

/** One signer's line. A name of null was kept private; `isYou` is the reader's own. */
type SignerLine = { number: number; name: string | null; place: string; isYou?: boolean }

/** Names on ruled lines, numbered backwards from the newest. A private name keeps its line and its number. */
export function Undersigned({ lines }: { lines: SignerLine[] }) {
  return (
    <ol className={s.names} reversed start={lines[0]?.number}>
      {lines.map((line) => (
        <li key={line.number} className={line.isYou ? s.you : undefined}>
          <span className={s.n}>{formatCount(line.number)}</span>
          <Name line={line} />
          <span className={s.at}>{line.place}</span>
        </li>
      ))}
    </ol>
  )
}

function Name({ line }: { line: SignerLine }) {
  if (line.isYou) return <span className={s.who}>You</span>
  if (line.name === null) return <span className={s.private}>Name kept private</span>
  return (
    <bdi className={isDrawnByBesley(line.name) ? s.who : s.plain} dir="auto">
      {line.name}
    </bdi>
  )
}

/** The whole name in one face: Besley where it has every letter, else the system's. */
function isDrawnByBesley(name: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018\u2019]*$/.test(name)
}
