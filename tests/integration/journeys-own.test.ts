import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { beginJourney } from '@/lib/journeys/begin-journey'
import { enterJourneys } from '@/lib/journeys/enter-journeys'
import { foreseeEntries } from '@/lib/journeys/foresee-entries'
import {
  type JourneyPlan,
  type JourneyStart,
  longestWaitForAnswerDays,
  mostHeldDays,
} from '@/lib/journeys/journey'
import { listJourneys } from '@/lib/journeys/list-journeys'
import { publishJourney } from '@/lib/journeys/publish-journey'
import { readJourney } from '@/lib/journeys/read-journey'
import { saveJourneyDraft } from '@/lib/journeys/save-journey-draft'
import { throwAwayDraft } from '@/lib/journeys/throw-away-draft'
import { turnJourney } from '@/lib/journeys/turn-journey'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { mailLifeDays } from '@/lib/mail/sweep-mail'
import { useDatabase } from '../support/database'
import { addSigned, addSupporter, emptyJourneys, onJourney, turnOn } from '../support/journeys'
import { typedLetter } from '../support/letter-words'
import { addLetterCampaign, makePlaces, requestsOf, write } from '../support/letters'
import { emptyDirectory } from '../support/representatives-rows'
import { addCampaign } from '../support/signing'
import { addStaff } from '../support/staff-rows'
import { mailSettings } from './mail-fixtures'

useDatabase()
Object.assign(process.env, mailSettings(''))
let staffId: string
beforeEach(async () => {
  await emptyJourneys()
  staffId = await addStaff(`j${Date.now()}@example.org`, 'campaigner')
})

const any = { campaignIds: [], recommendationIds: [] }

/** Begins one and gives its key. */
async function begin(startsWith: JourneyStart, name = 'Our own', about: JourneyPlan['entry']['about'] = any) {
  const begun = await beginJourney(db, { staffId, name, kind: 'campaign_updates', startsWith, about })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  return begun.key
}

const seenOf = async (key: string) => (await readJourney(key))?.draft?.seen ?? ''

async function change(key: string, change: (plan: JourneyPlan) => unknown) {
  return saveJourneyDraft(db, { key, staffId, seen: await seenOf(key), change })
}

const publish = async (key: string) => publishJourney(db, { key, staffId, seen: await seenOf(key) })

test('one of our own enters nobody before its first version is published and it is turned on', async () => {
  const campaignId = await addCampaign('harbour')
  const key = await begin('signed')
  expect((await readJourney(key))?.published).toBeNull()
  expect(await turnJourney(db, { key, staffId, to: 'on' })).toBe(false)
  expect(await publish(key)).toEqual({ kind: 'published', no: 1 })
  const ada = await addSupporter('ada@example.org')
  await addSigned(ada, campaignId, 0)
  await enterJourneys()
  expect(await onJourney(key)).toEqual([])
  expect(await turnJourney(db, { key, staffId, to: 'on' })).toBe(true)
  await turnOn(key)
  await enterJourneys()
  expect(await onJourney(key)).toEqual(['ada@example.org waiting 0'])
  expect((await listJourneys()).at(-1)).toMatchObject({ key, isNew: false, about: [], entered: 1 })
  const acts = await db.execute(
    sql`select action from audit_entry where object_kind = 'journey' and object_id = ${key} order by id`,
  )
  expect(acts.map(({ action }) => action)).toEqual([
    'journey.begun',
    'journey.published',
    'journey.turned_on',
  ])
})

test('each has an address of its own, made of its name, and none takes that of a page', async () => {
  expect(await begin('signed', 'Après-midi à l’Île')).toBe('apres-midi-a-lile')
  expect(await begin('signed', 'Après-midi à l’Île')).toBe('apres-midi-a-lile-2')
  expect(await begin('signed', 'New')).toBe('journey')
  expect(await begin('signed', '港')).toBe('journey-2')
  expect(await begin('signed', 'x'.repeat(120))).toBe('x'.repeat(50))
  for (const [name, kind] of [
    ['  \n ', 'name_missing'],
    ['x'.repeat(121), 'name_too_long'],
  ] as const)
    expect(await beginJourney(db, { staffId, name, kind: 'news', startsWith: 'signed', about: any })).toEqual(
      { kind },
    )
})

