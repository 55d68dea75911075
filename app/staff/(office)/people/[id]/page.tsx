import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { SessionTable } from '@/app/staff/ui/session-table'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { mayGive, needsSecondFactor } from '@/lib/staff/permissions'
import { listStaff, type StaffMember } from '@/lib/staff/queries'
import { asksFreshCode, requireStaff, type SignedInStaff } from '@/lib/staff/session'
import { listSessions } from '@/lib/staff/sessions'
import { disable, endAllSessions, endSession, resend, resetFactor, setRole } from '../actions'
import { doneWords } from '../done-words'
import { rolesToGive } from '../roles-to-give'

export const metadata: Metadata = { title: 'Person' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireStaff('staff.manage', `/staff/people/${encodeURIComponent(id)}`)
  const member = (await listStaff()).find((person) => person.id === id)
  if (!member) notFound()
  const { done } = await searchParams
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const role = roleWords[member.role]
  const mayChange = mayGive(actor.role, member.role)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/people', words: 'People' }]}
        here={member.name || member.email}
        title={member.name || member.email}
      >
        <p>
          {member.email}, {role.name.toLowerCase()}: {role.may}
        </p>
      </PageHead>
      {said && <Note tone={said.tone}>{said.words}</Note>}
      {mayChange && member.status !== 'disabled' && <RoleAndStep member={member} actor={actor} />}
      {member.status === 'active' && <Sessions member={member} mayEnd={mayChange} actor={actor} />}
      {mayChange && <Door member={member} />}
    </>
  )
}

async function RoleAndStep({ member, actor }: { member: StaffMember; actor: SignedInStaff }) {
  const codeFields = freshCodeFields(await asksFreshCode())
  const name = member.name || member.email
  const step = member.hasSecondFactor
    ? 'Set up: signing in takes a code from their app.'
    : needsSecondFactor(member.role)
      ? 'Not set up yet. They are asked to when they sign in.'
      : 'Not set up. Their role does not ask for it.'
  return (
    <div className={s.two}>
      <Part id="role" title="Role">
        <StaffForm
          action={setRole.bind(null, member.id)}
          fields={[
            { kind: 'select', name: 'role', label: `Role of ${name}`, options: rolesToGive(actor.role) },
            ...codeFields,
          ]}
          values={{ role: member.role }}
          button="Change the role"
          note="Their sessions end, and a mail tells them."
          prefix="role-"
        />
      </Part>
      <Part id="second-step" title="Second step">
        <p>{step}</p>
        {member.hasSecondFactor && member.id !== actor.id && (
          <StaffForm
            action={resetFactor.bind(null, member.id)}
            fields={codeFields}
            values={{}}
            button="Reset the second step"
            tone="end"
            note="Make sure first that it is really them who asks. Their sessions end, and a mail tells them."
            prefix="step-"
          />
        )}
      </Part>
    </div>
  )
}

type SessionsProps = { member: StaffMember; mayEnd: boolean; actor: SignedInStaff }

async function Sessions({ member, mayEnd, actor }: SessionsProps) {
  const sessions = await listSessions(member.id)
  const isOwn = member.id === actor.id
  return (
    <Part id="sessions" title="Sessions" say={counted(sessions.length, 'browser')}>
      {isOwn || !mayEnd ? (
        <p>
          {isOwn ? 'Yours are on the page of your account.' : 'Only an owner ends the sessions of an owner.'}
        </p>
      ) : (
        <>
          <SessionTable sessions={sessions} end={endSession.bind(null, member.id)} />
          {sessions.length > 1 && (
            <form action={endAllSessions.bind(null, member.id)}>
              <button className={`${button.btn} ${button.end}`} type="submit">
                End all their sessions
              </button>
            </form>
          )}
        </>
      )}
    </Part>
  )
}

function Door({ member }: { member: StaffMember }) {
  return (
    <Part id="door" title="Coming and going">
      <div className={button.acts}>
        {member.status !== 'active' && (
          <form action={resend.bind(null, member.id)}>
            <button className={button.btn} type="submit">
              {member.status === 'invited' ? 'Invite again' : 'Invite back'}
            </button>
          </form>
        )}
        {member.status !== 'disabled' && (
          <form action={disable.bind(null, member.id)}>
            <button className={`${button.btn} ${button.end}`} type="submit">
              Disable
            </button>
          </form>
        )}
      </div>
      <p className={s.say}>Disabling ends their sessions at once. What they did stays in the record.</p>
    </Part>
  )
}
