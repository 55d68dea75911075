import { sql } from 'drizzle-orm'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET as recommendationsCsv } from '@/app/[locale]/(public)/recommendations.csv/route'
import { GET as getBriefing } from '@/app/api/v1/briefings/[slug]/route'
import { GET as listBriefings } from '@/app/api/v1/briefings/route'
import { GET as getCampaign } from '@/app/api/v1/campaigns/[slug]/route'
import { GET as listCampaigns } from '@/app/api/v1/campaigns/route'
import { GET as getRecommendation } from '@/app/api/v1/recommendations/[number]/route'
import { GET as listRecommendations } from '@/app/api/v1/recommendations/route'
import { GET as getStatistic } from '@/app/api/v1/statistics/[key]/route'
import { GET as listStatistics } from '@/app/api/v1/statistics/route'
import { openLists } from '@/app/open-data-schema'
import { db } from '@/db/client'
import { readNews, readTrackerNews } from '@/lib/feeds/read-news'
import { readPublicAddresses } from '@/lib/feeds/read-public-addresses'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { emptyContent } from '@/lib/library/publications/content'
import { getFullCampaignPage, getFullCampaignPreview } from '@/lib/recommendations/campaign-page'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'
import { rebuildSearch } from '@/lib/search/refresh-search'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures } from '../support/signing'

useDatabase()

const request = new Request('http://127.0.0.1/')
const withParams = <T>(params: T) => ({ params: Promise.resolve(params) })

beforeAll(async () => {
  await db.execute(sql`
    insert into organisation (legal_name, short_name, team_name, company_number, charity_number_england_wales, postal_address, phone, email, website)
    values ('An Organisation', 'AO', 'Team', '1', '2', 'Street', '1', 'a@example.org', 'https://example.org') on conflict do nothing`)
  await db.execute(sql`
    insert into helpline (name, phone, verified_on) values ('Line', '1', '2026-01-01')`)
  await db.execute(sql`insert into source (key, kind, title) values ('survey', 'report', 'A survey')`)
  await db.execute(sql`
    insert into statistic (key, kind, shown, says, unit, as_of, as_of_precision, source_key, certainty, is_published)
    values ('open-one', 'claim', '7', 'docks were seen', 'other', '2020-01-01', 'year', 'survey', 'measured', true),
      ('secret-one', 'claim', '8', 'docks were not', 'other', '2020-01-01', 'year', 'survey', 'measured', false)`)
  const live = JSON.stringify({ ...emptyContent('briefing', 'Docks'), body: 'We ask. ::stat' })
  await db.execute(sql`
    insert into publication (kind, slug, title, state, live, live_number, version_major, first_published_at, changed_at, taken_down_at, taken_down_reason)
    values ('briefing', 'docks', 'Docks', 'published', ${live}::jsonb, 1, 1, now(), now(), null, ''),
      ('briefing', 'draft', 'Draft', 'draft', null, null, 0, null, null, null, ''),
      ('briefing', 'gone', 'Gone', 'draft', null, null, 1, now(), now(), now(), 'It was wrong.')`)
  await db.execute(sql`
    insert into revision (publication_id, number, content) select id, n, '{}' from publication, generate_series(1, 3) n where slug = 'docks'`)
  await db.execute(sql`
    insert into publication_version (publication_id, major, minor, revision_number, kind, note)
    select id, major, minor, major + minor, v.kind, note from publication,
      (values (1, 0, 'first', ''), (1, 1, 'edit', ''), (1, 2, 'correction', 'The year was wrong')) v (major, minor, kind, note)
    where slug = 'docks'`)
  await db.execute(sql`
    insert into former_address (kind, slug, publication_id) select 'briefing', 'old-docks', id from publication where slug = 'docks'`)
  await db.execute(sql`
    insert into recommendation (number, title, publication_id) select '1.1', 'Open them', id from publication where slug = 'docks'`)
  await db.execute(sql`
    insert into recommendation (number, title, publication_id) select '8.8', 'Secret', id from publication where slug = 'draft'`)
  await db.execute(sql`
    insert into recommendation (number, title, parent_id) select '8.8a', 'Secret part', id from recommendation where number = '8.8'`)
  await db.execute(sql`
    update recommendation set retired = 'superseded', superseded_by_id = (select id from recommendation where number = '8.8') where number = '1.1'`)
  await db.execute(sql`
    insert into recommendation_entry (recommendation_id, line, value, "on", summary)
    select id, 'response', 'not_sent', '2020-01-01', 'Wrong' from recommendation`)
  await db.execute(sql`
    insert into recommendation_entry (recommendation_id, line, "on", summary, corrects_id)
    select r.id, 'note', '2020-01-02', 'Corrected', e.id from recommendation r join recommendation_entry e on e.recommendation_id = r.id
    where r.number = '1.1'`)
  await emptySignatures()
  await addCampaign('harbour')
  await rebuildSearch(db)
})

