import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Variant } from './mailing'

/** What became of a mailing so far, in people. Every mail made is in one of accepted, onItsWay, failed and unknown. */
export type Outcomes = {
  /** Mails made. */
  mailed: number
  /** The provider took them. Those that came back are among them. */
  accepted: number
  onItsWay: number
  /** Refused by the provider, for good. */
  failed: number
  /** Nobody knows whether they went. Never sent again by itself. */
  unknown: number
  /** Did not arrive: bounced, failed further on, or stopped by the provider. */
  bounced: number
  complained: number
  /** Whose turn is still to come, and whose will not. */
  waiting: number
  void: number
  /** Left out when their turn came, by reason. */
  leftOutInTurn: Record<string, number>
  mailedByVariant: Partial<Record<Variant, number>>
}

export const didNotArrive = sql`came_back in ('bounced', 'failed', 'suppressed')`

/**
 * Counts by chunk and batch, ten thousand of each for a million people; single mails are looked at only where a batch was
 * taken apart, and where something came back.
 */
export async function countOutcomes(tx: Tx, mailingId: number): Promise<Outcomes> {
  const [chunks, came, turns] = [
    await tx.execute<ChunkRow>(sql`
      with chunk as (
        select c.no, c.state, c.people, c.mailed, coalesce(c.variant, m.winner, 'A') as variant, b.state as batch
        from mailing m join mailing_chunk c on c.mailing_id = m.id left join mail_batch b on b.id = c.batch_id
        where m.id = ${mailingId}),
      apart as (
        select c.no, l.state, l.n from chunk c cross join lateral (
          select mail.state, count(*)::int as n from mail where mail.mailing_id = ${mailingId}
            and mail.mailing_place between c.no * 100 and c.no * 100 + 99 group by 1) l
        where c.state = 'taken' and c.mailed > 0 and (c.batch is null or c.batch = 'rejected'))
      select state, variant, batch, sum(people)::int as people, coalesce(sum(mailed), 0)::int as mailed from chunk
        where not (state = 'taken' and mailed > 0 and (batch is null or batch = 'rejected')) group by 1, 2, 3
      union all select 'apart', c.variant, a.state, 0, sum(a.n)::int from apart a join chunk c using (no) group by 2, 3`),
    await tx.execute<{ bounced: number; complained: number }>(sql`
      select count(*) filter (where ${didNotArrive})::int as bounced, count(*) filter (where came_back = 'complained')::int as complained
      from mail where mailing_id = ${mailingId} and came_back is not null`),
    await tx.execute<{ reason: string; people: number }>(sql`
      select left_out as reason, count(*)::int as people from mailing_recipient
      where mailing_id = ${mailingId} and left_out is not null group by 1 order by 2 desc`),
  ]
  return {
    ...sumChunks([...chunks]),
    ...{ bounced: came[0]?.bounced ?? 0, complained: came[0]?.complained ?? 0 },
    leftOutInTurn: Object.fromEntries([...turns].map(({ reason, people }) => [reason, people])),
  }
}

type ChunkRow = {
  /** 'apart': its mails were counted one by one, `batch` is their state. */
  state: 'waiting' | 'taken' | 'void' | 'apart'
  variant: Variant
  batch: string | null
  people: number
  mailed: number
}

/** States of batches, and of mails whose batch was taken apart. */
const meaning: Record<string, 'accepted' | 'onItsWay' | 'failed' | 'unknown'> = {
  ...{ accepted: 'accepted', sent: 'accepted', open: 'onItsWay', batched: 'onItsWay' },
  ...{ failed: 'failed', dropped: 'failed', unknown: 'unknown' },
}

function sumChunks(rows: ChunkRow[]): Omit<Outcomes, 'bounced' | 'complained' | 'leftOutInTurn'> {
  const sums = { mailed: 0, accepted: 0, onItsWay: 0, failed: 0, unknown: 0, waiting: 0, void: 0 }
  const mailedByVariant: Outcomes['mailedByVariant'] = {}
  for (const { state, variant, batch, people, mailed } of rows) {
    if (state === 'waiting' || state === 'void') {
      sums[state] += people
      continue
    }
    sums.mailed += mailed
    sums[meaning[batch ?? ''] ?? 'accepted'] += mailed
    if (mailed > 0) mailedByVariant[variant] = (mailedByVariant[variant] ?? 0) + mailed
  }
  return { ...sums, mailedByVariant }
}
