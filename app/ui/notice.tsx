import type { ReactNode } from 'react'
import s from './notice.module.css'

/** Something to know, between two rules. `warning` is for what is unusual; `status` is read out when it appears. */
export function Notice(props: { title: string; warning?: boolean; status?: boolean; children: ReactNode }) {
  return (
    <div
      className={props.warning ? `${s.notice} ${s.warning}` : s.notice}
      role={props.status ? 'status' : undefined}
    >
      <b>{props.title}</b>
      <div className={s.text}>{props.children}</div>
    </div>
  )
}
