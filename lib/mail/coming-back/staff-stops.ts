import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { suppression } from '@/db/schema/mail'
import { writeAudit } from '../../audit/write-audit'
import { canonicalEmail, readEmail } from '../../supporters/canonical-email'
import { addressKey } from '../../tokens/keys'

export type Stop = typeof suppression.$inferSelect

/** What is known of an address: whether and why its mail is stopped, and what went there lately. */
export type AddressStanding = {
  stop: Stop | null
  mails: { kind: string; state: string; cameBack: string | null; at: number }[]
}

/** Null where what was typed is no address. */
export async function lookUpAddress(typed: string): Promise<AddressStanding | null> {
  const email = readEmail(typed)
  if (!email) return null
  const key = addressKey(canonicalEmail(email))
  const [[stop], mails] = await Promise.all([
    db.select().from(suppression).where(eq(suppression.addressKey, key)),
    db.execute<AddressStanding['mails'][number]>(sql`
      select kind, state, came_back as "cameBack", extract(epoch from coalesce(sent_at, created_at))::float8 * 1000 as at
      from mail where address_key = ${key} order by id desc limit 20`),
  ])
  return { stop: stop ?? null, mails: [...mails] }
}

/** Whether its owner has to ask before mail may go again: they stopped it themselves, or complained. */
export function isTheirWish({ reason, source }: Pick<Stop, 'reason' | 'source'>): boolean {
  return reason === 'complained' || (reason === 'asked' && source !== 'passing_bounces')
}

/** What staff say of it, for the log. `asked`: the person themselves wants mail again. */
export type Lifting = { why: string; asked: boolean }

export type LiftOutcome =
  | { kind: 'lifted' }
  /** Mail came back no more, but they had left, or were erased: what stands now is that. */
  | { kind: 'lifted_to_left' }
  | { kind: 'not_stopped' }
  /** Its owner stopped it: only they can have it started again. */
  | { kind: 'their_wish' }

/** Lets mail go to an address again. A complaint or a wish of theirs is lifted only where the person has asked for it. */
export async function liftStop(
  tx: Tx,
  email: string,
  lifting: Lifting,
  staffId: string,
): Promise<LiftOutcome> {
  const key = addressKey(canonicalEmail(email))
  const [stop] = await tx.select().from(suppression).where(eq(suppression.addressKey, key)).for('update')
  if (!stop) return { kind: 'not_stopped' }
  if (isTheirWish(stop) && !lifting.asked) return { kind: 'their_wish' }
  const left = stop.reason === 'bounced' ? await hadLeft(tx, canonicalEmail(email), key) : null
  if (left)
    await tx
      .update(suppression)
      .set({ reason: 'asked', source: left, detail: '' })
      .where(eq(suppression.addressKey, key))
  else await tx.delete(suppression).where(eq(suppression.addressKey, key))
  const { reason, source } = stop
  await writeAudit(tx, {
    ...{ staffId, action: 'suppression.lifted', objectKind: 'suppression', objectId: key.slice(0, 8) },
    facts: { reason, source, why: lifting.why, askedByPerson: lifting.asked },
  })
  return { kind: left ? 'lifted_to_left' : 'lifted' }
}

/** How somebody had left before their mail came back; null where they had not. A bounce stands over that wish, and hides it. */
async function hadLeft(tx: Tx, canonical: string, key: string): Promise<string | null> {
  const [row] = await tx.execute<{ source: string }>(sql`
    (select e.source from consent_event e where e.canonical_email = ${canonical} and e.purpose = 'updates'
        and e.action = 'withdrawn' and e.source in ('one_click', 'preferences', 'staff')
        and e.id = (select max(newest.id) from consent_event newest where newest.canonical_email = ${canonical} and newest.purpose = 'updates'))
    union all
    (select 'erasure' from erasure where address_key = ${key}
      and not exists (select from supporter s where s.address_key = ${key} and s.updates = 'given') limit 1)
    limit 1`)
  return row?.source ?? null
}

/**
 * Stops mail for somebody who asked staff to: all but answers to what they do themselves. It also takes back what they agreed
 * to, also where mail is stopped already for another reason. False where nothing was left to stop.
 */
export async function addStop(tx: Tx, email: string, why: string, staffId: string): Promise<boolean> {
  const canonical = canonicalEmail(email)
  const key = addressKey(canonical)
  const added = await tx
    .insert(suppression)
    .values({ addressKey: key, reason: 'asked', source: 'staff' })
    .onConflictDoUpdate({
      target: suppression.addressKey,
      set: { source: 'staff', at: sql`excluded.at` },
      setWhere: sql`suppression.reason = 'asked' and suppression.source = 'passing_bounces'`,
    })
    .returning({ key: suppression.addressKey })
  const takenBack = await tx.execute(sql`
    insert into consent_event (canonical_email, purpose, basis, action, wording_id, source)
    select last.canonical_email, 'updates', last.basis, 'withdrawn', last.wording_id, 'staff'
    from (select * from consent_event where canonical_email = ${canonical} and purpose = 'updates' order by id desc limit 1) last
    where last.action = 'given' returning 1`)
  if (added.length === 0 && takenBack.length === 0) return false
  await writeAudit(tx, {
    ...{ staffId, action: 'suppression.added', objectKind: 'suppression', objectId: key.slice(0, 8) },
    facts: { reason: 'asked', why },
  })
  return true
}

/** How many addresses are stopped, by reason and where it came from. */
export async function countStops() {
  return db
    .select({ reason: suppression.reason, source: suppression.source, addresses: sql<number>`count(*)::int` })
    .from(suppression)
    .groupBy(suppression.reason, suppression.source)
    .orderBy(sql`3 desc`)
}
