import s from './breadcrumbs.module.css'

/** A step of the way here. The last has no href: it is this page. */
export type Crumb = { words: string; href?: string }

/** On a phone only the step before this page is shown. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className={s.crumbs} aria-label="Breadcrumb">
      <ol className={s.list}>
        {crumbs.map(({ words, href }) => (
          <li key={words} aria-current={href ? undefined : 'page'}>
            {href ? <a href={href}>{words}</a> : words}
          </li>
        ))}
      </ol>
    </nav>
  )
}
