import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { SessionTable } from '@/app/staff/ui/session-table'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { getFactorState } from '@/lib/staff/second-factor/begin-second-factor'
import { recoveryCodesLeft } from '@/lib/staff/second-factor/recovery-codes'
import { asksFreshCode, requireSession, requireStaff } from '@/lib/staff/session'
import { listSessions } from '@/lib/staff/sessions'
import {
  endOtherSessions,
  endOwnSession,
  moveSecondFactor,
  renewCodes,
  setName,
  signOutHere,
  signOutOfAll,
} from './actions'

export const metadata: Metadata = { title: 'My account' }

const doneWords: Record<string, string> = {
  named: 'Your name is saved.',
  ended: 'The session has ended.',
  not_found: 'That session had ended already.',
}

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('desk.read', '/staff/account')
  const { tokenHash } = await requireSession()
  const [sessions, { done }] = [await listSessions(person.id, tokenHash), await searchParams]
  const role = roleWords[person.role]
  return (
    <>
      <PageHead
        title="My account"
        acts={
          <form action={signOutHere}>
            <button className={button.btn} type="submit">
              Sign out
            </button>
          </form>
        }
      >
        <p>
          {person.email}, {role.name.toLowerCase()}: {role.may}
        </p>
      </PageHead>
      {typeof done === 'string' && doneWords[done] && <Note tone="good">{doneWords[done]}</Note>}
      <div className={s.two}>
        <Part id="your-name" title="Your name">
          <StaffForm
            action={setName}
            fields={[
              { kind: 'line', name: 'name', label: 'As colleagues see it, and the history of campaigns' },
            ]}
            values={{ name: person.name }}
            button="Save the name"
          />
        </Part>
        <SecondStep staffId={person.id} />
      </div>
      <Part
        id="sessions"
        title="Sessions"
        say={`${counted(sessions.length, 'browser')} signed in, this one included`}
      >
        <SessionTable sessions={sessions} end={endOwnSession} />
        <p className={s.say}>A session ends after eight hours without use, and after a day in any case.</p>
        <div className={button.acts}>
          {sessions.length > 1 && (
            <form action={endOtherSessions}>
              <button className={button.btn} type="submit">
                End all others
              </button>
            </form>
          )}
          <form action={signOutOfAll}>
            <button className={`${button.btn} ${button.end}`} type="submit">
              Sign out everywhere
            </button>
          </form>
        </div>
      </Part>
    </>
  )
}

/** One's own second step: set up, renewed, moved to another device. */
async function SecondStep({ staffId }: { staffId: string }) {
  const isSet = (await getFactorState(staffId)).kind === 'set'
  if (!isSet)
    return (
      <Part id="second-step" title="Second step" say="not set up">
        <p>
          <Link href="/staff/second-step?returnTo=/staff/account" prefetch={false}>
            Set it up
          </Link>
          : signing in then takes a code from an app as well.
        </p>
      </Part>
    )
  const [left, asks] = [await recoveryCodesLeft(staffId), await asksFreshCode()]
  return (
    <Part id="second-step" title="Second step" say={`set up, ${counted(left, 'recovery code')} left`}>
      <StaffForm
        action={renewCodes}
        fields={freshCodeFields(asks)}
        values={{}}
        button="Make new recovery codes"
        note="The old ones end."
        prefix="codes-"
      />
      <StaffForm
        action={moveSecondFactor}
        fields={freshCodeFields(asks)}
        values={{}}
        button="Move to another device"
        tone="end"
        note="The app you use now stops working for this account."
        prefix="move-"
      />
    </Part>
  )
}
