import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { enterJourneys } from '@/lib/journeys/enter-journeys'
import { useDatabase } from '../support/database'
import {
  addSigned,
  addSupporter,
  emptyJourneys,
  onJourney,
  openLetters,
  publishPlan,
  say,
  turnOff,
  turnOn,
} from '../support/journeys'
import { emptyDirectory, makeArea } from '../support/representatives-rows'
import { addCampaign } from '../support/signing'
import { mailSettings } from './mail-fixtures'

useDatabase()
Object.assign(process.env, mailSettings(''))
beforeEach(emptyJourneys)

/** Somebody who can be written to. */
async function addMandate(): Promise<void> {
  await emptyDirectory()
  await makeArea({ chamber: 'uk-commons', name: 'Harbour', members: ['Bo Sample'] })
}

async function wrote(supporterId: string, campaignId: number, outcome: string | null = null): Promise<void> {
  await db.execute(sql`
    with request as (
      insert into letter_request (campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text, ask_text,
        personal_words, supporter_id, confirmed_at)
      select ${campaignId}, 'sent_by_us', 'confirmed', name, email, canonical_email, address_key, '', 'words', 'ask', 1, id, now()
      from supporter where id = ${supporterId} returning id, canonical_email)
    insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at, outcome, outcome_at)
    select id, ${campaignId}, canonical_email, (select min(id) from mandate), 'sent', 'A harbour', 'words', now(), ${outcome}, case when ${outcome}::text is not null then now() end
    from request`)
}

test('a first yes enters the welcome; a second one, a list that was brought, and somebody who never said yes do not', async () => {
  await turnOn('welcome')
  await addSupporter('again@example.org', { updates: '' })
  await say('again@example.org', 'given')
  await db.execute(sql`alter table consent_event disable trigger consent_event_is_append_only`)
  await db.execute(
    sql`update consent_event set at = now() - interval '90 days' where canonical_email = 'again@example.org'`,
  )
  await db.execute(sql`alter table consent_event enable trigger consent_event_is_append_only`)
  await say('again@example.org', 'withdrawn')
  await say('again@example.org', 'given')
  await addSupporter('first@example.org', { updates: '' })
  await say('first@example.org', 'given')
  await addSupporter('never@example.org', { updates: '' })
  await addSigned(
    await addSupporter('silent@example.org', { updates: 'refused' }),
    await addCampaign('harbour'),
  )
  expect(await enterJourneys()).toBe(1)
  expect(await onJourney('welcome')).toEqual(['first@example.org waiting 0'])
})

test('a yes on a form counts from its confirmation', async () => {
  await turnOn('welcome', 1)
  const campaignId = await addCampaign('harbour')
  const id = await addSupporter('form@example.org', { updates: '' })
  const signatureId = await addSigned(id, campaignId, 1)
  await db.execute(sql`
    insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source, at)
    values (${signatureId}, 'form@example.org', ${campaignId}, 'updates', 'given', 'updates-2026-11', 'sign_form', now() - interval '3 days')`)
  await db.execute(
    sql`update supporter set updates = 'given', updates_basis = 'explicit_consent', updates_at = now() - interval '3 days'`,
  )
  await enterJourneys()
  expect(await onJourney('welcome')).toEqual(['form@example.org waiting 0'])
})

test('who signs a campaign that takes letters is asked to write; not who has written, nor where none can be written', async () => {
  await turnOn('write-to-your-mp')
  const open = await addCampaign('harbour')
  const without = await addCampaign('quay')
  await addMandate()
  await openLetters(open)
  await addSigned(await addSupporter('asked@example.org'), open)
  const writer = await addSupporter('writer@example.org')
  await addSigned(writer, open)
  await wrote(writer, open)
  const elsewhere = await addSupporter('elsewhere@example.org')
  await addSigned(elsewhere, open)
  await wrote(elsewhere, without)
  await addSigned(await addSupporter('no-letters@example.org'), without)
  await addSigned(await addSupporter('no@example.org', { updates: 'refused' }), open)
  await enterJourneys()
  expect(await onJourney('write-to-your-mp')).toEqual([
    'asked@example.org waiting 0',
    'elsewhere@example.org waiting 0',
  ])
})

