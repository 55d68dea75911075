import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'

const views = [
  ['/staff/watch', 'Alerts'],
  ['/staff/watch/switches', 'Switches'],
  ['/staff/watch/lists', 'Allowed and blocked'],
  ['/staff/watch/limits', 'Limits'],
] as const

/** The pages about watching. */
export function WatchViews({ here }: { here: (typeof views)[number][0] }) {
  return (
    <nav className={s.views} aria-label="Parts of watching">
      {views.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
