import Link from 'next/link'
import { may } from '@/lib/staff/permissions'
import { currentStaff } from '@/lib/staff/session'
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

/** The parts of the library that this person may open, the one they are in marked. */
export async function LibraryViews({ here }: { here: (typeof views)[number][0] }) {
  const person = await currentStaff()
  const shown = views.filter(
    ([href]) => href !== '/staff/library/consents' || (person && may(person.role, 'consent.manage')),
  )
  return (
    <nav className={s.views} aria-label="Parts of the library">
      {shown.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
