import Link from 'next/link'
import parts from '@/app/staff/ui/parts.module.css'

const views = [
  { href: '/staff/mailings', words: 'Mailings' },
  { href: '/staff/mailings/journeys', words: 'Journeys' },
  { href: '/staff/mailings/audiences', words: 'Saved audiences' },
]

/** What can be written to many: each on a page of its own. */
export function MailingViews({ here }: { here: string }) {
  return (
    <nav className={parts.views} aria-label="What goes to many">
      {views.map(({ href, words }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
