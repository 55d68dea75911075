import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { contactPolicyShape } from '@/lib/consent/contact-policy'
import { enterJourneys } from '@/lib/journeys/enter-journeys'
import { takeJourneyBatch } from '@/lib/journeys/take-journey-batch'
import { settleBatch } from '@/lib/mail/settle-batch'
import { takeDueBatch } from '@/lib/mail/take-batch'
import { isQuietOrFull } from '@/lib/mailings/may-mail-now'
import { readStaying, stayInTouch } from '@/lib/preferences/stay-in-touch'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import {
  addSigned,
  addSupporter,
  emptyJourneys,
  journeyMails,
  letDaysPass,
  onJourney,
  openLetters,
  publishPlan,
  say,
  setPolicy,
  turnOff,
  turnOn,
} from '../support/journeys'
import { addCampaign } from '../support/signing'
import { mailSettings } from './mail-fixtures'

useDatabase()
Object.assign(process.env, mailSettings(''))
beforeEach(emptyJourneys)

/** Somebody who has just said yes for the first time, on the welcome, of which the first mail is due. */
async function welcomed(email = 'ada@example.org'): Promise<string> {
  const id = await addSupporter(email, { updates: '' })
  await say(email, 'given')
  await enterJourneys()
  return id
}

/** Everything that is due, as of now. Gives the messages. */
async function takeAll() {
  const messages = []
  for (let batch = await takeJourneyBatch(); batch; batch = await takeJourneyBatch())
    messages.push(...batch.messages)
  await db.execute(sql`update mail set state = 'sent', sent_at = now() where state = 'batched'`)
  return messages
}

const tally = async () =>
  (
    await db.execute<{ said: string }>(
      sql`select step || ' ' || what || ' ' || people as said from journey_tally order by 1`,
    )
  ).map(({ said }) => said)

test('a mail goes when its wait is over, in the name of the organisation, with the ways out, and each step once', async () => {
  await turnOn('welcome')
  await welcomed()
  expect(await takeAll()).toEqual([])
  await letDaysPass(1)
  const [first] = await takeAll()
  expect(first).toMatchObject({ to: 'ada@example.org', subject: 'Thank you for letting us write to you' })
  expect(first?.text).toContain('Hello Ada,')
  expect(first?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(await takeAll()).toEqual([])
  await letDaysPass(6)
  expect((await takeAll()).map(({ subject }) => subject)).toEqual(['What becomes of your signature'])
  expect(await onJourney('welcome')).toEqual(['ada@example.org done 2'])
  expect(await journeyMails()).toEqual(['ada@example.org 0', 'ada@example.org 1'])
  expect(await tally()).toEqual(['0 entered 1', '0 mailed 1', '1 mailed 1'])
})

test('a batch that never went because the account was paused: they step back, and count as mailed once', async () => {
  await turnOn('welcome')
  await welcomed()
  await welcomed('bo@example.org')
  await letDaysPass(1)
  const first = await takeJourneyBatch()
  expect(first?.messages).toHaveLength(2)
  await settleBatch(first!, { kind: 'paused', reason: 'over the quota' })
  await say('bo@example.org', 'withdrawn')
  await db.execute(sql`update mail_batch set next_attempt_at = now()`)
  expect(await takeDueBatch()).toBe(null)
  expect(await tally()).toEqual(['0 entered 2', '0 mailed 0'])
  expect((await takeAll()).map(({ to }) => to)).toEqual(['ada@example.org'])
  expect(await tally()).toEqual(['0 entered 2', '0 left 1', '0 mailed 1'])
})

test('an edit midway: who is on the way stays on their steps, who enters later has the new ones', async () => {
  await turnOn('welcome')
  await welcomed()
  await publishPlan('welcome', (plan) => ({
    ...plan,
    steps: plan.steps.slice(0, 1).map((step) => ({
      ...step,
      texts: step.texts.map((text) => ({ ...text, subject: 'The new words' })),
    })),
  }))
  await welcomed('bo@example.org')
  await letDaysPass(1)
  expect((await takeAll()).map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    'ada@example.org Thank you for letting us write to you',
    'bo@example.org The new words',
  ])
  expect(await onJourney('welcome')).toEqual(['ada@example.org waiting 1', 'bo@example.org done 1'])
})

