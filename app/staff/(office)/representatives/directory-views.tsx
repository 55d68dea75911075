import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'

const views = [
  ['/staff/representatives', 'Sources and imports'],
  ['/staff/representatives/areas', 'Areas and people'],
  ['/staff/representatives/addresses', 'Addresses to look at'],
  ['/staff/representatives/calendar', 'Calendar'],
] as const

/** The parts of the directory. */
export function DirectoryViews({ here }: { here: (typeof views)[number][0] }) {
  return (
    <nav className={s.views} aria-label="Parts of the directory">
      <Link href="/staff/letters" prefetch={false}>
        Letters
      </Link>
      {views.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
