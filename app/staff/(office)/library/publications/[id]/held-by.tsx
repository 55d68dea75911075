import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { publicationStates } from '@/app/staff/ui/library-words'
import { Note } from '@/app/staff/ui/parts'
import p from '@/app/staff/ui/parts.module.css'
import { formatClock } from '@/app/staff/ui/words'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'
import type { SignedInStaff } from '@/lib/staff/session'

/** Somebody else is editing, or this person in another window, with the button to take over. */
export function HeldBy({
  publication,
  person,
  path,
}: {
  publication: EditedPublication
  person: SignedInStaff
  path: string
}) {
  const { lock } = publication
  if (!lock) return null
  const isOwn = lock.staffId === person.id
  return (
    <div className={`${p.note} ${p.warn}`} role="status">
      <p>
        {isOwn ? 'You are editing this in another window' : `${lock.name} is editing`} since{' '}
        {formatClock(lock.since)}. You can read here.
      </p>
      <form method="post" action={`${path}/lock`}>
        <button className={button.btn} type="submit" name="intent" value="take_over">
          {isOwn ? 'Continue here' : `Take over from ${lock.name}`}
        </button>
      </form>
      {!isOwn && <span className="muted">They keep what they have typed, and are told who took over.</span>}
    </div>
  )
}

/** Why its state does not let it be edited, for those who may write. */
export function WhyClosed({
  publication,
  mayEdit,
  path,
}: {
  publication: EditedPublication
  mayEdit: boolean
  path: string
}) {
  if (!mayEdit) return null
  return (
    <Note tone="good">
      <p>
        {publicationStates[publication.state].words}: it is not edited meanwhile.{' '}
        <Link href={`${path}/run`} prefetch={false}>
          Take it back to draft
        </Link>{' '}
        to go on writing.
      </p>
    </Note>
  )
}