test('a letter that is confirmed puts its writer into a journey that writing starts', async () => {
  await emptyDirectory()
  await makePlaces()
  const campaignId = await addLetterCampaign('harbour')
  await addSupporter(typedLetter.email)
  const key = await begin('wrote', 'After a letter', { ...any, campaignIds: [campaignId] })
  await publish(key)
  await turnOn(key)
  await write()
  await enterJourneys()
  expect(await onJourney(key)).toEqual([])
  const [request] = await requestsOf(typedLetter.email)
  expect(await confirmLetter(request ?? '')).toEqual({ kind: 'confirmed' })
  await enterJourneys()
  await enterJourneys()
  expect(await onJourney(key)).toEqual([`${typedLetter.email} waiting 0`])
})

test('some campaigns start it, or all of a recommendation and of its parts; no others', async () => {
  const [named, ofWhole, ofPart, other] = [
    await addCampaign('named'),
    await addCampaign('whole'),
    await addCampaign('part'),
    await addCampaign('other'),
  ]
  await db.execute(
    sql`insert into recommendation (number, title) values ('2', 'Light the harbour'), ('3', 'Dredge it')`,
  )
  await db.execute(
    sql`insert into recommendation (number, title, parent_id) select '2.1', 'Light the quay', id from recommendation where number = '2'`,
  )
  const [whole] = await db.execute<{ id: number }>(sql`select id from recommendation where number = '2'`)
  for (const [campaign, number] of [
    [ofWhole, '2'],
    [ofPart, '2.1'],
    [other, '3'],
  ] as const)
    await db.execute(
      sql`update campaign set recommendation_id = (select id from recommendation where number = ${number}) where id = ${campaign}`,
    )
  const key = await begin('signed', 'Of some', { campaignIds: [named], recommendationIds: [whole?.id ?? 0] })
  await publish(key)
  await turnOn(key)
  for (const [name, campaign] of Object.entries({ named, ofWhole, ofPart, other }))
    await addSigned(await addSupporter(`${name}@example.org`), campaign)
  await enterJourneys()
  expect(await onJourney(key)).toEqual(
    ['named', 'ofPart', 'ofWhole'].map((name) => `${name}@example.org waiting 0`),
  )
  expect((await listJourneys()).at(-1)?.about).toEqual(['A safer harbour', '2. Light the harbour'])
})

test('what is about no campaign is not narrowed to one', async () => {
  const about = { campaignIds: [await addCampaign('harbour')], recommendationIds: [] }
  for (const startsWith of ['joined', 'lapsed'] as const)
    expect(await beginJourney(db, { staffId, name: 'No', kind: 'news', startsWith, about })).toMatchObject({
      mistakes: [{ code: 'about_no_campaign' }],
    })
})

test('news of a recommendation starts every journey that hears of it, and is taken up once all have', async () => {
  const harbour = await addCampaign('harbour')
  await db.execute(
    sql`insert into recommendation (number, title) values ('2', 'Light the quay'), ('3', 'Dredge it')`,
  )
  const [light, dredge] = await db.execute<{ id: number }>(sql`select id from recommendation order by number`)
  await db.execute(sql`update campaign set recommendation_id = ${light?.id} where id = ${harbour}`)
  await addSigned(await addSupporter('ada@example.org'), harbour)
  await db.execute(
    sql`insert into recommendation_entry (recommendation_id, line, "on", summary) select id, 'note', current_date, 'A note' from recommendation order by number`,
  )
  const keys = [
    await begin('recommendation_changed', 'One', { campaignIds: [], recommendationIds: [light?.id ?? 0] }),
    await begin('recommendation_changed', 'Two'),
    await begin('recommendation_changed', 'Other', { campaignIds: [], recommendationIds: [dredge?.id ?? 0] }),
  ]
  for (const key of keys) {
    await publish(key)
    await turnOn(key)
  }
  await db.execute(
    sql`insert into news_for_supporters (entry_id) select id from recommendation_entry where recommendation_id = ${light?.id}`,
  )
  await enterJourneys()
  expect(await Promise.all(keys.map(onJourney))).toEqual([
    ['ada@example.org waiting 0'],
    ['ada@example.org waiting 0'],
    [],
  ])
  expect(
    await db.execute(sql`select taken_up_at is not null as taken from news_for_supporters`),
  ).toMatchObject([{ taken: true }])
})

