import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Audience, Condition } from '@/lib/audiences/audience'
import { audienceSql } from '@/lib/audiences/audience-sql'
import { listAudiences } from '@/lib/audiences/list-audiences'
import { readAudienceNames } from '@/lib/audiences/read-audience-names'
import { removeAudience } from '@/lib/audiences/remove-audience'
import { saveAudience } from '@/lib/audiences/save-audience'
import { inTransaction } from '@/lib/in-transaction'
import { useDatabase } from '../support/database'
import { addStaff } from '../support/staff-rows'

useDatabase()

const all = (...of: Audience['of']): Audience => ({ kind: 'group', must: 'all', of })
const signed: Condition = { kind: 'signed', not: false, campaignIds: [1], withinDays: 7 }

describe('an audience is kept under a name', () => {
  beforeEach(async () => {
    await db.execute(sql`truncate audience restart identity`)
  })

  test('with who did and when, and is the same when it is read again', async () => {
    const staffId = await addStaff('keeps@example.org', 'campaigner', 'active', 'Ada Keeper')
    const saved = await inTransaction((tx) =>
      saveAudience(tx, { name: '  Signed   the fund ', audience: all(signed), staffId }),
    )
    expect(saved).toEqual({ kind: 'saved', id: 1 })
    const [kept] = await listAudiences()
    expect(kept).toEqual({
      ...{ id: 1, name: 'Signed the fund', audience: all(signed), savedBy: 'Ada Keeper' },
      savedAt: expect.any(Number),
    })
    expect(Math.abs(Date.now() - kept!.savedAt)).toBeLessThan(60_000)
    const [entry] = await db.execute<Record<string, unknown>>(
      sql`select staff_id, action, object_kind, object_id, facts from audit_entry order by id desc limit 1`,
    )
    // The log is for ever: what somebody called it is not in there.
    expect(entry).toEqual({
      ...{ staff_id: staffId, action: 'audience.saved', object_kind: 'audience', object_id: '1', facts: {} },
    })
  })

  test('that nobody else has taken, of two at once by one', async () => {
    const staffId = await addStaff('races@example.org', 'campaigner')
    const save = (audience: Audience) =>
      inTransaction((tx) => saveAudience(tx, { name: 'The fund', audience, staffId }))
    const both = await Promise.all([save(all(signed)), save(all(signed))])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['saved', 'taken'])
    expect(await save(all())).toEqual({ kind: 'taken' })
    expect((await listAudiences()).map(({ audience }) => audience)).toEqual([all(signed)])
  })

  test('that is one', async () => {
    const staffId = await addStaff('names@example.org', 'campaigner')
    const save = (name: string) => inTransaction((tx) => saveAudience(tx, { name, audience: all(), staffId }))
    expect(await save('  \u0000 ')).toEqual({ kind: 'no_name' })
    expect(await save('x'.repeat(81))).toEqual({ kind: 'no_name' })
    expect(await save("'); drop table audience; --")).toMatchObject({ kind: 'saved' })
    expect((await listAudiences()).map(({ name }) => name)).toEqual(["'); drop table audience; --"])
  })

  test('until it is removed, which is written down and done once', async () => {
    const staffId = await addStaff('removes@example.org', 'campaigner')
    await inTransaction((tx) => saveAudience(tx, { name: 'The fund', audience: all(signed), staffId }))
    const remove = () => inTransaction((tx) => removeAudience(tx, 1, staffId))
    expect([await remove(), await remove()]).toEqual([true, false])
    expect(await listAudiences()).toEqual([])
    const entries = await db.execute<{ action: string }>(
      sql`select action from audit_entry where staff_id = ${staffId} order by id`,
    )
    expect([...entries].map(({ action }) => action)).toEqual(['audience.saved', 'audience.removed'])
  })

  test('and where it is of another edition it is listed as one that cannot be read', async () => {
    await db.execute(sql`insert into audience (name, tree) values ('Old', '{"kind":"filter"}')`)
    expect(await listAudiences()).toMatchObject([{ name: 'Old', audience: null, savedBy: null }])
  })
})