test('a condition passes over, an exit ends it, and whoever took the signature back leaves', async () => {
  const campaignId = await addCampaign('harbour')
  await openLetters(campaignId)
  await turnOn('write-to-your-mp')
  const plan = { not: false, kind: 'lives_in_country' as const, countries: ['FR'] }
  await publishPlan('write-to-your-mp', (shipped) => ({
    ...shipped,
    exits: [{ name: 'far-away', when: { kind: 'group', must: 'all', of: [plan] } }],
    steps: shipped.steps.map((step, i) =>
      i === 0
        ? { ...step, onlyFor: { kind: 'group', must: 'all', of: [{ ...plan, countries: ['IE'] }] } }
        : step,
    ),
  }))
  const ids = await Promise.all(['over', 'exit', 'back'].map((name) => addSupporter(`${name}@example.org`)))
  for (const id of ids) await addSigned(id, campaignId)
  await enterJourneys()
  await db.execute(sql`update supporter set country = 'FR' where email = 'exit@example.org'`)
  await db.execute(
    sql`update signature set state = 'withdrawn', seat = null, withdrawn_at = now() where email = 'back@example.org'`,
  )
  await letDaysPass(3)
  expect(await takeAll()).toEqual([])
  expect(await onJourney('write-to-your-mp')).toEqual([
    'back@example.org left 0 no_longer_in_it',
    'exit@example.org left 0 far-away',
    'over@example.org waiting 1',
  ])
  expect(await tally()).toEqual(['0 entered 3', '0 left 2', '0 passed_over 1'])
})

test('letters that are closed meanwhile end what asks to write', async () => {
  const campaignId = await addCampaign('harbour')
  await openLetters(campaignId)
  await turnOn('write-to-your-mp')
  await addSigned(await addSupporter('ada@example.org'), campaignId)
  await enterJourneys()
  await db.execute(sql`update contact_action set state = 'closed'`)
  await letDaysPass(3)
  expect(await takeAll()).toEqual([])
  expect(await onJourney('write-to-your-mp')).toEqual(['ada@example.org left 0 letters_closed'])
})

