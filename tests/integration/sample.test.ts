import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, disconnect } from '@/db/client'
import { londonInstant, weeksToMove, writtenFor } from '@/db/sample/dates'
import { sampleFigures } from '@/db/sample/library/load-library'
import { loadSample, sampleCampaigns } from '@/db/sample/load'
import { readAudience } from '@/lib/audiences/read-audience'
import { maySend, textProblems } from '@/lib/mailings/checks/text-problems'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import { readMailing } from '@/lib/mailings/read-mailing'
import { nameKey } from '@/lib/signatures/name-key'
import { postcodeArea, readUkPostcode } from '@/lib/signatures/postcode'
import { canonicalEmail } from '@/lib/supporters/canonical-email'

type Row = Record<string, string | number | boolean | null>

const rows = async (query: ReturnType<typeof sql>): Promise<Row[]> => [...(await db.execute<Row>(query))]

async function clear() {
  await db.execute(
    sql`select tests.empty('organisation, helpline, source, place, body, funder, consent, instrument, publication, recommendation, campaign,
      supporter, count_change restart identity cascade')`,
  )
}

beforeAll(async () => {
  await clear()
  await loadSample(db)
}, 30_000)

afterAll(async () => {
  await clear()
  await disconnect()
})

describe('what the sample holds', () => {
  test('three campaigns or more are open, one is closed and one is won, by the clock of today', async () => {
    const open = await rows(
      sql`select slug from campaign where state = 'open' and opens_at <= now() and closes_at > now() + interval '60 days'`,
    )
    const others = await rows(
      sql`select state, is_sample from campaign where state <> 'open' and closes_at < now() order by state`,
    )
    expect(open.length).toBeGreaterThanOrEqual(3)
    expect(others).toEqual([
      { state: 'closed', is_sample: true },
      { state: 'won', is_sample: true },
    ])
  })

  test('an open campaign rests on a recommendation that was really made', async () => {
    const without = await rows(
      sql`select slug from campaign where not is_sample and recommendation_id is null`,
    )
    expect(without).toEqual([])
  })

  test.each(sampleCampaigns.map((content) => [content.slug, content] as const))(
    '%s is written as the product needs it',
    (_slug, content) => {
      expect(content.demand).toMatch(/^Ask /)
      expect(content.demand.length).toBeLessThanOrEqual(80)
      expect(content.demand).toContain(content.demandHighlight)
      expect(content.ask.split(/[.?]\s/)).toHaveLength(2)
      expect(content.figures.length).toBeGreaterThan(0)
      const inLibrary = new Set(sampleFigures.map(({ key }) => key))
      expect(content.figures.filter((key) => !inLibrary.has(key))).toEqual([])
    },
  )

  test('an invented addressee says that it is one', () => {
    for (const content of sampleCampaigns.filter(({ isSample }) => isSample)) {
      expect(content.addressee).toContain('fictional')
      expect(content.slug).toMatch(/^sample-/)
    }
  })
})