test('everything that an audience mentions is called by its name, and what is gone by none', async () => {
  await db.execute(sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text)
    values ('named', 'The fund', 'Ask', 'Ask.', 'The office', 'the office', 'Please.')`)
  await db.execute(sql`insert into mailing (name, kind, audience) values ('Bulletin', 'news', '{}')`)
  await db.execute(sql`insert into person (name, sort_name) values ('A. Member', 'Member')`)
  await db.execute(sql`insert into party (slug, name, country) values ('named', 'The party', 'GB')`)
  await db.execute(
    sql`insert into directory_source (slug, title, licence, attribution, as_of, stale_after_days) values ('named', 'n', 'n', 'n', now(), 1)`,
  )
  await db.execute(
    sql`insert into area (chamber_slug, slug, name, nation, source_slug) values ('uk-commons', 'named', 'A seat', 'ENG', 'named')`,
  )
  await db.execute(
    sql`insert into publication (kind, slug, title) values ('issue', 'labour', 'Forced labour')`,
  )
  const [ids] = await db.execute<Record<string, number>>(sql`
    select (select id from campaign where slug = 'named') as campaign, (select max(id) from mailing) as mailing,
      (select max(id) from person) as person, (select id from area where slug = 'named') as area`)
  const { campaign, mailing, person, area } = ids!
  const names = await readAudienceNames(
    all(
      { ...signed, campaignIds: [campaign!, 999_999] },
      { kind: 'group', must: 'any', of: [{ kind: 'got_mailing', not: true, mailingIds: [mailing!] }] },
      { kind: 'represented_by', not: false, personIds: [person!], parties: ['named', 'gone'] },
      { kind: 'lives_in_area', not: false, areaIds: [area!] },
      { kind: 'interested_in', not: false, topics: ['labour'], withinDays: null },
    ),
  )
  expect(names).toEqual({
    campaigns: new Map([[campaign, 'The fund']]),
    areas: new Map([[area, 'A seat']]),
    people: new Map([[person, 'A. Member']]),
    parties: new Map([['named', 'The party']]),
    topics: new Map([['labour', 'Forced labour']]),
    mailings: new Map([[mailing, 'Bulletin']]),
  })
})

test('what somebody signed counts for the issues of that day, whatever the campaign is about later', async () => {
  const [made] = await db.execute<{ labour: number; housing: number }>(sql`
    with issues as (
      insert into publication (kind, slug, title) values ('issue', 'forced', 'Forced labour'), ('issue', 'homes', 'Homes') returning id, slug
    ) select (select id from issues where slug = 'forced') as labour, (select id from issues where slug = 'homes') as housing`)
  const { labour, housing } = made!
  const recommendation = await addRecommendation()
  await db.execute(
    sql`insert into recommendation_issue (recommendation_id, issue_id) values (${recommendation}, ${labour})`,
  )
  const [campaign] = await db.execute<{ id: number }>(sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, recommendation_id)
    values ('changes', 'Changes', 'Ask', 'Ask.', 'The office', 'the office', 'Please.', 'open', now(), now() + interval '1 day', ${recommendation}) returning id`)
  const sign = (email: string) =>
    db.execute(sql`
      with known as (
        insert into supporter (email, canonical_email, address_key) values (${email}, ${email}, ${email}) returning id
      ) insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at, supporter_id)
      select ${campaign!.id}, 'Ada', ${email}, ${email}, ${email}, 'GB', 'confirmed', 1, clock_timestamp(), id from known`)
  const interested = async (topic: string) => {
    const audience = all({ kind: 'interested_in', not: false, topics: [topic], withinDays: null })
    const rows = await db.execute<{ email: string }>(
      sql`select s.email from supporter s where ${audienceSql(audience, Date.now())} order by 1`,
    )
    return [...rows].map(({ email }) => email)
  }

  await sign('before@example.org')
  await inTransaction(async (tx) => {
    await tx.execute(sql`delete from recommendation_issue where recommendation_id = ${recommendation}`)
    await tx.execute(
      sql`insert into recommendation_issue (recommendation_id, issue_id) values (${recommendation}, ${housing})`,
    )
  })
  await sign('after@example.org')
  expect(await interested('forced')).toEqual(['before@example.org'])
  expect(await interested('homes')).toEqual(['after@example.org'])
})

async function addRecommendation(): Promise<number> {
  const [row] = await db.execute<{ id: number }>(
    sql`insert into recommendation (number, title) values ('T1', 'One') returning id`,
  )
  return row!.id
}

describe('a text in an audience is never more than a text', () => {
  const evil = ["x') or true --", "'; drop table supporter; --", '$1', '"', '\\', "a'b", '{}', '🙂']
  const conditions: Condition[] = evil.flatMap((text): Condition[] => [
    { kind: 'came_by', not: false, sources: [text] },
    { kind: 'lives_in_country', not: false, countries: [text] },
    { kind: 'interested_in', not: false, topics: [text, 'b'], withinDays: null },
    { kind: 'represented_by', not: false, personIds: [], parties: [text] },
    { kind: 'heard_back', not: false, campaignIds: [], outcome: text as 'replied' },
  ])

  // What readAudience would refuse, given to the compiler all the same.
  test.each(conditions)('$kind, %#', async (condition) => {
    const rows = await db.execute(
      sql`select 1 from supporter s where ${audienceSql(all(condition), Date.now())}`,
    )
    expect([...rows]).toEqual([])
    await readAudienceNames(all(condition))
    expect((await db.execute(sql`select to_regclass('supporter') is not null as stands`))[0]).toEqual({
      stands: true,
    })
  })
})