test('the frequency cap is over journeys and all else: a mail too many waits, and goes when it may', async () => {
  await setPolicy({ mostInSevenDays: 1 })
  const campaignId = await addCampaign('harbour')
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '9 days')`,
  )
  await publishPlan('welcome', (plan) => ({ ...plan, steps: plan.steps.slice(0, 1) }))
  await turnOn('welcome')
  await turnOn('late-joiner')
  await addSigned(await welcomed(), campaignId)
  await db.execute(sql`truncate heartbeat`)
  await enterJourneys()
  await letDaysPass(2)
  expect(await takeAll()).toHaveLength(1)
  await letDaysPass(1)
  expect(await takeAll()).toHaveLength(0)
  for (let day = 0; day < 10; day++) {
    await letDaysPass(1)
    await takeAll()
  }
  expect(await onJourney('late-joiner')).toEqual(['ada@example.org done 1'])
  expect(await onJourney('welcome')).toEqual(['ada@example.org done 1'])
  const [gaps] = await db.execute<{ least: number }>(sql`
    select min(extract(epoch from gap) / 86400)::float8 as least
    from (select sent_at - lag(sent_at) over (order by sent_at) as gap from mail) gaps`)
  expect(gaps?.least).toBeGreaterThanOrEqual(6.99)
})

test('a pause is waited for two weeks, and then given up', async () => {
  await turnOn('welcome')
  const id = await welcomed()
  await db.execute(
    sql`insert into mail_preference (supporter_id, paused_until) values (${id}, now() + interval '90 days')`,
  )
  for (let day = 0; day < 14; day++) {
    await letDaysPass(1)
    await takeAll()
    expect(await onJourney('welcome')).toEqual(['ada@example.org waiting 0'])
  }
  for (let day = 0; day < 3; day++) {
    await letDaysPass(1)
    await takeAll()
  }
  expect(await onJourney('welcome')).toEqual(['ada@example.org left 0 paused'])
})

test('who takes back their yes, leaves, or bounced gets nothing more', async () => {
  await turnOn('welcome')
  await welcomed('word@example.org')
  await welcomed('left@example.org')
  await welcomed('bounced@example.org')
  await say('word@example.org', 'withdrawn')
  for (const [name, reason] of [
    ['left', 'asked'],
    ['bounced', 'bounced'],
  ])
    await db.execute(
      sql`insert into suppression (address_key, reason) select address_key, ${reason} from supporter where email = ${`${name}@example.org`}`,
    )
  await letDaysPass(1)
  expect(await takeAll()).toEqual([])
  expect(await onJourney('welcome')).toEqual([
    'bounced@example.org left 0 bounced',
    'left@example.org left 0 left',
    'word@example.org left 0 withdrew',
  ])
})

test('somebody erased in the middle is gone from it, and the others go on', async () => {
  await turnOn('welcome')
  const gone = await welcomed('gone@example.org')
  await welcomed('stays@example.org')
  await letDaysPass(1)
  await db.execute(sql`delete from supporter where id = ${gone}`)
  expect((await takeAll()).map(({ to }) => to)).toEqual(['stays@example.org'])
})

test('off: nobody moves. On again within two weeks they go on; what is older is not told any more', async () => {
  await turnOn('welcome')
  await welcomed('soon@example.org')
  await turnOff('welcome')
  await letDaysPass(10)
  expect(await takeAll()).toEqual([])
  await turnOn('welcome')
  expect((await takeAll()).map(({ to }) => to)).toEqual(['soon@example.org'])
  await welcomed('late@example.org')
  await turnOff('welcome')
  await letDaysPass(16)
  await turnOn('welcome')
  await takeAll()
  expect(await onJourney('welcome')).toEqual(['late@example.org left 0 too_late', 'soon@example.org done 2'])
})

test('in quiet hours nothing is taken', async () => {
  await turnOn('welcome')
  await welcomed()
  await letDaysPass(1)
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(),
  )
  await setPolicy({ quietFromHour: hour, quietUntilHour: (hour + 2) % 24 })
  expect(await takeAll()).toEqual([])
  expect(await onJourney('welcome')).toEqual(['ada@example.org waiting 0'])
})

test('the limit of a London day is over mailings and journeys: what is made today leaves less for the other', async () => {
  await turnOn('welcome')
  await welcomed()
  await letDaysPass(1)
  await db.execute(sql`
    insert into mailing (id, name, kind, audience) overriding system value values (1, 'News', 'news', '{}');
    insert into mailing_chunk (mailing_id, no, people, state, taken_at, mailed) values (1, 0, 100, 'taken', now(), 100)`)
  await setPolicy({ mostMailingsADay: 199 })
  expect(await takeJourneyBatch()).toBe(null)
  await setPolicy({ mostMailingsADay: 200 })
  expect(await takeAll()).toHaveLength(1)
  const policy = contactPolicyShape.parse({ quietFromHour: 0, quietUntilHour: 0, mostMailingsADay: 200 })
  expect(await isQuietOrFull(statements(), policy, Date.now())).toBe(true)
  await db.execute(sql`update mail set created_at = created_at - interval '1 day'`)
  expect(await isQuietOrFull(statements(), policy, Date.now())).toBe(false)
})

test('an ending is told in the words for how it ended', async () => {
  await turnOn('outcome')
  const campaignId = await addCampaign('harbour', { state: 'part_won' })
  await addSigned(await addSupporter('ada@example.org'), campaignId)
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public) values (${campaignId}, 'part_won', true)`,
  )
  await enterJourneys()
  for (let step = 0; step < 3; step++)
    await db.execute(sql`update journey_person set due_at = now() - interval '1 second'`)
  expect((await takeAll()).map(({ subject }) => subject)).toEqual([
    'Part of what you asked for has been done',
  ])
  expect(await onJourney('outcome')).toEqual(['ada@example.org done 3'])
})