describe('the library of the sample', () => {
  test('is published whole: every text has its version, its draft and what readers see', async () => {
    const unfinished = await rows(sql`
      select kind, slug from publication p
      where state <> 'published' or live is null
        or live is distinct from (select content from draft where publication_id = p.id)
        or live is distinct from (select content from revision where publication_id = p.id and number = p.live_number)
        or not exists (select from publication_version v where v.publication_id = p.id
          and (v.major, v.minor, v.revision_number) = (p.version_major, p.version_minor, p.live_number))`)
    expect(unfinished).toEqual([])
    expect((await rows(sql`select count(*)::integer as texts from publication`))[0]?.texts).toBeGreaterThan(
      35,
    )
  })

  test('has one text that was corrected, whose first version can still be read', async () => {
    const [corrected] = await rows(sql`
      select slug, version.kind, length(version.note) > 0 as says_what, first.content ->> 'body' as was, live ->> 'body' as is
      from publication join publication_version version on version.publication_id = id and version.kind = 'correction'
      join revision first on first.publication_id = id and first.number = 1`)
    expect(corrected).toMatchObject({ slug: 'preventing-modern-slavery', says_what: true })
    expect(corrected?.was).not.toBe(corrected?.is)
  })

  test('records no answer and no assessment of the real world', async () => {
    const answered = await rows(sql`
      select number, response, implementation from recommendation
      where not is_sample and (response not in ('not_sent', 'sent') or implementation <> 'not_assessed')`)
    expect(answered).toEqual([])
  })

  test('shows every state of an answer on an addressee that is fictional', async () => {
    const invented = await rows(sql`
      select r.number, r.response, r.implementation, r.answer_due < current_date as overdue, b.name
      from recommendation r join recommendation_addressee a on a.recommendation_id = r.id join body b on b.slug = a.body_slug
      where r.is_sample order by 1`)
    const name = 'Sample Office for Fair Recruitment'
    expect(invented).toEqual([
      { number: 'S1', response: 'accepted_in_part', implementation: 'in_progress', overdue: null, name },
      { number: 'S2', response: 'sent', implementation: 'not_assessed', overdue: true, name },
      { number: 'S3', response: 'accepted', implementation: 'done', overdue: null, name },
    ])
  })

  test('has a helpline for the footer, with the day on which it was checked', async () => {
    const [first] = await rows(sql`select phone, run_by, verified_on from helpline order by position limit 1`)
    expect(first).toEqual({ phone: '08000 121 700', run_by: 'Unseen', verified_on: '2026-11-22' })
  })
})

describe('the signers of the sample', () => {
  test('counts are those of the rows, and the counter has nothing left to add', async () => {
    const wrong = await rows(sql`
      select campaign.slug, campaign_count.confirmed from campaign left join campaign_count on campaign_id = campaign.id
      where campaign_count.confirmed is distinct from (select count(*) from signature where campaign_id = campaign.id and state = 'confirmed')`)
    const places = await rows(sql`
      select * from place_count full join (
        select campaign_id, country, area, count(*) as actual from signature where state = 'confirmed' group by 1, 2, 3
      ) as counted using (campaign_id, country, area) where confirmed is distinct from actual`)
    expect(wrong).toEqual([])
    expect(places).toEqual([])
    expect(await rows(sql`select * from count_change`)).toEqual([])
  })

  test('a goal is stamped when the count stood at it, and the record says so at the same moment', async () => {
    const wrong = await rows(sql`
      select slug, at_count, reached_at from campaign_goal goal join campaign on campaign.id = goal.campaign_id
      where case when reached_at is null
        then at_count <= (select confirmed from campaign_count where campaign_id = goal.campaign_id)
        else at_count <> (
          select count(*) filter (where confirmed_at <= reached_at) - count(*) filter (where withdrawn_at <= reached_at)
          from signature where campaign_id = goal.campaign_id
        ) or not exists (
          select from campaign_event where campaign_id = goal.campaign_id and kind = 'goal_reached' and at = reached_at
            and (facts ->> 'goal')::integer = at_count and is_public and staff_id is null
        ) end`)
    expect(wrong).toEqual([])
  })

  test('nobody signed before it opened, after it closed or in the future', async () => {
    const outside = await rows(sql`
      select signature.id from signature join campaign on campaign.id = campaign_id
      where signature.created_at < opens_at or signature.created_at >= closes_at or confirmed_at > closes_at or confirmed_at < signature.created_at
        or withdrawn_at < confirmed_at or greatest(signature.created_at, confirmed_at, withdrawn_at) > now()`)
    expect(outside).toEqual([])
    expect(await rows(sql`select id from campaign_event where at > now()`)).toEqual([])
  })

  test('names, addresses and postcodes are folded as the product folds them, and all on example.org', async () => {
    const people = await rows(
      sql`select name, name_key, email, canonical_email, country, postcode, area from signature`,
    )
    expect(people.length).toBeGreaterThan(3000)
    for (const person of people) {
      expect(person.name_key).toBe(nameKey(String(person.name)))
      expect(person.canonical_email).toBe(canonicalEmail(String(person.email)))
      expect(person.email).toMatch(/@example\.org$/)
      if (person.country !== 'GB') continue
      expect(readUkPostcode(String(person.postcode))).toBe(person.postcode)
      expect(person.area).toBe(postcodeArea(String(person.postcode)))
    }
  })

  test('a household of two shares an address and a postcode under two names', async () => {
    const [household] = await rows(sql`
      select count(distinct name_key)::integer as names, count(distinct postcode)::integer as postcodes, count(distinct supporter_id)::integer as supporters
      from signature where state = 'confirmed' group by campaign_id, canonical_email having count(*) = 2 limit 1`)
    expect(household).toEqual({ names: 2, postcodes: 1, supporters: 1 })
  })
})

