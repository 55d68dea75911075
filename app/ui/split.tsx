import type { ReactNode } from 'react'
import s from './split.module.css'

/**
 * A page that asks for something: the text left in seven columns, the act right in five. In the document, and on a
 * phone, the act comes straight after the lead and before what is under it.
 */
export function Split(props: { lead: ReactNode; act: ReactNode; under?: ReactNode }) {
  return (
    <div className={s.split}>
      <div className={s.lead}>{props.lead}</div>
      <div className={s.act}>{props.act}</div>
      {props.under && <div className={s.under}>{props.under}</div>}
    </div>
  )
}