describe('the open data', () => {
  const answers = {
    briefings: [listBriefings, () => getBriefing(request, withParams({ slug: 'docks' }))],
    recommendations: [listRecommendations, () => getRecommendation(request, withParams({ number: '1.1' }))],
    statistics: [listStatistics, () => getStatistic(request, withParams({ key: 'open-one' }))],
    campaigns: [listCampaigns, () => getCampaign(request, withParams({ slug: 'harbour' }))],
  } as const

  test.each(openLists)(
    '$name hold exactly the fields that are documented',
    async ({ name, fields, alone }) => {
      const [list, one] = answers[name as keyof typeof answers]
      const items = (await (await list()).json())[name] as object[]
      expect(items.length).toBeGreaterThan(0)
      const documented = fields.map((field) => field.name)
      expect(Object.keys(items[0] ?? {}).sort()).toEqual([...documented].sort())
      const whole = await (await one()).json()
      expect(Object.keys(whole).sort()).toEqual([...documented, ...alone.map((field) => field.name)].sort())
    },
  )

  test('no draft, no unpublished figure and nothing that was taken down is in it', async () => {
    const text = (
      await Promise.all([listBriefings(), listStatistics()].map(async (a) => (await a).text()))
    ).join()
    expect(text).toContain('open-one')
    expect(text).not.toMatch(/secret-one|"draft"|"gone"/)
    const states = await Promise.all(
      ['draft', 'gone', 'old-docks', 'nowhere'].map(
        async (slug) => (await getBriefing(request, withParams({ slug }))).status,
      ),
    )
    expect(states).toEqual([404, 410, 308, 404])
    expect((await getStatistic(request, withParams({ key: 'secret-one' }))).status).toBe(404)
  })

  test('what was asked in a text that was never published is told to nobody but staff', async () => {
    const csv = await recommendationsCsv(new NextRequest('http://127.0.0.1/recommendations.csv'))
    const shown = `${await csv.text()} ${await (await listRecommendations()).text()}`
    expect(shown).toContain('1.1')
    expect(shown).not.toMatch(/8\.8|Secret/)
    for (const number of ['8.8', '8.8a']) {
      expect((await getRecommendation(request, withParams({ number }))).status).toBe(404)
      expect(await getRecommendationPage(number, Date.now(), 'staff')).toMatchObject({ number })
    }
    const { body } = (await renderTexts({ body: 'We ask.\n\n::recommendation{id=8.8}' })).parts
    expect(body?.html).toContain('We ask.')
    expect(body?.html).not.toContain('Secret')
    await db.execute(
      sql`update campaign set recommendation_id = (select id from recommendation where number = '8.8')`,
    )
    expect(await getFullCampaignPage('harbour', Date.now())).toMatchObject({ recommendation: null })
    expect((await getFullCampaignPreview('harbour', Date.now()))?.recommendation?.number).toBe('8.8')
  })

  test('an answer carries a mark that stays while nothing changes, and may be read from any page', async () => {
    const [one, two] = await Promise.all([listStatistics(), listStatistics()])
    expect(one.headers.get('etag')).toBe(two.headers.get('etag'))
    expect(one.headers.get('access-control-allow-origin')).toBe('*')
    expect(one.headers.get('cache-control')).toMatch(/public, max-age=\d+/)
  })
})

describe('feeds and the sitemap', () => {
  test('a first edition and a correction are news; a small edit and a draft are not', async () => {
    const news = (await readNews()).filter(({ kind }) => kind === 'published')
    expect(news.map(({ name }) => name.split('/').at(-1)).sort()).toEqual(['1.0', '1.2'])
    expect(news.every(({ address }) => address === '/briefings/docks')).toBe(true)
  })

  test('an entry that was corrected gives way to its correction; asks of a draft are not told', async () => {
    const tracker = await readTrackerNews()
    expect(tracker.map((item) => item.kind === 'recorded' && [item.number, item.summary])).toEqual([
      ['1.1', 'Corrected'],
    ])
  })

  test('the addresses of the sitemap are those of public things, with their last change', async () => {
    const addresses = await readPublicAddresses()
    expect(addresses.map(({ address }) => address).sort()).toEqual([
      '/briefings/docks',
      '/campaigns/harbour',
      '/evidence/open-one',
      '/recommendations/1.1',
      '/sources/survey',
    ])
    expect(
      addresses.every(({ changedAt }) => changedAt !== null && Math.abs(Date.now() - changedAt) < 3_600_000),
    ).toBe(true)
  })
})
