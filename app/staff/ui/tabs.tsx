import Link from 'next/link'
import s from './tabs.module.css'

type TabsProps = {
  label: string
  /** Where the pages of this thing stand; `path` of each is below it. */
  base: string
  tabs: readonly { path: string; words: string }[]
  /** The path of the page that is open. */
  here: string
  /** As readers see it, where they do. */
  shown: { href: string; words: string } | false
}

/** The pages about one thing, its preview, and its public page. */
export function Tabs({ label, base, tabs, here, shown }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className={s.tabs}>
        {[...tabs, { path: '/preview', words: 'Preview' }].map(({ path, words }) => (
          <li key={path}>
            <Link href={`${base}${path}`} prefetch={false} aria-current={path === here ? 'page' : undefined}>
              {words}
            </Link>
          </li>
        ))}
        {shown && (
          <li>
            <a href={shown.href}>{shown.words}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
