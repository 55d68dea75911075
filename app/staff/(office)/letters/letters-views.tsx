import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'
import { may } from '@/lib/staff/permissions'
import { currentStaff } from '@/lib/staff/session'

const views = [
  ['/staff/letters', 'Campaigns', 'campaign.read'],
  ['/staff/letters/replies', 'Replies', 'reply.redact'],
  ['/staff/letters/positions', 'Positions', 'position.approve'],
  ['/staff/representatives', 'Representatives', 'directory.edit'],
] as const

/** The parts of the letters desk that this person may open. */
export async function LettersViews({ here }: { here: (typeof views)[number][0] }) {
  const person = await currentStaff()
  const shown = views.filter(([, , needs]) => person && may(person.role, needs))
  return (
    <nav className={s.views} aria-label="Parts of the letters desk">
      {shown.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
