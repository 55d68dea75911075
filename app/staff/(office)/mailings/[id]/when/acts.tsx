import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { whyStopped } from '@/app/staff/ui/mailing-life-words'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { edit, unschedule } from './actions'
import s from './when.module.css'

/** What somebody of this role can do with it next. */
export function Acts({ mailing, person: { role } }: { mailing: Mailing; person: { role: StaffRole } }) {
  const { id, state, approved, paused, snapshotAt } = mailing
  const [mayWrite, maySend] = [may(role, 'mailing.write'), may(role, 'mailing.send')]
  const isToCome = snapshotAt === null
  const path = `/staff/mailings/${id}`
  const links: [boolean, string, string][] = [
    [mayWrite && state === 'draft', `${path}/when#plan`, 'Rate and subject test'],
    [mayWrite && state === 'draft', `${path}/when#ask`, 'Ask for approval'],
    [mayWrite && state === 'in_review' && !approved, `${path}/when#ask`, 'Ask somebody else'],
    [
      maySend && (state === 'draft' || (state === 'in_review' && approved !== null)),
      `${path}/when#schedule`,
      'Schedule',
    ],
    [maySend && ['scheduled', 'sending', 'paused'].includes(state), `${path}/when#rate`, 'Change the rate'],
    [
      maySend && (mailing.people ?? 0) > 0 && mailing.correctedById === null,
      `${path}/run#correct`,
      'Correct it',
    ],
    [maySend && isToCome && state !== 'cancelled', `${path}/run#cancel`, 'Drop it'],
    [!isToCome, `${path}/report`, 'Report'],
  ]
  return (
    <>
      {state === 'paused' && isToCome && paused && (
        <p className={s.say}>
          It has not begun: {whyStopped({ pausedBy: paused.by, pausedWhy: paused.why })}.
        </p>
      )}
      <div className={s.acts}>
        {links
          .filter(([isThere]) => isThere)
          .map(([, href, words]) => (
            <Link key={href} className={button.btn} href={href} prefetch={false}>
              {words}
            </Link>
          ))}
        {maySend && state === 'scheduled' && (
          <Press action={unschedule.bind(null, id)} words="Take out of the timetable" />
        )}
        {mayWrite && isToCome && ['in_review', 'scheduled', 'paused'].includes(state) && (
          <Press action={edit.bind(null, id)} words="Take back and edit" />
        )}
      </div>
    </>
  )
}

function Press({ action, words }: { action: (form: FormData) => Promise<void>; words: string }) {
  return (
    <form action={action}>
      <button className={button.btn} type="submit">
        {words}
      </button>
    </form>
  )
}
