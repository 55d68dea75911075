import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { listMailNeeds } from '@/lib/desk/mail-needs'
import { inTransaction } from '@/lib/in-transaction'
import { listCameBack, readMailHealth } from '@/lib/mail/coming-back/read-mail-days'
import { addStop, liftStop, lookUpAddress } from '@/lib/mail/coming-back/staff-stops'
import { suppress } from '@/lib/mail/coming-back/suppress-for'
import { keepMailDays } from '@/lib/mail/keep-mail-days'
import { sweepMail } from '@/lib/mail/sweep-mail'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { canonicalEmail } from '@/lib/supporters/canonical-email'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate mail_event, mail_day, suppression, mail_batch, local_mail`)
})

async function mails(
  count: number,
  domain: string,
  daysAgo = 0,
  cameBack: string | null = null,
  state = 'sent',
) {
  await db.execute(sql`
    insert into mail (kind, to_address, address_key, state, sent_at, created_at, came_back, came_back_at)
    select 'signature-receipt', 'p' || i || '@' || ${domain}::text, 'k' || i, ${state}, now() - make_interval(days => ${daysAgo}),
      now() - make_interval(days => ${daysAgo}), ${cameBack}, case when ${cameBack}::text is not null then now() end
    from generate_series(1, ${count}) i`)
}

describe('how mail fares', () => {
  test('is counted by domain and by day, with small domains together, and the same when counted again', async () => {
    await addCampaign('harbour')
    await mails(12, 'big.example')
    await mails(3, 'big.example', 0, 'bounced')
    await mails(1, 'big.example', 0, 'complained')
    await mails(9, 'small.example')
    for (const name of ['Ann', 'Bo'])
      await sign('harbour', { name: `${name} Lee`, email: `${name}@small.example` })
    await db.execute(sql`truncate mail_day`)
    await keepMailDays(db)
    await keepMailDays(db)
    const { all, domains, days } = await readMailHealth()
    expect(all).toEqual({ sent: 25, bounced: 3, complained: 1, delayed: 0, asked: 2, confirmed: 0 })
    expect(domains).toMatchObject([
      { domain: 'big.example', sent: 16, bounced: 3, complained: 1 },
      { domain: 'small.example', sent: 9, asked: 2 },
    ])
    expect(days).toHaveLength(1)
    await db.execute(sql`delete from mail where to_address like '%small.example'`)
    await db.execute(sql`delete from signature where email like 'Bo@%'`)
    await mails(8, 'small.example')
    await keepMailDays(db)
    expect((await readMailHealth()).domains.map(({ domain, sent }) => [domain, sent])).toEqual([
      ['big.example', 16],
      ['other', 8],
    ])
  })

  test('is remembered after the mails are gone', async () => {
    await mails(20, 'big.example', 5)
    await keepMailDays(db)
    await db.execute(sql`update mail_day set day = day - 20`)
    await keepMailDays(db)
    expect((await readMailHealth()).all.sent).toBe(40)
  })
})

describe('what is over', () => {
  test('goes: mails after 90 days, what came back of them after 30; what waits and what was counted stays', async () => {
    await mails(3, 'old.example', 91)
    await mails(2, 'old.example', 91, null, 'queued')
    await mails(4, 'new.example', 89)
    await db.execute(
      sql`insert into mail_day (day, domain, sent) values (current_date - 91, 'old.example', 3)`,
    )
    await db.execute(
      sql`insert into mail_batch (state, created_at) values ('accepted', now() - interval '91 days'), ('open', now() - interval '91 days')`,
    )
    await db.execute(sql`insert into mail_event (id, type, provider_id, occurred_at, received_at, applied_at)
      select 'e' || days, 'bounced', 'x', now(), now() - make_interval(days => days), now() from unnest(array[29, 31]) days`)
    for (let i = 0; i < 2; i++) await sweepMail(db)
    const left = await db.execute(
      sql`select split_part(to_address, '@', 2) as at, state, count(*)::int as n from mail group by 1, 2 order by 1`,
    )
    expect(left).toEqual([
      { at: 'new.example', state: 'sent', n: 4 },
      { at: 'old.example', state: 'queued', n: 2 },
    ])
    expect(await db.execute(sql`select state from mail_batch`)).toEqual([{ state: 'open' }])
    expect(await db.execute(sql`select id from mail_event`)).toEqual([{ id: 'e29' }])
    expect(await db.execute(sql`select sent from mail_day`)).toEqual([{ sent: 3 }])
  })

  test('stays with its batch while its mailing may go on, or its person waits at or before that step of a journey', async () => {
    await db.execute(sql`
      insert into mailing (id, name, kind, audience, state, starts_at, snapshot_at, people) overriding system value
      select 900 + n, state, 'news', '{}', state, now(), now(), 1
      from unnest(array['sending', 'paused', 'done', 'cancelled']) with ordinality as s (state, n)`)
    await db.execute(sql`
      insert into journey (id, key, name, kind, starts_with) overriding system value values (900, 'long', 'Long', 'news', 'joined')`)
    await db.execute(sql`
      with s as (insert into supporter (email, canonical_email, address_key, name)
        select n || '@old.example', n || '@old.example', 'k' || n, 'Ada' from generate_series(1, 4) n returning id, left(email, 1)::int as n)
      insert into journey_person (id, journey_id, version, supporter_id, cause, step, state, ended_at) overriding system value
      select 900 + n, 900, 1, id, 'joined', n - 1, case n when 4 then 'done' else 'waiting' end, case n when 4 then now() end from s`)
    await db.execute(sql`
      insert into mail (kind, to_address, address_key, state, created_at, batch_id, mailing_id, mailing_place, journey_person_id, journey_step)
      select kind, name || '@old.example', name, 'sent', now() - interval '200 days', gen_random_uuid(), mailing, 0, person, step
      from (select 'mailing' as kind, state as name, id as mailing, null::bigint as person, null::smallint as step from mailing where id > 900
        union all select 'journey', 'at step ' || step, null, id, 1 from journey_person where id > 900) old`)
    await db.execute(sql`
      insert into mail_batch (id, state, created_at) select batch_id, 'accepted', created_at from mail where batch_id is not null`)
    await sweepMail(db)
    const left = await db.execute<{ name: string }>(
      sql`select m.address_key as name from mail m join mail_batch b on b.id = m.batch_id order by 1`,
    )
    expect(left.map(({ name }) => name)).toEqual(['at step 0', 'at step 1', 'paused', 'sending'])
    expect(await db.execute(sql`select 1 from mail_batch`)).toHaveLength(4)
  })
})

describe('an address whose mail is stopped', () => {
  const ann = 'Ann@example.org'
  const key = addressKey(canonicalEmail(ann))
  const stop = (reason: string, source = 'provider') =>
    db.execute(
      sql`insert into suppression (address_key, reason, source) values (${key}, ${reason}, ${source})`,
    )
  const lift = async (asked: boolean, staffId: string) =>
    inTransaction((tx) => liftStop(tx, ann, { why: 'the mailbox works again', asked }, staffId))

  test('is found by what somebody types, and lifted with a reason in the log that names nobody', async () => {
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    await stop('bounced')
    expect(await lookUpAddress(' ann@EXAMPLE.org ')).toMatchObject({ stop: { reason: 'bounced' } })
    expect(await lift(false, id)).toEqual({ kind: 'lifted' })
    expect(await lift(false, id)).toEqual({ kind: 'not_stopped' })
    const log = await db.execute(
      sql`select object_id, facts from audit_entry where action = 'suppression.lifted' and staff_id = ${id}`,
    )
    expect(log).toHaveLength(1)
    expect(JSON.stringify(log)).not.toMatch(/\bann\b|@|example/i)
  })

  test('is not lifted for who complained or left, unless they asked for it', async () => {
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    for (const [reason, source] of [
      ['complained', 'provider'],
      ['asked', 'one_click'],
    ] as const) {
      await stop(reason, source)
      expect(await lift(false, id)).toEqual({ kind: 'their_wish' })
      expect(await lift(true, id)).toEqual({ kind: 'lifted' })
    }
    await stop('asked', 'passing_bounces')
    expect(await lift(false, id)).toEqual({ kind: 'lifted' })
  })

  test('is stopped by staff once, which takes back what they agreed to and softens nothing', async () => {
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    await addCampaign('harbour')
    await sign('harbour', { name: 'Ann Lee', email: ann, updates: 'yes' })
    const add = () => inTransaction((tx) => addStop(tx, ann, 'by phone', id))
    expect(await add()).toBe(true)
    expect(await add()).toBe(false)
    expect(await db.execute(sql`select action from consent_event where source = 'staff'`)).toEqual([
      { action: 'withdrawn' },
    ])
    await db.execute(sql`update suppression set reason = 'complained'`)
    await add()
    expect(await lookUpAddress(ann)).toMatchObject({ stop: { reason: 'complained' } })
  })
})

describe('whoever had left of their own wish', () => {
  const ann = 'Ann@example.org'
  const key = addressKey(canonicalEmail(ann))
  const standing = async () => (await lookUpAddress(ann))?.stop
  const lift = async (id: string) =>
    inTransaction((tx) => liftStop(tx, ann, { why: 'the mailbox works again', asked: false }, id))
  const leave = () => inTransaction((tx) => stopAllMail(tx, key, 'one_click'))
  const fullMailbox = (at: string) =>
    statements().begin((sql) =>
      suppress(sql, key, { reason: 'asked', source: 'passing_bounces', at, detail: '' }),
    )

  test('is never taken for a full mailbox, whichever came first', async () => {
    await leave()
    await fullMailbox('2026-01-01T00:00:00Z')
    expect(await standing()).toMatchObject({ reason: 'asked', source: 'one_click' })
    await db.execute(sql`truncate suppression`)
    await fullMailbox('2026-01-01T00:00:00Z')
    await leave()
    expect(await standing()).toMatchObject({ reason: 'asked', source: 'one_click' })
    await db.execute(sql`truncate suppression`)
    await fullMailbox('2026-01-01T00:00:00Z')
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    expect(await inTransaction((tx) => addStop(tx, ann, 'by phone', id))).toBe(true)
    expect(await lift(id)).toEqual({ kind: 'their_wish' })
  })

  test('stays so when a bounce that came later is lifted', async () => {
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    await addCampaign('harbour')
    await sign('harbour', { name: 'Ann Lee', email: ann, updates: 'yes' })
    await leave()
    await statements().begin((sql) =>
      suppress(sql, key, {
        ...{ reason: 'bounced', source: 'provider', at: '2026-11-01T00:00:00Z', detail: 'gone' },
      }),
    )
    expect(await standing()).toMatchObject({ reason: 'bounced' })
    expect(await lift(id)).toEqual({ kind: 'lifted_to_left' })
    expect(await standing()).toMatchObject({ reason: 'asked', source: 'one_click', detail: '' })
  })

  test('is written down also where mail had bounced already, when they tell staff', async () => {
    const id = await addStaff(`s${Math.random()}@example.org`, 'support')
    await addCampaign('harbour')
    await sign('harbour', { name: 'Ann Lee', email: ann, updates: 'yes' })
    await db.execute(
      sql`insert into suppression (address_key, reason, source) values (${key}, 'bounced', 'provider')`,
    )
    expect(await inTransaction((tx) => addStop(tx, ann, 'by phone', id))).toBe(true)
    expect(await lift(id)).toEqual({ kind: 'lifted_to_left' })
  })
})

test('what came back is listed with what was said, newest first', async () => {
  await mails(1, 'a.example', 0, 'bounced')
  await db.execute(sql`insert into mail_event (id, type, provider_id, detail, mail_id, occurred_at, applied_at)
    select 'x', 'bounced', 'p', 'no such mailbox', id, now(), now() from mail`)
  expect(await listCameBack(10)).toMatchObject([
    { what: 'bounced', detail: 'no such mailbox', domain: 'a.example', kind: 'signature-receipt' },
  ])
})

test('the desk names a domain where five cannot confirm, and rates at which the provider may stop us', async () => {
  await addCampaign('harbour')
  for (const name of ['Ann', 'Bo', 'Cy', 'Di'])
    await sign('harbour', { name: `${name} Lee`, email: `${name}@small.example` })
  await db.execute(sql`update signature set bounced_at = now() + interval '1 second'`)
  expect(await listMailNeeds(0)).toEqual([])
  await sign('harbour', { name: 'Ed Lee', email: 'ed@small.example' })
  await db.execute(sql`update signature set bounced_at = now() + interval '1 second'`)
  expect(await listMailNeeds(0)).toMatchObject([
    { kind: 'confirmations_bounced', people: 5, domain: 'small.example' },
  ])
  await db.execute(
    sql`insert into mail_day (day, domain, sent, bounced) values (current_date, 'big.example', 100, 4)`,
  )
  expect(await listMailNeeds(0)).toHaveLength(1)
  await db.execute(sql`update mail_day set bounced = 5`)
  expect((await listMailNeeds(0)).map(({ kind }) => kind)).toEqual(['confirmations_bounced', 'mail_rates'])
})
