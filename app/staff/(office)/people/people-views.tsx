import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'

const views = [
  ['/staff/people', 'Staff'],
  ['/staff/audit', 'Audit'],
] as const

/** Who works here, and what they did. */
export function PeopleViews({ here }: { here: (typeof views)[number][0] }) {
  return (
    <nav className={s.views} aria-label="Staff and what they did">
      {views.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
