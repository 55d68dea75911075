import type postgres from 'postgres'
import { addReply, addStagedRun } from './staff-letter-rows'

const slug = 'modern-slavery-prevention-fund'

/** For each page of one thing, the part of its address that names one which is there: some of the sample, some made here. */
export async function addExamples(sql: postgres.Sql): Promise<Record<string, string>> {
  const one = async (query: postgres.PendingQuery<postgres.Row[]>) => String((await query)[0]?.key ?? 'none')
  const campaign = sql`(select id from campaign where slug = ${slug})`
  return {
    '/staff/campaigns/[slug]': slug,
    '/staff/mail/reminders/[slug]': slug,
    '/staff/reports/[slug]': slug,
    '/staff/campaigns/[slug]/run/updates/[id]': await one(
      sql`insert into campaign_update (campaign_id, title, body) values (${campaign}, 'A sample', 'A sample') returning id as key`,
    ),
    '/staff/watch/[id]': await one(
      sql`insert into integrity_alert (campaign_id, kind, subject, hour, measured, usual)
        values (${campaign}, 'domain', ${`example${Date.now()}.org`}, date_trunc('hour', now()), 100, 5) returning id as key`,
    ),
    '/staff/signatures/[id]': await one(sql`select id as key from signature limit 1`),
    '/staff/signatures/invalidations/[id]': await one(
      sql`insert into invalidation (criteria, reason, state, matched, counted_at, ended_at)
        values ('{"scoreFrom": 100}', 'A sample', 'done', 0, now(), now()) returning id as key`,
    ),
    '/staff/signatures/paper/[id]': await one(
      sql`insert into paper_sheet (campaign_id, collected_at, collected_on, wording, scan_reference)
        values (${campaign}, 'A sample', '2026-11-01', 'A sample', 'Box 1') returning id as key`,
    ),
    '/staff/signatures/export/[id]': await one(
      sql`insert into take_out (campaign_id, kind, state, reason) values (${campaign}, 'signatures', 'gone', 'A sample') returning id as key`,
    ),
    '/staff/mailings/[id]': await one(
      sql`with made as (insert into mailing (name, kind, audience, written_by)
          values ('A sample', 'news', '{"kind": "group", "must": "all", "of": []}', (select id from staff limit 1)) returning id),
        said as (insert into mailing_text (mailing_id, locale, variant) select id, 'en-GB', 'A' from made)
        select id as key from made`,
    ),
    '/staff/rights/[id]': await one(
      sql`insert into complaint (reference, name, email, address_key, text, due_on)
        values (${`M${Date.now()}`}, 'A sample', 'sample@example.org', 'sample', 'A sample', '2026-12-22') returning id as key`,
    ),
    '/staff/reports/sources/[code]': await one(
      sql`insert into source_code (code, kind, label) values (${`matrix-${Date.now()}`}, 'other', 'A sample') returning code as key`,
    ),
    '/staff/mailings/journeys/[key]': 'welcome',
    '/staff/mailings/journeys/[key]/rules/[rule]': 'enter',
    '/staff/mailings/journeys/[key]/steps/[step]': '1',
    '/staff/people/[id]': await one(sql`select id as key from staff limit 1`),
    '/staff/library/publications/[id]': await one(
      sql`select id as key from publication where live is not null and kind = 'briefing' limit 1`,
    ),
    '/staff/library/evidence/[key]': await one(sql`select key from statistic limit 1`),
    '/staff/library/sources/[key]': await one(sql`select key from source limit 1`),
    '/staff/library/quotes/[key]': await one(sql`select key from quote limit 1`),
    '/staff/library/media/[key]': await one(
      sql`insert into asset (key, kind, storage_key, original_name, media_type, bytes, fingerprint, title)
        values (${`matrix-${Date.now()}`}, 'file', ${`matrix/${Date.now()}.pdf`}, 'sample.pdf', 'application/pdf', 1, ${String(Date.now())}, 'A sample') returning key`,
    ),
    '/staff/library/consents/[id]': await one(sql`select id as key from consent limit 1`),
    '/staff/library/helplines/[id]': await one(sql`select id as key from helpline limit 1`),
    '/staff/recommendations/[number]': '3.2',
    '/staff/recommendations/bodies/[slug]': 'department-for-international-trade',
    '/staff/letters/replies/[id]': String(await addReply(sql)),
    '/staff/representatives/runs/[id]': String(await addStagedRun(sql)),
    '/staff/representatives/people/[id]': '1',
    '/staff/reports/[slug]/csv/[question]': 'growth',
    '/staff/reports/sources/[code]/qr/[file]': `${slug}.svg`,
  }
}

/** The address of a page of the matrix, each [part] filled by its example; "none" where there is none. */
export function addressOf(page: string, examples: Record<string, string>): string {
  const parts = page.split('/')
  return parts
    .map((part, i) => (part.startsWith('[') ? (examples[parts.slice(0, i + 1).join('/')] ?? 'none') : part))
    .join('/')
}
