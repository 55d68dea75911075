import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { listSessions } from '@/lib/staff/queries'
import { requireStaff } from '@/lib/staff/session'
import { setName, signOutHere, signOutOfAll } from './actions'

export const metadata: Metadata = { title: 'My account' }

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('desk.read', '/staff/account')
  const [sessions, { done }] = [await listSessions(person.id), await searchParams]
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
      {done === 'named' && <Note tone="good">Your name is saved.</Note>}
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
        <Part
          id="sessions"
          title="Sessions"
          say={`${counted(sessions.length, 'browser')} signed in, this one included`}
        >
          <ul>
            {sessions.map(({ beganAt }) => (
              <li key={beganAt}>Since {formatWhen(beganAt)}</li>
            ))}
          </ul>
          <p className={s.say}>A session ends after eight hours without use, and after a day in any case.</p>
          <form action={signOutOfAll}>
            <button className={`${button.btn} ${button.end}`} type="submit">
              Sign out everywhere
            </button>
          </form>
        </Part>
      </div>
    </>
  )
}
