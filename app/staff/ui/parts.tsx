import Link from 'next/link'
import type { ReactNode } from 'react'
import button from './button.module.css'
import head from './page-head.module.css'
import s from './parts.module.css'
import status from './status.module.css'

export type Sign = 'done' | 'now' | 'held' | 'half' | 'out' | 'late' | 'unset' | 'to_come'

/** A word and a square: filled done, dotted now, half under way, hatched held, hollow to come, struck ended, turned late. */
export function Status({ sign, children }: { sign: Sign; children: ReactNode }) {
  return <span className={`${status.st} ${sign === 'to_come' ? '' : status[sign]}`}>{children}</span>
}

type PartProps = { id: string; title: string; say?: ReactNode; more?: ReactNode; children: ReactNode }

/** A part of a page: an ink rule, its name, a quiet remark, links on the right. */
export function Part({ id, title, say, more, children }: PartProps) {
  return (
    <section className={s.part} aria-labelledby={id}>
      <div className={s.partHead}>
        <h2 id={id}>{title}</h2>
        {say && <span className={s.say}>{say}</span>}
        {more && <span className={s.more}>{more}</span>}
      </div>
      {children}
    </section>
  )
}

type HeadProps = {
  crumbs?: { href: string; words: string }[]
  here?: string
  title: string
  children?: ReactNode
  acts?: ReactNode
}

/** Where one is, the title, one sentence that gives the answer, and the acts. */
export function PageHead({ crumbs, here, title, children, acts }: HeadProps) {
  return (
    <div className={head.head}>
      {crumbs && (
        <nav className={head.crumbs} aria-label="Where you are">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <Link href={crumb.href} prefetch={false}>
                  {crumb.words}
                </Link>
              </li>
            ))}
            {here && <li aria-current="page">{here}</li>}
          </ol>
        </nav>
      )}
      <div>
        <h1>{title}</h1>
        {children && <div className={head.lede}>{children}</div>}
      </div>
      {acts && <div className={button.acts}>{acts}</div>}
    </div>
  )
}

/** What was just done, after a form has sent the reader here. */
export function Note({ tone, children }: { tone: 'good' | 'warn'; children: ReactNode }) {
  return (
    <div className={`${s.note} ${s[tone]}`} role="status">
      {children}
    </div>
  )
}
