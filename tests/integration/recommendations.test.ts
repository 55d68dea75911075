import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { placeCount } from '@/db/schema/counting'
import { publication } from '@/db/schema/publications'
import { body, newsForSupporters, recommendation } from '@/db/schema/recommendations'
import { listNeeds } from '@/lib/desk/queries'
import { addSuccession } from '@/lib/recommendations/add-succession'
import type { BodyDetails } from '@/lib/recommendations/body-form'
import { createRecommendation } from '@/lib/recommendations/create-recommendation'
import type { Details } from '@/lib/recommendations/details-form'
import { editRecommendation } from '@/lib/recommendations/edit-recommendation'
import type { NewEntry } from '@/lib/recommendations/entry-form'
import { askForNews, getNewsOffer } from '@/lib/recommendations/news-for-supporters'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'
import { listRecommendations } from '@/lib/recommendations/queries'
import { recordEntry } from '@/lib/recommendations/record-entry'
import { retireRecommendation } from '@/lib/recommendations/retire-recommendation'
import { addBody, editBody } from '@/lib/recommendations/save-body'
import { setAddressees } from '@/lib/recommendations/set-addressees'
import { useDatabase } from '../support/database'
import { addStaff } from '../support/staff-rows'

useDatabase()

let staffId = ''
beforeAll(async () => {
  staffId = await addStaff('ada@example.org', 'campaigner')
})
beforeEach(async () => {
  await db.execute(
    sql`select tests.empty('recommendation, body, campaign, publication, suppression restart identity cascade')`,
  )
})

const details = (more: Partial<Details> = {}): Details => ({
  ...{ title: 'Light the quay', text: '', plain: '', publicationId: null, parentId: null, pillarId: null },
  ...{
    ownerId: null,
    madeOn: null,
    madeOnPrecision: 'day',
    answerDue: null,
    withSurvivors: false,
    issues: [],
  },
  ...more,
})
const create = (number: string, more: Partial<Details> = {}) =>
  createRecommendation(db, { number, details: details(more) })

const entry = (value: string, on: string, more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ line: 'response', value, on, onPrecision: 'day', summary: '', method: '' },
  ...{ sourceKey: null, sourceUrl: 'https://example.org/letter', sourceTitle: '', correctsId: null },
  ...more,
})
async function record(number: string, given: NewEntry): Promise<number> {
  const result = await recordEntry(db, { number, entry: given, staffId })
  if (result.kind !== 'recorded') throw new Error(JSON.stringify(result))
  return result.entryId
}
async function standing(number: string) {
  const [row] = await db.execute<Record<string, string | null>>(
    sql`select response, response_on, implementation, implementation_on from recommendation where number = ${number}`,
  )
  return row
}
const bodyDetails = (slug: string, from: string | null, until: string | null): BodyDetails => ({
  ...{ slug, name: slug, shortName: '', kind: 'department', parentSlug: null, jurisdiction: '', url: '' },
  ...{ from, until },
})
const addBodies = (...rows: [string, string | null, string | null][]) =>
  db.insert(body).values(rows.map(([slug, from, until]) => bodyDetails(slug, from, until)))

