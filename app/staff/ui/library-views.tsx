import Link from 'next/link'
import s from './parts.module.css'

const views = [
  ['/staff/library', 'Texts'],
  ['/staff/library/evidence', 'Figures'],
  ['/staff/library/sources', 'Sources'],
  ['/staff/library/quotes', 'Quotes'],
  ['/staff/library/media', 'Media'],
  ['/staff/library/consents', 'Consents'],
  ['/staff/library/helplines', 'Helplines'],
  ['/staff/library/links', 'Links'],
  ['/staff/library/settings', 'Settings'],
] as const

/** The parts of the library, the one the reader is in marked. */
export function LibraryViews({ here }: { here: (typeof views)[number][0] }) {
  return (
    <nav className={s.views} aria-label="Parts of the library">
      {views.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
