import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export type Frequency = 'all' | 'weekly' | 'monthly'

/** What an address gets from us, with nothing that tells whose it is. */
export type MailChoices = {
  /** Why nothing goes there but answers, or, after a bounce or a complaint, nothing at all; null while mail may go. */
  stopped: 'asked' | 'bounced' | 'complained' | null
  /** Null for somebody who has confirmed nothing, of whom no choices are kept. */
  kept: {
    /** Null: they were never asked, or never answered. */
    updates: 'given' | 'refused' | 'withdrawn' | null
    refusedKinds: string[]
    refusedTopics: string[]
    frequency: Frequency
    /** The language of our mail, where it is written in it. */
    locale: string
    /** An instant, in the future. */
    pausedUntil: number | null
  } | null
}

type Row = Omit<NonNullable<MailChoices['kept']>, 'pausedUntil'> & {
  id: string | null
  stopped: MailChoices['stopped']
  pausedUntil: number | null
}

/** The choices of an address as they are now. One that nobody knows has none, and is not told from one that was erased. */
export async function readMailChoices(key: string): Promise<MailChoices> {
  const [row] = await db.execute<Row>(sql`
    select s.id, x.reason as stopped, s.updates, coalesce(p.refused_kinds, '{}') as "refusedKinds",
      coalesce(p.refused_topics, '{}') as "refusedTopics", coalesce(p.frequency, 'all') as frequency, s.locale,
      (extract(epoch from case when p.paused_until > now() then p.paused_until end) * 1000)::float8 as "pausedUntil"
    from (select ${key}::text as key) k
    left join supporter s on s.address_key = k.key
    left join suppression x on x.address_key = k.key
    left join mail_preference p on p.supporter_id = s.id`)
  if (!row) return { stopped: null, kept: null }
  const { id, stopped, ...kept } = row
  return { stopped, kept: id ? kept : null }
}

/** Why mail to an address is stopped, or null where it is not. After a bounce or a complaint not even answers go there. */
export async function whyStopped(key: string): Promise<MailChoices['stopped']> {
  const [row] = await db.execute<{ reason: NonNullable<MailChoices['stopped']> }>(
    sql`select reason from suppression where address_key = ${key}`,
  )
  return row?.reason ?? null
}