describe('where a recommendation stands', () => {
  test('is what its newest entry of each line says, in whatever order they were written down', async () => {
    await create('2.2')
    await record('2.2', entry('accepted', '2026-03-01'))
    await record('2.2', entry('sent', '2026-01-01'))
    await record('2.2', entry('done', '2026-02-01', { line: 'implementation', method: 'We asked.' }))
    expect(await standing('2.2')).toEqual({
      response: 'accepted',
      response_on: '2026-03-01',
      implementation: 'done',
      implementation_on: '2026-02-01',
    })
  })

  test('forgets an entry that another puts right, and the page keeps both', async () => {
    await create('2.2')
    await record('2.2', entry('sent', '2026-01-01'))
    const wrong = await record('2.2', entry('rejected', '2026-03-01', { summary: 'They said no' }))
    const right = await record('2.2', entry('noted', '2026-02-01', { correctsId: wrong }))
    expect(await standing('2.2')).toMatchObject({ response: 'noted', response_on: '2026-02-01' })
    const page = await getRecommendationPage('2.2', Date.now(), 'public')
    expect(page?.entries.map(({ id, correctedBy }) => [id, correctedBy])).toContainEqual([wrong, right])
    expect(page?.responses.map(({ value }) => value)).toEqual(['sent', 'noted'])
  })

  test('cannot be corrected by an entry of the other line, of another recommendation, or twice', async () => {
    await create('1')
    await create('2')
    const [first, other] = [
      await record('1', entry('sent', '2026-01-01')),
      await record('2', entry('sent', '2026-01-01')),
    ]
    const refuse = (number: string, given: NewEntry) => recordEntry(db, { number, entry: given, staffId })
    const mistake = (code: string) => ({ kind: 'mistaken', mistakes: [{ field: 'correctsId', code }] })
    const done = { line: 'implementation' as const, method: 'm' }
    expect(await refuse('1', entry('done', '2026-01-02', { ...done, correctsId: first }))).toEqual(
      mistake('other_line'),
    )
    expect(await refuse('1', entry('noted', '2026-01-02', { correctsId: other }))).toEqual(mistake('unknown'))
    await record('1', entry('noted', '2026-01-02', { correctsId: first }))
    expect(await refuse('1', entry('accepted', '2026-01-03', { correctsId: first }))).toEqual(
      mistake('corrected_already'),
    )
  })

  test('is right after many entries at once, and an entry is corrected once however many try', async () => {
    await create('2.2')
    const first = await record('2.2', entry('sent', '2026-01-01'))
    const values = ['acknowledged', 'noted', 'accepted_in_part', 'accepted', 'rejected']
    await Promise.all(values.map((value, i) => record('2.2', entry(value, `2026-02-0${i + 1}`))))
    expect(await standing('2.2')).toMatchObject({ response: 'rejected', response_on: '2026-02-05' })
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() =>
        recordEntry(db, {
          number: '2.2',
          entry: entry('sent', '2026-01-02', { correctsId: first }),
          staffId,
        }),
      ),
    )
    expect(tries.map(({ kind }) => kind).sort()).toEqual(['mistaken', 'mistaken', 'mistaken', 'recorded'])
  })

  test('rests on entries that nobody can change or take away', async () => {
    await create('2.2')
    const id = await record('2.2', entry('sent', '2026-01-01'))
    await expect(
      db.execute(sql`update recommendation_entry set value = 'accepted' where id = ${id}`),
    ).rejects.toThrow()
    await expect(db.execute(sql`delete from recommendation_entry where id = ${id}`)).rejects.toThrow()
  })

  test('needs a ground: the database refuses an answer without a source', async () => {
    await create('2.2')
    await expect(record('2.2', entry('accepted', '2026-01-01', { sourceUrl: '' }))).rejects.toThrow()
    expect(
      await recordEntry(db, {
        number: '2.2',
        entry: entry('sent', '2026-01-01', { sourceKey: 'nothing' }),
        staffId,
      }),
    ).toEqual({ kind: 'mistaken', mistakes: [{ field: 'sourceKey', code: 'unknown' }] })
  })
})

describe('what is written of a recommendation', () => {
  test('has a number of its own, also when two take it at once', async () => {
    const results = await Promise.all([create('2.2'), create('2.2'), create('2.2')])
    expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(1)
    expect(results).toContainEqual({ kind: 'mistaken', mistakes: [{ field: 'number', code: 'taken' }] })
  })

  test('is refused, with nothing written, where it names what is not there', async () => {
    expect(await create('2.2', { publicationId: 999 })).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'publicationId', code: 'unknown' }],
    })
    expect(await create('2.2', { issues: [999] })).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'issue-0', code: 'unknown' }],
    })
    expect(await db.$count(recommendation)).toBe(0)
  })

  test('a part is no part of itself, of a part, or of its own part, whoever saves at the same time', async () => {
    await create('1')
    await create('2')
    const [one, two] = await listRecommendations(Date.now(), 'public')
    const results = await Promise.all([
      editRecommendation(db, { number: '1', details: details({ parentId: two!.id }) }),
      editRecommendation(db, { number: '2', details: details({ parentId: one!.id }) }),
    ])
    expect(results.map(({ kind }) => kind).sort()).toEqual(['mistaken', 'saved'])
    expect(
      await editRecommendation(db, { number: '1', details: details({ parentId: one!.id }) }),
    ).toMatchObject({
      kind: 'mistaken',
    })
  })

  test('can be replaced, never in a circle', async () => {
    await create('1')
    await create('2')
    const [one, two] = await listRecommendations(Date.now(), 'public')
    const replace = (number: string, supersededById: number) =>
      retireRecommendation(db, {
        number,
        retirement: { retired: 'superseded', supersededById, retiredNote: 'Better words' },
      })
    expect(await replace('1', two!.id)).toEqual({ kind: 'saved' })
    expect(await replace('2', one!.id)).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'supersededById', code: 'circle' }],
    })
    expect(await getRecommendationPage('1', Date.now(), 'public')).toMatchObject({
      retired: 'superseded',
      supersededBy: '2',
    })
  })

  test('says where it was made, with the paragraph once the live text carries it', async () => {
    const [made] = await db
      .insert(publication)
      .values({
        ...{ kind: 'briefing', slug: 'harbour', state: 'published', title: 'The harbour' },
        ...{ live: {}, liveNumber: 1, firstPublishedAt: new Date(), changedAt: new Date(), versionMajor: 1 },
      })
      .returning({ id: publication.id })
    await create('2.2', { publicationId: made!.id })
    expect((await getRecommendationPage('2.2', Date.now(), 'public'))?.standsAt).toBe('/briefings/harbour')
    await db.execute(
      sql`insert into publication_reference (publication_id, copy, kind, key) values (${made!.id}, 'live', 'recommendation', '2.2')`,
    )
    expect((await getRecommendationPage('2.2', Date.now(), 'public'))?.standsAt).toBe(
      '/briefings/harbour#rec-2.2',
    )
  })
})