describe('the mailing of the sample', () => {
  const find = async () => {
    const found = await rows(sql`select id from mailing`)
    expect(found).toHaveLength(1)
    return (await readMailing(Number(found[0]?.id)))!
  }

  test('is one draft that says it is a sample, of a campaign that can be written under', async () => {
    const mailing = await find()
    expect(mailing).toMatchObject({ state: 'draft', kind: 'asks', isSample: true, containsAsk: true })
    expect(mailing.name).toMatch(/^Sample: /)
    expect(mailing.changedAt).toBeLessThan(Date.now())
    expect(await rows(sql`select slug from campaign where id = ${mailing.campaignId}`)).toEqual([
      { slug: 'modern-slavery-prevention-fund' },
    ])
  })

  test('goes to an audience that can be read, of its own campaign', async () => {
    const { audience, campaignId } = await find()
    expect(readAudience(audience)).toEqual({ kind: 'audience', audience })
    expect(audience.of).toMatchObject([
      { kind: 'signed', not: false, campaignIds: [campaignId] },
      { kind: 'wrote', not: true, campaignIds: [campaignId] },
      { kind: 'lives_in_nation', not: false },
      { kind: 'mailed', not: true, withinDays: 3 },
    ])
  })

  test('says nothing that keeps it from being sent, or that anybody has to look at', async () => {
    const { campaignId, texts } = await find()
    const checks = await textProblems(texts, await readTextAbout(campaignId, texts))
    expect(checks.filter(({ result }) => result !== 'good')).toEqual([])
    expect(maySend(checks)).toBe(true)
  })

  test('has two subjects for one text', async () => {
    const { texts } = await find()
    expect(texts.map(({ locale, variant }) => `${locale} ${variant}`)).toEqual(['en-GB A', 'en-GB B'])
    const [a, b] = texts
    expect(b).toEqual({ ...a, variant: 'B', subject: b?.subject })
    expect(b?.subject).not.toBe(a?.subject)
  })
})

describe('loading', () => {
  test('a second time refuses and leaves everything as it was', async () => {
    const count = sql`select (select count(*)::integer from signature) as signatures, (select count(*)::integer from mailing) as mailings`
    const before = await rows(count)
    await expect(loadSample(db)).rejects.toThrow()
    expect(await rows(count)).toEqual(before)
  })
})

describe('the dates of the sample', () => {
  test('move by whole weeks, never past today', () => {
    expect(weeksToMove(writtenFor)).toBe(0)
    expect(weeksToMove(writtenFor - 1)).toBe(-1)
    expect(weeksToMove(Date.UTC(2028, 1, 1))).toBe(62)
  })

  test('are times in London, summer and winter', () => {
    expect(londonInstant('2026-10-14 09:00', 0).toISOString()).toBe('2026-10-14T08:00:00.000Z')
    expect(londonInstant('2026-10-14 09:00', 3).toISOString()).toBe('2026-11-04T09:00:00.000Z')
    expect(londonInstant('2027-04-01 00:00', 0).toISOString()).toBe('2027-03-31T23:00:00.000Z')
  })
})