test('who enters and who leaves is edited in a draft: who is on the way keeps the rules they began with', async () => {
  const [first, second] = [await addCampaign('harbour'), await addCampaign('quay')]
  const key = await begin('signed')
  await publish(key)
  await turnOn(key)
  await addSigned(await addSupporter('early@example.org'), first, 3)
  await enterJourneys()
  const onlyFrench = {
    kind: 'group' as const,
    must: 'all' as const,
    of: [{ not: false, kind: 'lives_in_country' as const, countries: ['FR'] }],
  }
  const saved = await change(key, (plan) => ({
    ...plan,
    entry: { ...plan.entry, who: onlyFrench },
    exits: [{ name: 'french', when: onlyFrench }],
  }))
  expect(saved).toEqual({ kind: 'saved' })
  await publish(key)
  await addSigned(await addSupporter('late@example.org'), first, 0)
  // Nobody is in it twice, whatever version is out.
  await addSigned(await supporterOf('early@example.org'), second, 0)
  await enterJourneys()
  const people = await db.execute(
    sql`select s.email, p.version, v.exits from journey_person p join supporter s on s.id = p.supporter_id
      join journey_version v on v.journey_id = p.journey_id and v.no = p.version`,
  )
  expect([...people]).toEqual([{ email: 'early@example.org', version: 1, exits: [] }])
})

const supporterOf = async (email: string) =>
  String((await db.execute(sql`select id from supporter where email = ${email}`))[0]?.id)

test.each<[string, (plan: JourneyPlan) => unknown, string]>([
  [
    'a reason to leave that is true of everybody',
    (plan) => ({ ...plan, exits: [{ name: 'all', when: { kind: 'group', must: 'any', of: [] } }] }),
    'exit_for_everybody',
  ],
  ['two reasons of one name', (plan) => ({ ...plan, exits: [exit('gone'), exit('gone')] }), 'exit_twice'],
  [
    'a step that stops after its question is forgotten',
    (plan) => ({ ...plan, steps: [plan.steps[0], later(plan, 50), stop(26)] }),
    'stops_too_late',
  ],
  ['a step that stops and no question', (plan) => ({ ...plan, steps: [stop(30)] }), 'no_steps'],
])('a draft with %s is not kept', async (_, wrong, code) => {
  const key = await begin('lapsed')
  expect(await change(key, wrong)).toMatchObject({ kind: 'mistakes', mistakes: [{ code }] })
  expect(
    await change(key, (plan) => ({ ...plan, steps: [plan.steps[0], later(plan, 50), stop(25)] })),
  ).toEqual({
    kind: 'saved',
  })
})

const exit = (name: string) => ({
  ...{ name, when: { kind: 'group', must: 'all', of: [{ not: false, kind: 'mailed', withinDays: 3 }] } },
})
const later = ({ steps }: JourneyPlan, waitDays: number) => ({ ...steps[0], name: 'later', waitDays })
const stop = (waitDays: number) => ({
  ...{ name: 'stop', does: 'stop', waitDays, onlyWhere: null, texts: [] },
  onlyFor: { kind: 'group', must: 'all', of: [] },
})

test('the mails of a question are kept for longer than the longest wait for its answer, two weeks late', () => {
  expect(longestWaitForAnswerDays + mostHeldDays).toBeLessThan(mailLifeDays)
})

test('a draft that is thrown away leaves what is published; what was never published goes whole', async () => {
  const own = await begin('signed')
  expect(await throwAwayDraft(db, { key: own, staffId, seen: 'another' })).toEqual({ kind: 'moved_on' })
  expect(await throwAwayDraft(db, { key: own, staffId, seen: await seenOf(own) })).toEqual({
    kind: 'thrown_away',
    isGone: true,
  })
  expect(await readJourney(own)).toBeNull()
  await change('welcome', (plan) => ({ ...plan, exits: [exit('gone')] }))
  expect(await throwAwayDraft(db, { key: 'welcome', staffId, seen: await seenOf('welcome') })).toEqual({
    kind: 'thrown_away',
    isGone: false,
  })
  expect(await readJourney('welcome')).toMatchObject({ draft: null, published: { no: 1 } })
})

test('staff see how many would enter before anything is published', async () => {
  const campaignId = await addCampaign('harbour', { opensInHours: -24 * 40 })
  const key = await begin('signed')
  for (let n = 0; n < 31; n++) await addSigned(await addSupporter(`p${n}@example.org`), campaignId, n * 12)
  const journey = await readJourney(key)
  expect(journey && (await foreseeEntries(journey))).toEqual({ kind: 'a_day', people: 2 })
})
