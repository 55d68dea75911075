import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { didNotArrive } from './count-outcomes'
import { moveMailing } from './move-mailing'

/** Above these shares of those sent, a provider begins to refuse the mail of everybody, confirmations too. */
const mostBounced = 0.04
const mostComplained = 0.001
/**
 * A share of few says little: one angry reader of the first hundred is ten times the limit. So it takes this many people as
 * well. Ten bounces are the limit among 250, and at the usual 1 % come together among a first hundred once in millions; three
 * complaints are the limit among 3,000, and no two readers' bad day. Both are reached within the first hundreds when a list is
 * really bad.
 */
const fewestBounced = 10
const fewestComplained = 3

export type Watched = { id: number; sent: number; bounced: number; complained: number }

/**
 * Pauses every mailing under way of which too much came back. One that staff let go on after that is measured by what was
 * taken since. Called whenever news of mails was applied, and by the clock. Gives how many it stopped.
 */
export async function tripBreaker(tx: Tx = db): Promise<number> {
  const [under] = await tx.execute(sql`select 1 from mailing where state = 'sending' limit 1`)
  if (!under) return 0
  let stopped = 0
  for (const watched of await readWatched(tx)) {
    const why = whyStop(watched)
    if (why && (await stop(tx, watched, why))) stopped += 1
  }
  return stopped
}

/** What stops it: null while nothing does. */
export function whyStop({ sent, bounced, complained }: Omit<Watched, 'id'>): 'bounced' | 'complained' | null {
  if (complained >= fewestComplained && complained > sent * mostComplained) return 'complained'
  return bounced >= fewestBounced && bounced > sent * mostBounced ? 'bounced' : null
}

async function readWatched(tx: Tx): Promise<Watched[]> {
  const rows = await tx.execute<Watched>(sql`
    with watched as (
      select m.id, (select max(a.at) from audit_entry a where a.object_kind = 'mailing' and a.object_id = m.id::text
        and a.action = 'mailing.resumed') as since
      from mailing m where m.state = 'sending'),
    chunk as (
      select w.id, c.no, c.mailed from watched w join mailing_chunk c on c.mailing_id = w.id and c.state = 'taken'
      where w.since is null or c.taken_at >= w.since)
    select w.id, coalesce((select sum(mailed)::int from chunk where chunk.id = w.id), 0) as sent,
      count(mail.id) filter (where ${didNotArrive})::int as bounced, count(mail.id) filter (where mail.came_back = 'complained')::int as complained
    from watched w left join (mail join chunk on chunk.id = mail.mailing_id and chunk.no = mail.mailing_place / 100)
      on mail.mailing_id = w.id and mail.came_back is not null
    group by w.id`)
  return [...rows]
}

async function stop(tx: Tx, { id, ...figures }: Watched, why: string): Promise<boolean> {
  return tx.transaction((inner) =>
    moveMailing(inner, {
      ...{ mailingId: id, staffId: null, action: 'mailing.stopped', facts: { why, ...figures } },
      set: sql`state = 'paused', paused_at = now(), paused_by = 'breaker', paused_why = ${why}`,
      // Whoever resumed it a moment ago did so knowing less than we do: they are told again.
      where: sql`state = 'sending'`,
    }),
  )
}
