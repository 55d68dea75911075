import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part, type Sign, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { mayGive, type StaffRole, staffRoles } from '@/lib/staff/permissions'
import { listStaff, listStaffEvents, type StaffMember } from '@/lib/staff/queries'
import { requireStaff, type SignedInStaff } from '@/lib/staff/session'
import { disable, invite, resend, setRole } from './actions'
import { StaffRecord } from './staff-record'

export const metadata: Metadata = { title: 'People' }

const recordShown = 30

const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  invited: { tone: 'good', words: 'The invitation is on its way. It can be accepted once, within 72 hours.' },
  already_active: { tone: 'warn', words: 'This person has accepted already.' },
  changed: { tone: 'good', words: 'The role is changed, and their sessions have ended.' },
  unchanged: { tone: 'good', words: 'It was so already.' },
  disabled: { tone: 'good', words: 'They cannot sign in any more, and their sessions have ended.' },
  last_owner: { tone: 'warn', words: 'This is the last owner. Make somebody else an owner first.' },
  not_allowed: { tone: 'warn', words: 'Only an owner can do this to an owner.' },
  not_found: { tone: 'warn', words: 'There is no such person.' },
}

const statuses: Record<StaffMember['status'], { sign: Sign; words: string }> = {
  active: { sign: 'done', words: 'Active' },
  invited: { sign: 'half', words: 'Invited' },
  disabled: { sign: 'out', words: 'Disabled' },
}

export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const actor = await requireStaff('staff.manage', '/staff/people')
  const [people, events, { done }] = [
    await listStaff(),
    await listStaffEvents(recordShown),
    await searchParams,
  ]
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const active = people.filter(({ status }) => status === 'active').length
  return (
    <>
      <PageHead title="People">
        <p>
          {counted(active, 'person', 'people')} can sign in. Changing a role or disabling somebody ends their
          sessions at once.
        </p>
      </PageHead>
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <Part id="people" title="Staff">
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Everybody who works here or was invited</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">State</th>
              <th scope="col">Last signed in</th>
              <th scope="col" className={table.n}>
                Sessions
              </th>
              <th scope="col">Role</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {people.map((member) => (
              <PersonRow key={member.id} member={member} actor={actor} />
            ))}
          </tbody>
        </table>
      </Part>
      <div className={s.two}>
        <Part id="invite" title="Invite somebody">
          <StaffForm
            action={invite}
            fields={[
              { kind: 'line', name: 'email', label: 'Work email' },
              {
                kind: 'select',
                name: 'role',
                label: 'Role',
                options: [{ value: '', words: 'Choose' }, ...rolesToGive(actor.role)],
              },
            ]}
            values={{}}
            button="Send the invitation"
            tone="go"
          />
        </Part>
        <StaffRecord events={events} />
      </div>
    </>
  )
}

function rolesToGive(role: StaffRole) {
  return staffRoles
    .filter((given) => mayGive(role, given))
    .map((value) => ({ value, words: `${roleWords[value].name}: ${roleWords[value].may}` }))
}

function PersonRow({ member, actor }: { member: StaffMember; actor: SignedInStaff }) {
  const { sign, words } = statuses[member.status]
  const mayChange = mayGive(actor.role, member.role) && member.status !== 'disabled'
  const name = member.name || member.email
  return (
    <tr>
      <th scope="row" className={table.full}>
        {name}
        {member.id === actor.id && ' (you)'}
        {member.name && <span className={table.sub}>{member.email}</span>}
      </th>
      <td>
        <Status sign={sign}>{words}</Status>
        {member.invitationEndsAt !== null && (
          <span className={table.sub}>until {formatWhen(member.invitationEndsAt)}</span>
        )}
      </td>
      <td data-l="Last signed in">
        {member.lastSignedInAt === null ? 'Never' : formatWhen(member.lastSignedInAt)}
      </td>
      <td className={table.n} data-l="Sessions">
        {member.sessions}
      </td>
      <td className={table.full}>
        {mayChange ? <RoleForm member={member} actor={actor} name={name} /> : roleWords[member.role].name}
      </td>
      <td className={table.full}>
        <div className={button.acts}>
          {member.status !== 'active' && mayGive(actor.role, member.role) && (
            <form action={resend}>
              <input type="hidden" name="email" value={member.email} />
              <input type="hidden" name="role" value={member.role} />
              <button className={`${button.btn} ${button.small}`} type="submit">
                {member.status === 'invited' ? 'Invite again' : 'Invite back'}{' '}
                <span className="vh">{name}</span>
              </button>
            </form>
          )}
          {mayChange && (
            <form action={disable}>
              <input type="hidden" name="id" value={member.id} />
              <button className={`${button.btn} ${button.small} ${button.end}`} type="submit">
                Disable <span className="vh">{name}</span>
              </button>
            </form>
          )}
        </div>
      </td>
    </tr>
  )
}

function RoleForm({ member, actor, name }: { member: StaffMember; actor: SignedInStaff; name: string }) {
  return (
    <form className={`${f.form} ${f.inline}`} action={setRole}>
      <input type="hidden" name="id" value={member.id} />
      <label className="vh" htmlFor={`role-${member.id}`}>
        Role of {name}
      </label>
      <select key={member.role} id={`role-${member.id}`} name="role" defaultValue={member.role}>
        {staffRoles
          .filter((role) => mayGive(actor.role, role))
          .map((role) => (
            <option key={role} value={role}>
              {roleWords[role].name}
            </option>
          ))}
      </select>
      <button className={`${button.btn} ${button.small}`} type="submit">
        Change <span className="vh">the role of {name}</span>
      </button>
    </form>
  )
}
