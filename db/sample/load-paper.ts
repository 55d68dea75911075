import { sql } from 'drizzle-orm'
import type { Tx } from '../client'

const slug = 'sample-list-of-recruiters'

/** What some fictional signers of a fictional campaign wrote; each says that it is made up. */
const reasons: { text: string; state: 'shown' | 'waiting' | 'hidden' }[] = [
  {
    text: 'Sample reason: a list that anybody can read would have helped my cousin to choose.',
    state: 'shown',
  },
  { text: 'Sample reason: I pay fees myself, and I want to know who asks for them.', state: 'shown' },
  { text: 'Sample reason: it is a small thing to publish, and it would change a lot.', state: 'waiting' },
  { text: 'Sample reason: read more on www.example.org, and write to me there.', state: 'waiting' },
  { text: 'Sample reason: I do not agree with the second half of this.', state: 'hidden' },
]

/**
 * A sheet of paper, a few reasons and one removal, on a campaign that is a sample itself: some of its signers signed on
 * paper, and two that a program sent were taken out. What counts is as it was.
 */
export async function loadPaper(tx: Tx): Promise<void> {
  await tx.execute(
    sql`insert into source_code (code, kind, label) values ('on-paper', 'print', 'Signed on paper, entered by us') on conflict do nothing`,
  )
  const sheets = await tx.execute<{ id: number }>(sql`
    insert into paper_sheet (campaign_id, collected_at, collected_on, wording, scan_reference, entered, duplicates, entered_at)
    select id, 'Sample: a stall at a fictional fair', london_day(opens_at) + 14, demand, 'Sample: box 1, sheet 1', 6, 1, opens_at + interval '15 days'
    from campaign where slug = ${slug} returning id`)
  for (const { id } of sheets) await putOnPaper(tx, id)
  await writeReasons(tx)
  await takeOutTwo(tx)
}

/** Six who signed alone on their address. They are written anew, so that they are counted as received on paper too. */
async function putOnPaper(tx: Tx, sheetId: number): Promise<void> {
  await tx.execute(sql`
    create temporary table sample_on_paper on commit drop as
    select s.* from signature s join paper_sheet p on p.campaign_id = s.campaign_id and p.id = ${sheetId}
    where s.state = 'confirmed' and s.postcode is not null and s.created_at > p.entered_at
      and (select count(*) from signature o where o.campaign_id = s.campaign_id and o.canonical_email = s.canonical_email) = 1
    order by s.created_at, s.id limit 6`)
  await tx.execute(sql`delete from signature where id in (select id from sample_on_paper)`)
  await tx.execute(sql`
    update sample_on_paper set channel = 'paper', source = 'on-paper', paper_sheet_id = ${sheetId}, supporter_id = null, confirmations_sent = 0`)
  await tx.execute(sql`insert into signature select * from sample_on_paper`)
}

async function writeReasons(tx: Tx): Promise<void> {
  const given = JSON.stringify(reasons.map((reason, n) => ({ ...reason, n: n + 1 })))
  await tx.execute(sql`
    insert into signature_comment (signature_id, campaign_id, text, state, flags, decided_at, created_at)
    select s.id, s.campaign_id, r.text, r.state, case when r.text like '%www.%' then '["web_address"]' else '[]' end::jsonb,
      case when r.state <> 'waiting' then s.confirmed_at end, s.created_at
    from jsonb_to_recordset(${given}::text::jsonb) as r (n int, text text, state text)
    join (select s.*, row_number() over (order by s.created_at, s.id) as n from signature s join campaign c on c.id = s.campaign_id
      where c.slug = ${slug} and s.state = 'confirmed' and s.channel = 'web') s on s.n = r.n`)
}

async function takeOutTwo(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with job as (
      insert into invalidation (criteria, reason, state, matched, invalidated, counted_at, created_at, ended_at)
      select jsonb_build_object('campaignId', id), 'Sample: sent by a program from one network', 'done', 2, 2, closes_at, closes_at, closes_at
      from campaign where slug = ${slug} returning id, (criteria ->> 'campaignId')::int as campaign_id, created_at
    )
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, state_before, invalidation_id, created_at, requested_at)
    select campaign_id, 'Sample Program', 'sample program', email, email, 'IE', 'invalidated', 'pending', id, at, at
    from job, generate_series(1, 2) n, lateral (
      select 'sample.program.' || n || '@example.org' as email, created_at - interval '20 days' as at) row`)
}
