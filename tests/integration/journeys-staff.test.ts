import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSteps } from '@/lib/journeys/count-steps'
import { enterJourneys } from '@/lib/journeys/enter-journeys'
import { foreseeEntries } from '@/lib/journeys/foresee-entries'
import type { JourneyPlan } from '@/lib/journeys/journey'
import { listJourneys } from '@/lib/journeys/list-journeys'
import { publishJourney } from '@/lib/journeys/publish-journey'
import { readJourney } from '@/lib/journeys/read-journey'
import { saveJourneyDraft } from '@/lib/journeys/save-journey-draft'
import { shipJourneys } from '@/lib/journeys/ship-journeys'
import { takeJourneyBatch } from '@/lib/journeys/take-journey-batch'
import { turnJourney } from '@/lib/journeys/turn-journey'
import { useDatabase } from '../support/database'
import { addSigned, addSupporter, emptyJourneys, letDaysPass, turnOn } from '../support/journeys'
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

const shorter = (waitDays: number) => (plan: JourneyPlan) => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, waitDays })),
})

test('eight ship, all off; shipping them again changes nothing that staff have made of them', async () => {
  expect((await listJourneys()).map(({ isOn }) => isOn)).toEqual(Array(8).fill(false))
  await saveJourneyDraft(db, { key: 'welcome', staffId, seen: '', change: shorter(4) })
  await turnJourney(db, { key: 'welcome', staffId, to: 'on' })
  await shipJourneys(db)
  expect(await listJourneys()).toHaveLength(8)
  expect((await readJourney('welcome'))?.isOn).toBe(true)
  expect((await readJourney('welcome'))?.draft?.plan.steps[0]?.waitDays).toBe(4)
})

test('a draft is published as the page showed it, and never a published version written over', async () => {
  expect(await saveJourneyDraft(db, { key: 'welcome', staffId, seen: '', change: shorter(4) })).toEqual({
    kind: 'saved',
  })
  expect(await saveJourneyDraft(db, { key: 'welcome', staffId, seen: '', change: shorter(5) })).toEqual({
    kind: 'moved_on',
  })
  const seen = (await readJourney('welcome'))?.draft?.seen ?? ''
  expect(await saveJourneyDraft(db, { key: 'welcome', staffId, seen, change: shorter(6) })).toEqual({
    kind: 'saved',
  })
  expect(await publishJourney(db, { key: 'welcome', staffId, seen })).toEqual({ kind: 'moved_on' })
  const now = (await readJourney('welcome'))?.draft?.seen ?? ''
  expect(await publishJourney(db, { key: 'welcome', staffId, seen: now })).toEqual({
    kind: 'published',
    no: 2,
  })
  expect(await publishJourney(db, { key: 'welcome', staffId, seen: now })).toEqual({ kind: 'moved_on' })
  expect((await readJourney('welcome'))?.published).toMatchObject({
    no: 2,
    plan: { steps: [{ waitDays: 6 }, { waitDays: 6 }] },
  })
  await expect(db.execute(sql`update journey_version set steps = '[]' where no = 2`)).rejects.toThrow()
})

test('a plan with mistakes is not kept', async () => {
  const change = (plan: JourneyPlan) => ({
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, waitDays: 900 })),
  })
  const saved = await saveJourneyDraft(db, { key: 'welcome', staffId, seen: '', change })
  expect(saved).toMatchObject({
    kind: 'mistakes',
    mistakes: [{ path: ['steps', 0, 'waitDays'], code: 'out_of_range' }, {}],
  })
  expect((await readJourney('welcome'))?.draft).toBeNull()
})

test('each step tells how many entered, wait, were mailed, and left and why', async () => {
  const id = await turnOn('late-joiner')
  const campaignId = await addCampaign('harbour')
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '9 days')`,
  )
  for (const name of ['ada', 'bo', 'cy'])
    await addSigned(await addSupporter(`${name}@example.org`), campaignId)
  await enterJourneys()
  await db.execute(
    sql`update journey_person set due_at = due_at + interval '5 days' where supporter_id = (select id from supporter where email = 'cy@example.org')`,
  )
  await db.execute(sql`update supporter set updates = 'withdrawn' where email = 'bo@example.org'`)
  await letDaysPass(2)
  while (await takeJourneyBatch());
  expect((await countSteps(id)).get('what-happened')).toEqual({
    ...{ entered: 3, waiting: 1, mailed: 1, passedOver: 0, left: 1 },
    leftWhy: [{ why: 'withdrew', people: 1 }],
  })
})

test('before it is turned on, staff see how many would enter in a day, going by the last thirty', async () => {
  const campaignId = await addCampaign('harbour', { opensInHours: -24 * 40 })
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '39 days')`,
  )
  for (let n = 0; n < 45; n++) await addSigned(await addSupporter(`p${n}@example.org`), campaignId, n * 12)
  const journey = await readJourney('late-joiner')
  expect(journey && (await foreseeEntries(journey))).toEqual({ kind: 'a_day', people: 2 })
})
