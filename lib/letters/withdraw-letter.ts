import { statements } from '@/db/client'
import { readLetterToken } from '../tokens/letter-token'

/**
 * Takes back what has not been sent yet, and erases its text at once. False when nothing was left to take back: it was sent,
 * it is being sent at this moment, or the link cannot be read.
 */
export async function withdrawLetter(token: string): Promise<boolean> {
  const id = readLetterToken('letter', token)
  if (!id) return false
  return statements().begin(async (sql) => {
    const [request] = await sql<{ awaitsTarget: boolean }[]>`
      select awaits_target as "awaitsTarget" from letter_request where id = ${id} and state in ('pending', 'confirmed') for update`
    if (!request) return false
    const taken = await sql`
      update letter set state = 'withdrawn', reason = 'by_writer', body = ''
      where request_id = ${id} and state in ('pending', 'queued', 'held') returning id`
    await sql`
      with erased as (
        update letter_request r set state = 'withdrawn', awaits_target = false, name = '', email = '', postal_address = '', postcode = '',
          personal_text = '', ask_text = '', erased_at = now()
        where id = ${id} and not exists (select 1 from letter l where l.request_id = r.id and l.state not in ('withdrawn', 'expired'))
        returning id)
      update letter l set body = '' from erased where l.request_id = erased.id and l.body <> ''`
    return taken.length > 0 || request.awaitsTarget
  })
}
