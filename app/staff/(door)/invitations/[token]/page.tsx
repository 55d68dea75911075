import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import s from '@/app/staff/ui/parts.module.css'
import { roleWords } from '@/app/staff/ui/role-words'
import { formatWhen } from '@/app/staff/ui/words'
import { getOrganisation } from '@/lib/organisation/queries'
import { getInvitation } from '@/lib/staff/queries'

export const metadata: Metadata = { title: 'Invitation' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ problem?: string | string[] }> }

/** Opening it changes nothing; the button accepts. A link that is used, ended, replaced or mangled gets one answer. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params
  const invitation = await getInvitation(token)
  if (!invitation) {
    return (
      <>
        <h1>This invitation cannot be used</h1>
        <p>
          It works once, for 72 hours, and ends when a newer one is sent. Ask whoever invited you for another.
          If you have accepted it, <a href="/staff/sign-in">sign in</a>.
        </p>
      </>
    )
  }
  const organisation = await getOrganisation()
  const error =
    (await searchParams).problem === 'name'
      ? 'Enter your name in one line, without special characters'
      : undefined
  const role = roleWords[invitation.role]
  return (
    <>
      <h1>Join the staff of {organisation.shortName}</h1>
      <p>
        {invitation.invitedBy ? `${invitation.invitedBy} invites` : 'You are invited as'}{' '}
        {invitation.invitedBy && 'you as '}
        <b>{role.name.toLowerCase()}</b>: {role.may} You will sign in as {invitation.email}.
      </p>
      <form className={f.form} method="post" action={`/staff/invitations/${token}/accept`}>
        <Field name="name" label="Your name, as colleagues see it" error={error}>
          <input {...controlProps('name', error)} type="text" autoComplete="name" maxLength={100} required />
        </Field>
        <button className={`${button.btn} ${button.go}`} type="submit">
          Accept and sign in
        </button>
      </form>
      <p className={s.say}>
        This invitation ends on {formatWhen(invitation.endsAt)}. If you did not expect it, leave it unused.
      </p>
    </>
  )
}
