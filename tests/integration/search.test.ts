import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaignStates } from '@/db/schema/campaigns'
import { source, statistic } from '@/db/schema/evidence'
import { publication, publicationReference } from '@/db/schema/publications'
import { recommendation } from '@/db/schema/recommendations'
import { searchEntry, searchKinds } from '@/db/schema/search'
import { isPublic } from '@/lib/campaigns/campaign'
import { type Content, emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { type Found, findEntries } from '@/lib/search/find-entries'
import { rebuildSearch, refreshSearch } from '@/lib/search/refresh-search'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures } from '../support/signing'

useDatabase()

const keys = (found: Found) => found.entries.map(({ kind, key }) => `${kind}/${key}`)
const marked = (pieces: { text: string; isFound: boolean }[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

describe('what is found', () => {
  beforeAll(async () => {
    await db.delete(searchEntry)
    await db.insert(searchEntry).values([
      entry(
        'issue',
        'supply-chains',
        'Slavery in supply chains',
        'Goods made by forced labour reach British shops.',
      ),
      entry('briefing', 'import-ban', 'A ban on goods made with forced labour', 'Why an import ban works.', {
        body: `${'Introduction to the subject. '.repeat(800)}Paragraph on trafficking & <b>fishing</b> boats. The end.`,
        datedOn: '2024-05-01',
      }),
      entry('recommendation', '2.3', 'Report on supply chains every year', 'Companies say what they found.'),
      entry('recommendation', 'S1', 'Fund survivor groups', 'With money that lasts.'),
      entry(
        'statistic',
        'in-slavery',
        'An estimated 49.6 million people were in modern slavery',
        'Worldwide',
      ),
      entry('news', 'old-news', 'A court convicts a recruiter', 'Two people were freed.', {
        datedOn: '2015-01-01',
      }),
      entry('news', 'new-news', 'A court convicts a recruiter again', 'Two people were freed.', {
        datedOn: '2026-01-01',
      }),
      entry('story', 'maria', 'Maria learns to sew', 'A story of work and of a shop.'),
      entry('news', 'number', 'Section 2.3 of the law', 'On 2.3 and what it means.'),
    ])
  })

  test('a title comes before a text, and what was found is marked in both', async () => {
    const found = await findEntries('forced labour')
    expect(keys(found)).toEqual(['briefing/import-ban', 'issue/supply-chains'])
    expect(marked(found.entries[0]?.title ?? [])).toBe('A ban on goods made with [forced] [labour]')
    expect(marked(found.entries[1]?.extract ?? [])).toContain('[forced] [labour]')
  })

  test('other forms of a word are found, and so is the beginning of the last one', async () => {
    expect(keys(await findEntries('convicting recruiters'))).toEqual(['news/new-news', 'news/old-news'])
    expect(keys(await findEntries('court recru'))).toEqual(['news/new-news', 'news/old-news'])
  })

  test('an extract comes from deep inside a long text, and its HTML stays text', async () => {
    const found = await findEntries('fishing')
    const [first] = found.entries
    expect(marked(first?.extract ?? [])).toContain('[fishing]')
    expect(first?.extract.every(({ text }) => !/[\uE000\uE001]/.test(text))).toBe(true)
  })

  test('the number of a recommendation finds it first, however it is written', async () => {
    for (const typed of ['2.3', 'rec 2.3', 'Recommendation 2.3', ' #2.3 '])
      expect(keys(await findEntries(typed))[0], typed).toBe('recommendation/2.3')
    expect(keys(await findEntries('s1'))[0]).toBe('recommendation/S1')
  })

  test('quotes ask for a phrase, a minus leaves out, "or" gives a choice', async () => {
    expect(keys(await findEntries('"supply chains"')).sort()).toEqual([
      'issue/supply-chains',
      'recommendation/2.3',
    ])
    expect(keys(await findEntries('"chains supply"'))).toEqual([])
    expect(keys(await findEntries('people -freed'))).toEqual(['statistic/in-slavery'])
    expect(keys(await findEntries('maria or fund')).sort()).toEqual(['recommendation/S1', 'story/maria'])
  })

  test('a kind narrows the list and the counts of all kinds stay', async () => {
    const found = await findEntries('people', { kind: 'news' })
    expect(keys(found)).toEqual(['news/new-news', 'news/old-news'])
    expect([found.total, found.kinds]).toEqual([
      2,
      [
        { kind: 'news', count: 2 },
        { kind: 'statistic', count: 1 },
      ],
    ])
  })

  test('a misspelt word is put right, and a title is offered when the words are not known', async () => {
    expect((await findEntries('slavrey')).didYouMean).toBe('slavery')
    expect((await findEntries('modern slavrey')).didYouMean).toBe('modern slavery')
    expect((await findEntries('suply chians')).didYouMean).toBe('supply chains')
    const near = await findEntries('Marian learned to sewing machines')
    expect(near.nearest.map(({ key }) => key)).toContain('maria')
  })

  test('an empty term, one of signs, and one that only leaves out find nothing', async () => {
    for (const typed of ['', '   ', '\u0000', '"', '-', '!&|()<->:*', 'the', '-slavery', '🙂'])
      expect([typed, (await findEntries(typed)).total]).toEqual([typed, 0])
  })

  test('pages go on where the last one ended, and a page that is not there is empty', async () => {
    await db
      .insert(searchEntry)
      .values(Array.from({ length: 45 }, (_, i) => entry('page', `many-${i}`, `Manifold ${i}`, '')))
    const pages = await Promise.all([1, 2, 3, 4].map((page) => findEntries('manifold', { page })))
    expect(pages.map(({ entries }) => entries.length)).toEqual([20, 20, 5, 0])
    expect(new Set(pages.flatMap(keys)).size).toBe(45)
    expect(pages.map(({ pages }) => pages)).toEqual([3, 3, 3, 3])
    await db.execute(sql`delete from search_entry where key like 'many-%'`)
  })

  test('no text makes it fail: letters of any kind, halves of letters, NUL, operators, very long ones', async () => {
    const operators = fc.stringMatching(/^[-"'&|!():*<>\\ aeios.]{0,30}$/)
    const words = fc.array(
      fc.constantFrom('slavery', '"', '-', 'or', 'OR', 'and', '🙂', '\u202eعبودية', 'سخرة', "o'", '%', '_'),
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      operators,
      words.map((list) => list.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(null, ...searchKinds),
        fc.double(),
        async (typed, kind, page) => {
          const found = await findEntries(typed, { kind, page })
          return found.total >= 0 && !/[\u0000\ud800-\udfff]/u.test(found.term)
        },
      ),
      { numRuns: 400 },
    )
    for (const long of [
      'x'.repeat(10_240),
      'slavery '.repeat(1400),
      '"'.repeat(10_001),
      '('.repeat(5000),
      '\u{1f642}'.repeat(5000),
    ])
      expect((await findEntries(long)).term.length).toBeLessThanOrEqual(400)
  }, 60_000)
})

describe('what is brought to the search', () => {
  beforeEach(async () => {
    await db.execute(
      sql`select tests.empty('search_entry, publication, recommendation, statistic, source restart identity cascade')`,
    )
  })

  test('a publication is found once it is live, with its newest words, and no more when archived or taken down', async () => {
    const id = await addPublication('issue', 'harbours', { body: 'About **quays**.' })
    await refreshSearch(db, 'issue', 'harbours')
    expect(keys(await findEntries('quays'))).toEqual(['issue/harbours'])
    await db.execute(
      sql`update publication set live = jsonb_set(live, '{body}', '"About jetties."') where id = ${id}`,
    )
    await refreshSearch(db, 'issue', 'harbours')
    expect([(await findEntries('quays')).total, (await findEntries('jetties')).total]).toEqual([0, 1])
    await db.execute(sql`update publication set archived_at = now(), state = 'archived' where id = ${id}`)
    await refreshSearch(db, 'issue', 'harbours')
    expect((await findEntries('jetties')).total).toBe(0)
    await db.execute(
      sql`update publication set archived_at = null, live = null, live_number = null, taken_down_at = now() where id = ${id}`,
    )
    await refreshSearch(db, 'issue', 'harbours')
    expect((await findEntries('jetties')).total).toBe(0)
  })

  test('a draft is never found, nor an ask that was made in it', async () => {
    const [row] = await db
      .insert(publication)
      .values({ kind: 'briefing', slug: 'secret', title: 'Secret wharf' })
      .returning({ id: publication.id })
    await db.insert(recommendation).values({ number: '9.1', title: 'Open the wharf', publicationId: row?.id })
    await rebuildSearch(db)
    expect((await findEntries('wharf')).total).toBe(0)
    await db.execute(sql`
      update publication set live = ${JSON.stringify(emptyContent('briefing', 'Public wharf'))}::jsonb, live_number = 1,
        title = 'Public wharf', version_major = 1, first_published_at = now(), changed_at = now(), state = 'published'
      where id = ${row?.id}`)
    await refreshSearch(db, 'briefing', 'secret')
    expect(keys(await findEntries('wharf')).sort()).toEqual(['briefing/secret', 'recommendation/9.1'])
  })

  test('a figure is found while it is published, and a text shows what it says now', async () => {
    await db.insert(source).values({ key: 'survey', kind: 'report', title: 'A survey of docks' })
    await db.insert(statistic).values({
      key: 'dockers',
      kind: 'claim',
      shown: '1,200',
      says: 'dockers were asked',
      unit: 'people',
      qualifier: 'at_least',
      asOf: '2020-01-01',
      asOfPrecision: 'year',
      sourceKey: 'survey',
      certainty: 'measured',
      isPublished: true,
    })
    const id = await addPublication('issue', 'docks', { body: 'They asked :stat{id=dockers} people.' })
    await db
      .insert(publicationReference)
      .values({ publicationId: id, copy: 'live', kind: 'statistic', key: 'dockers' })
    await rebuildSearch(db)
    expect(keys(await findEntries('dockers'))).toEqual(['statistic/dockers'])
    expect(
      marked((await findEntries('"at least 1,200"', { kind: 'issue' })).entries[0]?.extract ?? []),
    ).toContain('asked')
    await db.execute(sql`update statistic set shown = '1,300' where key = 'dockers'`)
    await refreshSearch(db, 'statistic', 'dockers')
    expect(keys(await findEntries('1,300')).sort()).toEqual(['issue/docks', 'statistic/dockers'])
    await db.execute(sql`update statistic set is_published = false where key = 'dockers'`)
    await refreshSearch(db, 'statistic', 'dockers')
    expect((await findEntries('dockers')).total).toBe(0)
  })

  test('of a text that describes violence only its title and standfirst are found', async () => {
    await addPublication('news', 'hard', { body: 'An anvil was used.', sensitivity: 'describes' })
    await rebuildSearch(db)
    expect([(await findEntries('anvil')).total, (await findEntries('hard')).total]).toEqual([0, 1])
  })

  test('a text of the greatest length and of the strangest letters is taken', async () => {
    const words = Array.from(
      { length: 60_000 },
      (_, i) => `漢${String.fromCodePoint(0x4e00 + (i % 20_000))}${i}`,
    )
    await addPublication('news', 'long', { body: words.join(' ').slice(0, 400_000) })
    await refreshSearch(db, 'news', 'long')
    expect(keys(await findEntries('long'))).toEqual(['news/long'])
  })

  test('a campaign is found exactly when a visitor may read it', async () => {
    await emptySignatures()
    await addCampaign('harbour')
    for (const state of campaignStates) {
      for (const opens of ['-1 day', '1 day']) {
        await db.transaction(async (tx) => {
          // Moves that are never made in a life are made here.
          await tx.execute(sql`set local session_replication_role = replica`)
          await tx.execute(
            sql`update campaign set state = ${state}, removed_reason = 'A mistake', opens_at = now() + ${opens}::interval, closes_at = now() + interval '9 days' where slug = 'harbour'`,
          )
        })
        await refreshSearch(db, 'campaign', 'harbour')
        const opensAt = Date.now() + (opens === '1 day' ? 1 : -1) * 86_400_000
        const timing = { state, opensAt, closesAt: null, closedAt: null }
        const rows = await db.select().from(searchEntry)
        expect([state, opens, rows.length === 1]).toEqual([state, opens, isPublic(timing, Date.now())])
      }
    }
  })
})

function entry(
  kind: (typeof searchKinds)[number],
  key: string,
  title: string,
  summary: string,
  more: { body?: string; datedOn?: string } = {},
) {
  return { kind, key, address: `/${kind}/${key}`, title, summary, ...more }
}

/** A publication as readers have it. */
async function addPublication(kind: PublicationKind, slug: string, more: Partial<Content>): Promise<number> {
  const title = `On ${slug}`
  const [row] = await db
    .insert(publication)
    .values({
      kind,
      slug,
      title,
      state: 'published',
      live: { ...emptyContent(kind, title), ...more },
      liveNumber: 1,
      versionMajor: 1,
      firstPublishedAt: new Date(),
      changedAt: new Date(),
    })
    .returning({ id: publication.id })
  return row?.id ?? 0
}
