// `npm run staff:invite -- EMAIL ROLE`: the first person, or anyone, without a browser.

import { db } from '@/db/client'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { staffRoles } from '@/lib/staff/permissions'
import { staffEmail } from '@/lib/staff/staff-email'
import { prepareCommand } from './prepare-command'
import { refusal, runUntilStopped, stop } from './stopping'

const usage =
  'Usage: npm run staff:invite -- EMAIL ROLE   for example: npm run staff:invite -- you@example.org owner'

async function main(): Promise<void> {
  const [email, role, ...rest] = process.argv.slice(2)
  const roles = `ROLE is one of: ${staffRoles.join(', ')}.`
  if (!email || !role || rest.length > 0) throw refusal(`${usage}\n${roles}`)
  if (!staffRoles.some((known) => known === role)) throw refusal(`There is no role ${role}. ${roles}`)
  if (!staffEmail(email)) throw refusal(`${email} is not an email address that can be mailed. ${usage}`)

  await prepareCommand('npm run staff:invite')
  const result = await inviteStaff(db, { email, role, invitedBy: null })
  if (result.kind === 'already_active') {
    throw refusal(`${result.email} can sign in already, as ${result.role}. Nothing was changed.`)
  }
  if (result.kind !== 'invited') throw refusal(`${email} could not be invited as ${role}.`)
  console.log(
    `${result.email} is invited as ${result.role}. The mail is on its way; the same link, good for 72 hours:`,
  )
  console.log(result.url)
  await stop(0)
}

runUntilStopped(main)
