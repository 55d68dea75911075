import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'
import type { Finding } from './look-for-unusual'

/** Mails moderators and owners, at most once an hour for a campaign. It says what kind of thing, and never of whom. */
export async function tellOfAlerts(tx: Tx, fresh: Finding[], now: Date): Promise<void> {
  const ids = [...new Set(fresh.map(({ campaignId }) => campaignId))]
  const campaigns = await tx.execute<{ id: number; name: string }>(sql`
    select id, name from campaign where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::int)`)
  const people = await tx.execute<{ id: string; email: string }>(
    sql`select id, email from staff where role in ('moderator', 'owner') and status = 'active'`,
  )
  const hour = now.toISOString().slice(0, 13)
  for (const campaign of campaigns) {
    const kinds = new Set(
      fresh.filter(({ campaignId }) => campaignId === campaign.id).map(({ kind }) => kind),
    )
    for (const person of people) {
      await enqueueMail(tx, {
        kind: 'alert',
        to: person.email,
        canonicalEmail: canonicalEmail(person.email),
        data: { campaignName: campaign.name, kinds: [...kinds].toSorted().join(' '), at: now.toISOString() },
        priority: 1,
        dedupeKey: `alert/${campaign.id}/${hour}/${person.id}`,
      })
    }
  }
}
