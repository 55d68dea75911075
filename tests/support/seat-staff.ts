import { createHash, randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { setLocalSettings } from '@/lib/running/set-local-settings'
import { newSecret, sealSecret } from '@/lib/staff/second-factor/one-time-code'

/**
 * Makes somebody who was invited, accepted, set up their second factor and signed in, by the rows that this leaves. The
 * journeys of the door go through its pages; all others begin behind it. Gives the session's cookie and the secret.
 */
export async function seatStaff(email: string, role: string, name: string) {
  process.env.UNDERSIGNED_DATA_DIR = process.env.JOURNEYS_DATA_DIR
  process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL
  setLocalSettings(process.env.JOURNEYS_URL)
  const sql = postgres(process.env.JOURNEYS_DATABASE_URL!, { max: 1, onnotice: () => {} })
  const [token, secret] = [randomBytes(32).toString('base64url'), newSecret()]
  try {
    await sql.begin(async (tx) => {
      const [person] = await tx<{ id: string }[]>`
        insert into staff (email, role, status, name, email_verified) values (${email}, ${role}, 'active', ${name}, now()) returning id`
      const id = person!.id
      await tx`insert into staff_totp (staff_id, secret, confirmed_at) values (${id}, ${sealSecret(id, secret)}, now())`
      await tx`insert into staff_session (token_hash, staff_id, expires, factor_at)
        values (${createHash('sha256').update(token).digest('hex')}, ${id}, now() + interval '8 hours', now())`
      for (const kind of ['accepted', 'signed_in'])
        await tx`insert into staff_event (kind, actor_id, subject_id) values (${kind}, ${id}, ${id})`
    })
  } finally {
    await sql.end()
  }
  return { cookie: { name: 'undersigned-session', value: token }, secret }
}
