import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { canSend, type Person } from '@/lib/consent/can-send'
import { canSendSql } from '@/lib/consent/can-send-sql'
import { useDatabase } from '../support/database'
import { anyPerson, anyPolicy, anyPurpose, sendAt } from '../support/people-to-send'

useDatabase()

/** The same people, purposes and policies each time: a failure can be run again. */
const seed = 22_112_026
const people = fc.sample(anyPerson, { seed, numRuns: 5000 })
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

beforeAll(async () => {
  const rows = people.map((person, n) => ({ n, key: `key-${n}`, ...asRow(person) }))
  await db.execute(sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (n int, key text, country text, suppressed text, action text,
      basis text, at timestamptz, implied_until timestamptz, kinds text[], topics text[], frequency text, paused_until timestamptz, sent timestamptz[])
    ), supporters as (
      insert into supporter (email, canonical_email, address_key, country, updates, updates_basis, updates_at, implied_until)
      select n || '@example.org', n || '@example.org', key, country, action, basis, at, implied_until from given returning id, address_key
    ), suppressions as (
      insert into suppression (address_key, reason) select key, suppressed from given where suppressed is not null
    ), mails as (
      insert into mail (kind, to_address, address_key, state, sent_at)
      select 'letter-follow-up', n || '@example.org', key, 'sent', gone from given, unnest(sent) gone
    )
    insert into mail_preference (supporter_id, refused_kinds, refused_topics, frequency, paused_until)
    select s.id, g.kinds, g.topics, g.frequency, g.paused_until from given g join supporters s on s.address_key = g.key
    where (g.kinds, g.topics, g.frequency) <> ('{}', '{}', 'all') or g.paused_until is not null`)
})

function asRow({ country, suppressed, updates, preference, sentAt }: Person) {
  return {
    ...{ country, suppressed, action: updates?.action ?? null, basis: updates?.basis ?? null },
    ...{ at: iso(updates?.at ?? null), implied_until: iso(updates?.impliedUntil ?? null) },
    ...{ kinds: preference.refusedKinds, topics: preference.refusedTopics, frequency: preference.frequency },
    ...{ paused_until: iso(preference.pausedUntil), sent: sentAt.map(iso) },
  }
}

test('the database says of each of thousands of people what the rule says, with the same reason and basis', async () => {
  const heard = new Set<string>()
  const cases = fc.sample(fc.tuple(anyPurpose, anyPolicy), { seed, numRuns: 24 })
  for (const [purpose, policy] of cases) {
    const { from, refusal, basis } = canSendSql(purpose, sendAt, policy)
    const rows = await db.execute<{ n: number; refusal: string | null; basis: string }>(sql`
      select split_part(s.email, '@', 1)::int as n, ${refusal} as refusal, ${basis} as basis from ${from} order by 1`)
    const bulk = rows.map((row) => row.refusal ?? `yes, ${row.basis}`)
    const rule = people.map((person) => {
      const verdict = canSend(person, purpose, sendAt, policy)
      return verdict.kind === 'no' ? verdict.reason : `yes, ${verdict.basis}`
    })
    expect(bulk, JSON.stringify({ purpose, policy })).toEqual(rule)
    for (const answer of rule) heard.add(answer)
  }
  // The cases are worth nothing where a rule is never reached.
  expect([...heard].sort()).toEqual([
    'basis_not_enough',
    'bounced',
    'cap_reached',
    'complained',
    'implied_is_over',
    'kind_refused',
    'left',
    'never_asked',
    'often_enough',
    'paused',
    'said_no',
    'soft_opt_in_not_relied_on',
    'topic_refused',
    'withdrew',
    'yes, asked_for',
    'yes, explicit_consent',
    'yes, implied',
    'yes, own_act',
    'yes, soft_opt_in',
  ])
})

test('mails that answered an act, that never went or were given up do not count towards how often somebody is written to', async () => {
  const [agreed] = await db.execute<{ key: string }>(sql`
    insert into supporter (email, canonical_email, address_key, updates, updates_basis, updates_at)
    values ('often', 'often', 'often', 'given', 'explicit_consent', now()) returning address_key as key`)
  await db.execute(sql`
    insert into mail (kind, to_address, address_key, state, sent_at)
    values ('signature-receipt', 'often', 'often', 'sent', now()), ('letter-follow-up', 'often', 'often', 'dropped', null),
      ('letter-follow-up', 'often', 'often', 'failed', null), ('letter-follow-up', 'often', 'often', 'queued', null)`)
  const policy = { ...fc.sample(anyPolicy, { seed, numRuns: 1 })[0]!, mostInSevenDays: 1 }
  const ask = async () => {
    const { from, refusal } = canSendSql({ kind: 'news', topics: [] }, Date.now(), policy)
    const [row] = await db.execute<{ refusal: string | null }>(
      sql`select ${refusal} as refusal from ${from} where s.address_key = ${agreed!.key}`,
    )
    return row?.refusal
  }
  expect(await ask()).toBe(null)
  // It may have gone, and nobody will ever know.
  await db.execute(
    sql`insert into mail (kind, to_address, address_key, state) values ('letter-follow-up', 'often', 'often', 'unknown')`,
  )
  expect(await ask()).toBe('cap_reached')
})