test('an answer enters the follow-up, a mere acknowledgement does not', async () => {
  await turnOn('reply-follow-up')
  const campaignId = await addCampaign('harbour')
  await addMandate()
  await wrote(await addSupporter('answered@example.org'), campaignId, 'replied')
  await wrote(await addSupporter('noted@example.org'), campaignId, 'acknowledged')
  await wrote(await addSupporter('waiting@example.org'), campaignId)
  await enterJourneys()
  expect(await onJourney('reply-follow-up')).toEqual(['answered@example.org waiting 0'])
})

test('an update enters those who had signed and said yes, once; a correction of it enters nobody', async () => {
  await turnOn('campaign-update')
  const campaignId = await addCampaign('harbour')
  await addSigned(await addSupporter('early@example.org'), campaignId, 5)
  await addSigned(await addSupporter('late@example.org'), campaignId, 1)
  await addSigned(await addSupporter('no@example.org', { updates: 'refused' }), campaignId, 5)
  await addSigned(await addSupporter('other@example.org'), await addCampaign('quay'), 5)
  await db.execute(sql`
    insert into campaign_update (campaign_id, title, body, published_at) values (${campaignId}, 'News', 'News', now() - interval '2 hours')`)
  await db.execute(sql`
    insert into campaign_update (campaign_id, title, body, published_at, corrects_id, note) select ${campaignId}, 'News', 'Right', now(), id, 'A slip' from campaign_update`)
  expect(await enterJourneys()).toBe(1)
  expect(await enterJourneys()).toBe(0)
  expect(await onJourney('campaign-update')).toEqual(['early@example.org waiting 0'])
})

test('an ending enters those who signed, while it still stands', async () => {
  await turnOn('outcome')
  const won = await addCampaign('harbour', { state: 'won' })
  const undone = await addCampaign('quay', { state: 'open' })
  for (const [id, email] of [
    [won, 'won@example.org'],
    [undone, 'open@example.org'],
  ] as const) {
    await addSigned(await addSupporter(email), id)
    await db.execute(
      sql`insert into campaign_event (campaign_id, kind, is_public) values (${id}, 'won', true)`,
    )
  }
  await enterJourneys()
  expect(await onJourney('outcome')).toEqual(['won@example.org waiting 0'])
})

