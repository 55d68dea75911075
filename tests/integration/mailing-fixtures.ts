import { statements } from '@/db/client'
import type { ContactPolicy } from '@/lib/consent/contact-policy'
import type { MailingKind, Variant } from '@/lib/mailings/mailing'
import { emptyMail } from './mail-fixtures'

let mailingsUpTo = 0

/** Empties what mailings touch, and leaves two members of staff, the organisation's settings and a policy without quiet hours. */
export async function emptyMailings(): Promise<void> {
  await emptyMail()
  await statements()`select tests.empty('supporter, mail_preference, mailing, mailing_text, mailing_recipient, mailing_chunk cascade')`
  // Numbers go on: what a mailing says is kept by its number, and never changes.
  mailingsUpTo += 100
  await statements()`select setval(pg_get_serial_sequence('mailing', 'id'), ${mailingsUpTo}::int)`
  await statements()`
    insert into staff (id, email, name, role)
    values ('writer', 'writer@example.org', 'Ada Writer', 'campaigner'), ('reader', 'reader@example.org', 'Bo Reader', 'owner')
    on conflict do nothing`
  await setPolicy({})
}

/** What is not named is as it ships, but for the quiet hours: tests run at night. */
export async function setPolicy(policy: Partial<ContactPolicy>): Promise<void> {
  await statements()`
    insert into live_setting (key, value) values ('contact_policy', ${JSON.stringify({ quietFromHour: 0, quietUntilHour: 0, ...policy })}::jsonb)
    on conflict (key) do update set value = excluded.value`
}

/** So many people who said yes to mail: p0@example.org and on, or of another domain; gives their ids in that order. */
export async function addSupporters(count: number, domain = 'example.org'): Promise<string[]> {
  const rows = await statements()<{ id: string }[]>`
    with made as (
      insert into supporter (email, canonical_email, address_key, name, country, updates, updates_basis, updates_at)
      select 'p' || n || '@' || ${domain}, 'p' || n || '@' || ${domain}, 'key of p' || n || '@' || ${domain}, 'Ada Number ' || n, 'GB', 'given',
        'explicit_consent', now() - interval '50 days'
      from generate_series(0, ${count}::int - 1) n returning id, substring(email from '^p(\\d+)@')::int as n)
    select id from made order by n`
  return rows.map(({ id }) => id)
}

type NewMailing = {
  kind?: MailingKind
  topics?: string[]
  audience?: unknown
  variants?: Variant[]
  testEach?: number
  campaignId?: number
  ratePerMinute?: number
  approvedPeople?: number
  correctsId?: number
  reachesAgain?: boolean
  body?: string
}

/** A mailing that is due this moment, to everybody unless said otherwise; gives its id. */
export async function addMailing(given: NewMailing = {}): Promise<number> {
  const { kind = 'news', topics = [], variants = ['A'], approvedPeople = null, testEach = null } = given
  const audience = given.audience ?? { kind: 'group', must: 'all', of: [] }
  const [row] = await statements()<{ id: number }[]>`
    insert into mailing (name, kind, topics, audience, state, starts_at, rate_per_minute, campaign_id, test_each, test_by, test_hours,
      corrects_id, reaches_again, written_by, needs_approval, approved_by, approved_at, approved_version, approved_people)
    values ('A sample mailing', ${kind}, ${topics}::text[], ${JSON.stringify(audience)}::jsonb, 'scheduled', now() - interval '1 second',
      ${given.ratePerMinute ?? 1_000_000}, ${given.campaignId ?? null}, ${testEach}::int, case when ${testEach}::int is not null then 'signatures' end,
      case when ${testEach}::int is not null then 4 end, ${given.correctsId ?? null}, ${given.reachesAgain ?? false}, 'writer',
      ${approvedPeople}::int is not null, case when ${approvedPeople}::int is not null then 'reader' end,
      case when ${approvedPeople}::int is not null then now() end, case when ${approvedPeople}::int is not null then 1 end, ${approvedPeople}::int)
    returning id`
  for (const variant of variants)
    await statements()`
      insert into mailing_text (mailing_id, locale, variant, subject, body)
      values (${row!.id}, 'en-GB', ${variant}, ${`Subject ${variant}`}, ${given.body ?? 'Dear {{name.first|friend}},\n\nThis is how it stands.'})`
  return row!.id
}

export type MailingRow = {
  state: string
  people: number | null
  leftOut: Record<string, number>
  pausedBy: string | null
  pausedWhy: string
}

export async function readRow(id: number): Promise<MailingRow> {
  const [row] = await statements()<MailingRow[]>`
    select state, people, left_out as "leftOut", paused_by as "pausedBy", paused_why as "pausedWhy" from mailing where id = ${id}`
  return row!
}

export type ChunkRow = {
  no: number
  people: number
  variant: string | null
  state: string
  mailed: number | null
}

export function readChunks(id: number): Promise<ChunkRow[]> {
  return statements()<ChunkRow[]>`
    select no, people, variant, state, mailed from mailing_chunk where mailing_id = ${id} order by no`
}

export function readRecipients(
  id: number,
): Promise<{ place: number; address: string | null; leftOut: string | null }[]> {
  return statements()`
    select r.place, s.email as address, r.left_out as "leftOut" from mailing_recipient r left join supporter s on s.id = r.supporter_id
    where r.mailing_id = ${id} order by r.place`
}