test('after two years: no answer in 30 days takes the yes back, in words of its own', async () => {
  await turnOn('stay-in-touch')
  await addSupporter('ada@example.org', { actedDaysAgo: 800 })
  await enterJourneys()
  const [asked] = await takeAll()
  expect(asked?.text).toMatch(/\/stay\/a[\w-]{44}/)
  expect(asked?.html).not.toContain('/preferences/stay')
  await letDaysPass(29)
  await takeAll()
  expect(await onJourney('stay-in-touch')).toEqual(['ada@example.org waiting 1'])
  await letDaysPass(1)
  await takeAll()
  expect(await onJourney('stay-in-touch')).toEqual(['ada@example.org left 1 no_answer'])
  const [event] = await db.execute(
    sql`select action, source, wording_id from consent_event where canonical_email = 'ada@example.org'`,
  )
  expect(event).toEqual({ action: 'withdrawn', source: 'mailing', wording_id: 'no-answer-2026-11' })
  const [now] = await db.execute(sql`select updates from supporter`)
  expect(now).toEqual({ updates: 'withdrawn' })
})

test('silence of somebody whom the question never reached takes nothing back', async () => {
  await turnOn('stay-in-touch')
  await addSupporter('ada@example.org', { actedDaysAgo: 800 })
  await enterJourneys()
  await takeAll()
  await db.execute(sql`update mail set state = 'failed'`)
  await letDaysPass(30)
  await takeAll()
  expect(await onJourney('stay-in-touch')).toEqual(['ada@example.org left 1 not_reached'])
  expect(await db.execute(sql`select 1 from consent_event`)).toHaveLength(0)
})

test('a yes from the mail that asks goes on in words of its own, also after we stopped; it undoes no leaving', async () => {
  await turnOn('stay-in-touch')
  const key = addressKey('ada@example.org')
  await addSupporter('ada@example.org', { actedDaysAgo: 800 })
  await enterJourneys()
  await takeAll()
  expect(await readStaying(db, key)).toBe('asked')
  await stayInTouch(db, key)
  await stayInTouch(db, key)
  expect(await readStaying(db, key)).toBe('stays')
  expect(
    await db.execute(sql`select wording_id from consent_event where canonical_email = 'ada@example.org'`),
  ).toMatchObject([{ wording_id: 'stay-2026-11' }])
  await db.execute(sql`update journey_person set due_at = now() - interval '1 second'`)
  await takeAll()
  expect(await onJourney('stay-in-touch')).toEqual(['ada@example.org left 1 answered'])
  await say('ada@example.org', 'withdrawn')
  await stayInTouch(db, key)
  expect(await readStaying(db, key)).toBe('left')
})

test('whoever is held on an update when another is published is told of the newest, once', async () => {
  const [first, second] = [await addCampaign('harbour'), await addCampaign('quay')]
  const id = await addSupporter('ada@example.org')
  for (const campaignId of [first, second]) await addSigned(id, campaignId, 9)
  await db.execute(
    sql`insert into mail_preference (supporter_id, paused_until) values (${id}, now() + interval '90 days')`,
  )
  await turnOn('campaign-update')
  const publishUpdate = async (campaignId: number) => {
    await db.execute(
      sql`insert into campaign_update (campaign_id, title, body, published_at) values (${campaignId}, 'News', 'News', now())`,
    )
    await enterJourneys()
    await takeAll()
  }
  await publishUpdate(first)
  await letDaysPass(10)
  await takeAll()
  await publishUpdate(second)
  // Two weeks begin again: eleven days later it is still worth telling.
  await letDaysPass(11)
  await takeAll()
  await db.execute(sql`truncate mail_preference`)
  await letDaysPass(1)
  await takeAll()
  expect(await journeyMails()).toEqual(['ada@example.org 0'])
  await enterJourneys()
  const people = await db.execute(sql`select campaign_id, state, left_why from journey_person order by id`)
  expect([...people]).toEqual([
    { campaign_id: first, state: 'left', left_why: 'newer_update' },
    { campaign_id: second, state: 'done', left_why: '' },
  ])
})