describe('addressees', () => {
  test('may not overlap in one seat, and share in two; a refusal leaves what stood', async () => {
    await addBodies(['home', null, null], ['trade', null, null])
    await create('2.2')
    const row = (slug: string, seat: number, from: string | null = null) => ({
      ...{ body: slug, seat, from, until: null },
    })
    expect(await setAddressees(db, { number: '2.2', rows: [row('home', 1), row('trade', 2)] })).toEqual({
      kind: 'saved',
    })
    expect(
      await setAddressees(db, { number: '2.2', rows: [row('home', 1), row('trade', 1, '2020-01-01')] }),
    ).toEqual({ kind: 'mistaken', mistakes: [{ field: 'form', code: 'overlaps' }] })
    const page = await getRecommendationPage('2.2', Date.now(), 'public')
    expect(page?.addressees.map((holder) => holder.body.slug)).toEqual(['home', 'trade'])
  })

  test('follow a handover from its day on', async () => {
    await addBodies(['trade', null, '2023-02-07'], ['business', '2023-02-07', null])
    await create('3.2')
    const rows = [{ body: 'trade', seat: 1, from: null, until: null }]
    await setAddressees(db, { number: '3.2', rows })
    await addSuccession(db, { predecessor: 'trade', successor: 'business', on: '2023-02-07' })
    const on = async (day: string) =>
      (await listRecommendations(Date.parse(`${day}T12:00:00Z`), 'public'))[0]?.addressees.map(
        (holder) => holder.body.slug,
      )
    expect(await on('2023-02-06')).toEqual(['trade'])
    expect(await on('2023-02-07')).toEqual(['business'])
  })
})

describe('bodies', () => {
  const hand = (predecessor: string, successor: string, on: string) =>
    addSuccession(db, { predecessor, successor, on })
  const refused = (field: string, code: string) => ({ kind: 'mistaken', mistakes: [{ field, code }] })

  test('never succeed themselves, straight or around a corner', async () => {
    await addBodies(['c', null, '2005-01-01'], ['d', '2005-01-01', '2009-01-01'], ['e', '2009-01-01', null])
    expect(await hand('c', 'c', '2005-01-01')).toEqual(refused('successor', 'itself'))
    expect(await hand('c', 'd', '2005-01-01')).toEqual({ kind: 'saved' })
    expect(await hand('d', 'e', '2009-01-01')).toEqual({ kind: 'saved' })
    // A circle in time holds a day on which two have the duty: the refusal is that, or of the circle itself.
    expect((await hand('e', 'c', '2009-01-01')).kind).toBe('mistaken')
    expect((await hand('d', 'c', '2009-01-01')).kind).toBe('mistaken')
  })

  test('are refused a handover on a day when both hold the duty, or neither', async () => {
    await addBodies(['old', null, '2023-02-07'], ['new', '2023-02-07', null], ['young', '2024-01-01', null])
    expect(await hand('old', 'new', '2023-02-06')).toEqual(refused('on', 'two_at_once'))
    expect(await hand('old', 'young', '2023-02-07')).toEqual(refused('on', 'two_at_once'))
    expect(await hand('new', 'young', '2024-01-01')).toEqual(refused('on', 'two_at_once'))
    expect(await hand('old', 'nobody', '2023-02-07')).toMatchObject({ kind: 'mistaken' })
    expect(await hand('old', 'new', '2023-02-07')).toEqual({ kind: 'saved' })
    expect(await editBody(db, bodyDetails('old', null, '2024-05-01'))).toEqual(
      refused('until', 'two_at_once'),
    )
  })

  test('have an address of their own, and a parent that is there', async () => {
    expect(await addBody(db, bodyDetails('home', null, null))).toEqual({ kind: 'saved' })
    expect(await addBody(db, bodyDetails('home', null, null))).toEqual(refused('slug', 'taken'))
    expect(await addBody(db, { ...bodyDetails('x', null, null), parentSlug: 'nobody' })).toEqual(
      refused('parentSlug', 'unknown'),
    )
    expect(await editBody(db, bodyDetails('nobody', null, null))).toEqual({ kind: 'not_found' })
  })
})

