import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'
import s from './page-head.module.css'

/** The head of a page that is read rather than acted on: breadcrumbs, heading, lead. */
export function PageHead(props: {
  crumbs?: Crumb[]
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      {props.crumbs && <Breadcrumbs crumbs={props.crumbs} />}
      <div className={s.head}>
        <h1 className={s.title}>{props.title}</h1>
        {props.lead && <p className="lead">{props.lead}</p>}
        {props.children}
      </div>
    </>
  )
}
