import type { ReactNode } from 'react'
import s from './help-lines.module.css'

export type HelpLine = {
  number: string
  name: string
  is: ReactNode
  /** The day the number was last compared with what its owner publishes: "22 November 2026". */
  checkedOn?: string
}

/** Numbers to call, each with who answers. A tap calls. */
export function HelpLines({ lines }: { lines: HelpLine[] }) {
  return (
    <ul className={s.lines}>
      {lines.map(({ number, name, is, checkedOn }) => (
        <li key={`${number} ${name}`}>
          <a className={s.number} href={`tel:${number.replace(/\D/g, '')}`}>
            {number}
          </a>
          <div>
            <h3>{name}</h3>
            <div className={s.text}>{is}</div>
            {checkedOn && <p className={s.checked}>Number checked {checkedOn}.</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
