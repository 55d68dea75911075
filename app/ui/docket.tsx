import type { ReactNode } from 'react'
import s from './docket.module.css'

/**
 * A list of docket rows; it adapts to the width it is given, not to the window. Where a ruled section has drawn the first
 * rule already, it is `flush`.
 */
export function Docket({ flush, children }: { flush?: boolean; children: ReactNode }) {
  return <ol className={flush ? `${s.docket} ${s.flush}` : s.docket}>{children}</ol>
}

type DocketRowProps = {
  /** A recommendation's number or a count, in big Clarendon. */
  number: ReactNode
  /** What the number counts, in small print under it. */
  numberNote?: string
  title: string
  href?: string
  /** Under the title: the addressee, a sentence. */
  to: ReactNode
  /** The status track, or particulars. */
  status?: ReactNode
  /** The act, where there is one. */
  act?: ReactNode
}

/** Number, title and addressee, status, act. */
export function DocketRow({ number, numberNote, title, href, to, status, act }: DocketRowProps) {
  return (
    <li className={numberNote ? `${s.entry} ${s.counted}` : s.entry}>
      <p className={s.no}>
        {number}
        {numberNote && <span>{numberNote}</span>}
      </p>
      <div className={s.what}>
        <h3>{href ? <a href={href}>{title}</a> : title}</h3>
        <div className={s.to}>{to}</div>
      </div>
      {status && <div className={s.status}>{status}</div>}
      {act && <div className={s.do}>{act}</div>}
    </li>
  )
}

/** The act of a row on an open campaign. */
export function GoLink(props: { href: string; children: ReactNode }) {
  return (
    <a className={s.go} href={props.href}>
      {props.children}
    </a>
  )
}