describe('who backs it', () => {
  async function addCampaign(slug: string, number: string) {
    const [asked] = (await listRecommendations(Date.now(), 'public')).filter((one) => one.number === number)
    const [row] = await db
      .insert(campaign)
      .values({
        ...{
          slug,
          name: slug,
          demand: 'Ask',
          ask: 'a',
          addressee: 'x',
          addresseeShort: 'x',
          petitionText: 't',
        },
        ...{
          state: 'open',
          opensAt: new Date(0),
          closesAt: new Date('2100-01-01'),
          recommendationId: asked!.id,
        },
      })
      .returning({ id: campaign.id })
    return row!.id
  }

  test('is shown by place without any count below five, also not by adding campaigns up', async () => {
    await create('2.2')
    const [one, two] = [await addCampaign('one', '2.2'), await addCampaign('two', '2.2')]
    const at = (campaignId: number, area: string, confirmed: number) => ({
      ...{ campaignId, area, confirmed, country: 'GB' },
    })
    await db
      .insert(placeCount)
      .values([
        at(one, 'SW', 40),
        at(two, 'SW', 5),
        at(one, 'LS', 4),
        at(two, 'LS', 4),
        at(one, 'B', 9),
        at(two, 'B', 2),
      ])
    const page = await getRecommendationPage('2.2', Date.now(), 'public')
    expect(page?.places.map(({ area, confirmed }) => [area, confirmed])).toEqual([
      ['SW', 45],
      ['B', 9],
    ])
  })

  test('an entry can be told to those who confirmed and said yes last, each once, and is asked for once', async () => {
    await create('2.2')
    const campaignId = await addCampaign('one', '2.2')
    const second = await addCampaign('two', '2.2')
    await db.execute(
      sql`insert into consent_wording (id, purpose, locale, words) values ('w', 'updates', 'en-GB', 'Yes') on conflict do nothing`,
    )
    const sign = async (who: string, state: 'confirmed' | 'pending', choices: string[], on = campaignId) => {
      const [id, email] = [randomUUID(), `${who}@example.org`]
      await db.execute(sql`
        insert into signature (id, campaign_id, name, name_key, email, canonical_email, address_key, country, state, seat, confirmed_at)
        values (${id}, ${on}, ${who}, ${who}, ${email}, ${email}, ${who}, 'GB', ${state},
          ${state === 'confirmed' ? 1 : null}, ${state === 'confirmed' ? sql`now()` : null})`)
      if (state === 'confirmed')
        await db.execute(sql`
          insert into supporter (email, canonical_email, address_key) values (${email}, ${email}, ${who}) on conflict do nothing`)
      for (const action of choices)
        await db.execute(sql`
          insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
          values (${id}, ${email}, ${on}, 'updates', ${action}, 'w', 'test')`)
    }
    await sign('yes', 'confirmed', ['given'])
    await sign('yes', 'confirmed', ['given'], second)
    await sign('no', 'confirmed', ['refused'])
    await sign('stopped', 'confirmed', ['given', 'withdrawn'])
    await sign('waiting', 'pending', ['given'])
    await sign('bounced', 'confirmed', ['given'])
    await db.execute(sql`insert into suppression (address_key, reason) values ('bounced', 'bounced')`)
    const entryId = await record('2.2', entry('accepted', '2026-01-01'))
    expect(await getNewsOffer('2.2', entryId)).toEqual({ entryId, people: 1, askedAt: null })
    expect(await getNewsOffer('9.9', entryId)).toBeNull()
    const asked = () => askForNews(db, { number: '2.2', entryId, staffId })
    expect((await Promise.all([asked(), asked()])).map(({ kind }) => kind)).toEqual(['asked', 'asked'])
    expect(await db.$count(newsForSupporters)).toBe(1)
    expect((await getNewsOffer('2.2', entryId))?.askedAt).not.toBeNull()
    expect(await askForNews(db, { number: '9.9', entryId, staffId })).toEqual({ kind: 'not_found' })
  })
})

describe('an answer that is overdue', () => {
  test('stands on the desk until an answer is recorded', async () => {
    await create('2.2', { answerDue: '2026-01-10' })
    const overdue = async () =>
      (await listNeeds(Date.parse('2026-02-01T12:00:00Z'))).filter(({ kind }) => kind === 'answer_overdue')
    expect(await overdue()).toMatchObject([{ number: '2.2', title: 'Light the quay' }])
    await record('2.2', entry('noted', '2026-01-20'))
    expect(await overdue()).toEqual([])
  })
})
