import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { countVotes } from './count-acts'
import type { Variant } from './mailing'
import { moveMailing } from './move-mailing'
import type { TestedBy } from './read-mailing'

type DueTest = { id: number; by: TestedBy; until: number }

/**
 * Decides every subject test whose hours are over: they run from when the last hundred of the groups was taken, so that a
 * night or a pause between takes nothing from anybody. Counted are acts, never opens, which say nothing. What was counted is
 * written down with the verdict, and stays when the mails are forgotten. Gives how many were decided.
 */
export async function decideTests(tx: Tx = db): Promise<number> {
  const due = await tx.execute<DueTest>(sql`
    select m.id, m.test_by as by, (extract(epoch from max(c.taken_at) + make_interval(hours => m.test_hours)) * 1000)::float8 as until
    from mailing m join mailing_chunk c on c.mailing_id = m.id and c.variant is not null
    where m.state in ('sending', 'paused') and m.test_each is not null and m.winner is null and m.snapshot_at is not null
    group by m.id having bool_and(c.state <> 'waiting') and max(c.taken_at) + make_interval(hours => m.test_hours) <= now()`)
  let decided = 0
  for (const test of due) if (await decide(tx, test)) decided += 1
  return decided
}

async function decide(tx: Tx, { id, by, until }: DueTest): Promise<boolean> {
  const votes = await countVotes(tx, id, by, until)
  const winner = winnerOf(votes)
  const figures = Object.fromEntries(
    Object.entries(votes).map(([variant, people]) => [`test_${variant}`, people]),
  )
  return tx.transaction((inner) =>
    moveMailing(inner, {
      ...{ mailingId: id, staffId: null, action: 'mailing.test_decided', facts: { winner, by, ...votes } },
      set: sql`winner = ${winner}, decided_at = now(), tally = coalesce(tally, '{}') || ${JSON.stringify(figures)}::jsonb`,
      where: sql`winner is null and state in ('sending', 'paused')`,
    }),
  )
}

/** Whichever got the most people to act; the first of those that did equally well, so A where nobody did. */
export function winnerOf(votes: Partial<Record<Variant, number>>): Variant {
  const most = Math.max(0, ...Object.values(votes))
  return (['A', 'B', 'C'] as const).find((variant) => (votes[variant] ?? 0) === most) ?? 'A'
}