test('only who signs after something public happened is told what happened before', async () => {
  await turnOn('late-joiner')
  const campaignId = await addCampaign('harbour')
  await addSigned(await addSupporter('before@example.org'), campaignId, 5)
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '3 hours'), (${campaignId}, 'edited', false, now() - interval '9 hours')`,
  )
  await addSigned(await addSupporter('after@example.org'), campaignId, 1)
  await enterJourneys()
  expect(await onJourney('late-joiner')).toEqual(['after@example.org waiting 0'])
})

test('news of a recommendation enters who acted on its campaigns, and is taken up', async () => {
  await turnOn('recommendation-changed')
  const campaignId = await addCampaign('harbour')
  await addSigned(await addSupporter('acted@example.org'), campaignId)
  await addSigned(await addSupporter('other@example.org'), await addCampaign('quay'))
  await db.execute(sql`insert into recommendation (number, title) values ('2.2', 'Light the quay')`)
  await db.execute(
    sql`update campaign set recommendation_id = (select id from recommendation) where id = ${campaignId}`,
  )
  await db.execute(
    sql`insert into recommendation_entry (recommendation_id, line, "on", summary) select id, 'note', current_date, 'A note' from recommendation`,
  )
  await db.execute(sql`insert into news_for_supporters (entry_id) select id from recommendation_entry`)
  await enterJourneys()
  expect(await onJourney('recommendation-changed')).toEqual(['acted@example.org waiting 0'])
  const [news] = await db.execute(sql`select taken_up_at is not null as taken from news_for_supporters`)
  expect(news).toEqual({ taken: true })
})

test('two years of silence enter; somebody who wrote, chose or said yes since do not', async () => {
  await turnOn('stay-in-touch')
  await addSupporter('silent@example.org', { actedDaysAgo: 800 })
  await addSupporter('lately@example.org', { actedDaysAgo: 700 })
  const choosing = await addSupporter('choosing@example.org', { actedDaysAgo: 800 })
  await db.execute(sql`insert into mail_preference (supporter_id) values (${choosing})`)
  await addSupporter('yes@example.org', { actedDaysAgo: 800 })
  await say('yes@example.org', 'given')
  await enterJourneys()
  expect(await onJourney('stay-in-touch')).toEqual(['silent@example.org waiting 0'])
})

test('what happened before a journey was turned on starts nothing, nor does anything while it is off', async () => {
  const campaignId = await addCampaign('harbour')
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '9 days')`,
  )
  await addSigned(await addSupporter('before@example.org'), campaignId, 48)
  await addSigned(await addSupporter('now@example.org'), campaignId, 1)
  expect(await enterJourneys()).toBe(0)
  await turnOn('late-joiner', 1)
  await turnOff('late-joiner')
  expect(await enterJourneys()).toBe(0)
  await turnOn('late-joiner', 1)
  expect(await enterJourneys()).toBe(1)
  expect(await onJourney('late-joiner')).toEqual(['now@example.org waiting 0'])
})

test('whoever is within does not enter a second time, and may come again once it is over', async () => {
  await turnOn('late-joiner', 3)
  const first = await addCampaign('harbour')
  const second = await addCampaign('quay')
  const third = await addCampaign('lighthouse')
  for (const id of [first, second, third])
    await db.execute(
      sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${id}, 'delivered', true, now() - interval '9 days')`,
    )
  const ada = await addSupporter('ada@example.org')
  await addSigned(ada, first, 2)
  await enterJourneys()
  await addSigned(ada, second, 1)
  await enterJourneys()
  expect(await onJourney('late-joiner')).toEqual(['ada@example.org waiting 0'])
  await db.execute(sql`update journey_person set state = 'done', ended_at = now()`)
  await addSigned(ada, third, 0)
  await enterJourneys()
  expect(await onJourney('late-joiner')).toEqual(['ada@example.org done 0', 'ada@example.org waiting 0'])
  expect(await enterJourneys()).toBe(0)
})

test('a journey of one campaign is started by that campaign alone', async () => {
  const mine = await addCampaign('harbour')
  const other = await addCampaign('quay')
  const about = { campaignIds: [mine], recommendationIds: [] }
  await publishPlan('late-joiner', (plan) => ({ ...plan, entry: { ...plan.entry, needs: [], about } }))
  await turnOn('late-joiner')
  await addSigned(await addSupporter('mine@example.org'), mine)
  await addSigned(await addSupporter('other@example.org'), other)
  await enterJourneys()
  expect(await onJourney('late-joiner')).toEqual(['mine@example.org waiting 0'])
})

test('two passes at once enter everybody once, and count them once', async () => {
  await turnOn('late-joiner')
  const campaignId = await addCampaign('harbour')
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '9 days')`,
  )
  for (let n = 0; n < 40; n++) await addSigned(await addSupporter(`p${n}@example.org`), campaignId)
  const entered = await Promise.all([enterJourneys(), enterJourneys(), enterJourneys()])
  expect(entered.reduce((sum, n) => sum + n, 0)).toBe(40)
  const [tally] = await db.execute(sql`select what, people from journey_tally`)
  expect(tally).toEqual({ what: 'entered', people: 40 })
})
