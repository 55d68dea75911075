import type { Metadata } from 'next'
import Link from 'next/link'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part, type Sign, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { needsSecondFactor } from '@/lib/staff/permissions'
import { listStaff, listStaffEvents, type StaffMember } from '@/lib/staff/queries'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { invite } from './actions'
import { doneWords } from './done-words'
import { PeopleViews } from './people-views'
import { RoleTable } from './role-table'
import { rolesToGive } from './roles-to-give'
import { StaffRecord } from './staff-record'

export const metadata: Metadata = { title: 'People' }

const recordShown = 30

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
          {counted(active, 'person', 'people')} can sign in. Open somebody to change their role, reset their
          second step or end their sessions.
        </p>
      </PageHead>
      <PeopleViews here="/staff/people" />
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <Part id="people" title="Staff">
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Everybody who works here or was invited</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">State</th>
              <th scope="col">Role</th>
              <th scope="col">Second step</th>
              <th scope="col">Last signed in</th>
              <th scope="col" className={table.n}>
                Sessions
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((member) => (
              <PersonRow key={member.id} member={member} isYou={member.id === actor.id} />
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
              ...freshCodeFields(await asksFreshCode()),
            ]}
            values={{}}
            button="Send the invitation"
            tone="go"
          />
        </Part>
        <StaffRecord events={events} />
      </div>
      <RoleTable />
    </>
  )
}

function PersonRow({ member, isYou }: { member: StaffMember; isYou: boolean }) {
  const { sign, words } = statuses[member.status]
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/people/${encodeURIComponent(member.id)}`} prefetch={false}>
          {member.name || member.email}
        </Link>
        {isYou && ' (you)'}
        {member.name && <span className={table.sub}>{member.email}</span>}
      </th>
      <td>
        <Status sign={sign}>{words}</Status>
        {member.invitationEndsAt !== null && (
          <span className={table.sub}>until {formatWhen(member.invitationEndsAt)}</span>
        )}
      </td>
      <td data-l="Role">{roleWords[member.role].name}</td>
      <td data-l="Second step">
        {member.hasSecondFactor ? 'Set up' : needsSecondFactor(member.role) ? 'Not yet' : 'Not asked for'}
      </td>
      <td data-l="Last signed in">
        {member.lastSignedInAt === null ? 'Never' : formatWhen(member.lastSignedInAt)}
      </td>
      <td className={table.n} data-l="Sessions">
        {member.sessions}
      </td>
    </tr>
  )
}
