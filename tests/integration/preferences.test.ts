import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as changeChoices } from '@/app/[locale]/(public)/preferences/[token]/choices/route'
import { POST as mailLink } from '@/app/[locale]/(public)/preferences/[token]/link/route'
import { POST as showName } from '@/app/[locale]/(public)/preferences/[token]/name-shown/route'
import { POST as pause } from '@/app/[locale]/(public)/preferences/[token]/pause/route'
import { POST as person } from '@/app/[locale]/(public)/preferences/[token]/person/route'
import { POST as changeUpdates } from '@/app/[locale]/(public)/preferences/[token]/updates/route'
import { POST as withdraw } from '@/app/[locale]/(public)/preferences/[token]/withdrawal/route'
import { db } from '@/db/client'
import { readAgreements } from '@/lib/preferences/read-agreements'
import { readMailChoices } from '@/lib/preferences/read-mail-choices'
import { readOwnSignatures } from '@/lib/preferences/read-own-signatures'
import { whoOpens } from '@/lib/preferences/who-opens'
import { erasePerson } from '@/lib/rights/erase-person'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { fillAddressKeys } from '@/lib/supporters/fill-address-keys'
import { mintContactToken, mintLeaveToken } from '@/lib/tokens/address-token'
import { mintDataToken } from '@/lib/tokens/data-token'
import { addressKey } from '@/lib/tokens/keys'
import { mintToken } from '@/lib/tokens/signature-token'
import { useDatabase } from '../support/database'
import { oldOwnerToken } from '../support/old-owner-link'
import { addCampaign, emptySignatures, mailTo, sign, signaturesOf } from '../support/signing'

useDatabase()

const ann = { name: 'Ann Lee', email: 'ann@example.org' }
const key = addressKey(ann.email)
const now = () => Date.now()
let id = ''
let owner = ''

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate suppression, mail_preference, data_request`)
  await addCampaign('harbour')
  id = await signAndConfirm('harbour')
  owner = await mailedLink()
})

/** The link of an hour, as if it had been asked for this long ago. */
async function mailedLink(hoursAgo = 0): Promise<string> {
  const [asked] = await db.execute<{ id: string }>(sql`
    insert into data_request (address_key, asked_at) values (${key}, now() - make_interval(hours => ${hoursAgo})) returning id`)
  return mintDataToken(asked!.id)
}

async function signAndConfirm(slug: string): Promise<string> {
  await sign(slug, { ...ann, updates: 'yes' })
  const signed = (await signaturesOf(slug)).at(-1)!.id
  await confirmSignature(signed)
  return signed
}

type Route = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>

/** Posts as the page's own form does. */
async function post(route: Route, token: string, values: Record<string, string>): Promise<string> {
  const request = new Request(`http://localhost/preferences/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values),
  })
  const answer = await route(request, { params: Promise.resolve({ token }) })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const links = () => ({
  owner,
  signature: mintToken('manage', id),
  contact: mintContactToken(key),
})
const allTicked = { kind_campaign_updates: 'yes', kind_asks: 'yes', kind_news: 'yes', kind_results: 'yes' }
const keptNow = async () => (await readMailChoices(key)).kept

describe('what a link opens', () => {
  test('each opens what it is for; the owner’s, when its hour is over, opens no more than the one at the foot of mails', async () => {
    expect(await whoOpens(links().owner, now())).toEqual({ kind: 'owner', addressKey: key, opensData: true })
    expect(await whoOpens(links().signature, now())).toEqual({
      kind: 'signature',
      addressKey: key,
      signatureId: id,
    })
    expect(await whoOpens(links().contact, now())).toEqual({
      kind: 'contact',
      addressKey: key,
      isOver: false,
    })
    for (const old of [await mailedLink(2), oldOwnerToken(key, now() - 2 * 3_600_000)])
      expect(await whoOpens(old, now())).toEqual({ kind: 'contact', addressKey: key, isOver: true })
    expect(await whoOpens(mintLeaveToken(key), now())).toBeNull()
    expect(await whoOpens('abc', now())).toBeNull()
  })

  test('what was agreed is told to its owner, with its words; of one signature what was said with it; to a link that is passed on, nothing', async () => {
    await addCampaign('lighthouse')
    await signAndConfirm('lighthouse')
    const { owner, signature, contact } = links()
    const told = async (token: string) => readAgreements((await whoOpens(token, now()))!)
    expect(await told(owner)).toHaveLength(6)
    expect((await told(owner))[0]?.words).not.toBe('')
    expect((await told(signature)).map(({ campaign }) => campaign?.slug)).toEqual(Array(3).fill('harbour'))
    expect(await told(contact)).toEqual([])
  })
})

describe('the link at the foot of a mail', () => {
  test('stops mail, and cannot start it again; who has the mailbox can', async () => {
    const { owner, signature, contact } = links()
    await post(changeUpdates, contact, { updates: 'no' })
    expect(await readMailChoices(key)).toMatchObject({ stopped: 'asked', kept: { updates: 'withdrawn' } })
    await post(changeUpdates, contact, { updates: 'yes' })
    expect((await readMailChoices(key)).stopped).toBe('asked')
    for (const token of [owner, signature]) {
      await post(changeUpdates, token, { updates: 'yes' })
      expect(await readMailChoices(key)).toMatchObject({ stopped: null, kept: { updates: 'given' } })
      await post(changeUpdates, token, { updates: 'no' })
    }
  })

  test('a new yes does not lift what a provider told us', async () => {
    await db.execute(sql`insert into suppression (address_key, reason) values (${key}, 'bounced')`)
    await post(changeUpdates, links().owner, { updates: 'yes' })
    expect((await readMailChoices(key)).stopped).toBe('bounced')
  })

  test('makes mail less and never more: kinds, topics, how often and a pause', async () => {
    const { owner, contact } = links()
    const topics = { offered: 'land-theft police-abuse', topic_police: 'yes' }
    await post(changeChoices, contact, { ...allTicked, kind_news: '', ...topics, frequency: 'weekly' })
    const less = {
      refusedKinds: ['news'],
      refusedTopics: ['land-theft', 'police-abuse'],
      frequency: 'weekly',
    }
    expect(await keptNow()).toMatchObject(less)
    const ticked = {
      offered: 'land-theft police-abuse',
      'topic_land-theft': 'yes',
      'topic_police-abuse': 'yes',
    }
    await post(changeChoices, contact, { ...allTicked, ...ticked, frequency: 'all' })
    expect(await keptNow()).toMatchObject(less)
    await post(pause, contact, { days: '90' })
    const until = (await keptNow())?.pausedUntil
    expect(until).toBeGreaterThan(now() + 89 * 86_400_000)
    await post(pause, contact, { days: '30' })
    await post(pause, contact, { days: '0' })
    expect((await keptNow())?.pausedUntil).toBe(until)

    await post(changeChoices, owner, { ...allTicked, ...ticked, frequency: 'all' })
    expect(await keptNow()).toMatchObject({ refusedKinds: [], refusedTopics: [], frequency: 'all' })
    await post(pause, owner, { days: '0' })
    expect((await keptNow())?.pausedUntil).toBeNull()
  })

  test('changes no signature, whatever the form names', async () => {
    const { contact } = links()
    for (const token of [contact, await mailedLink(2), oldOwnerToken(key, now() - 2 * 3_600_000)]) {
      await post(showName, token, { signature: mintToken('manage', id), show_name: 'yes' })
      await post(withdraw, token, { signature: mintToken('manage', id) })
    }
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'confirmed', show_name: false }])
  })

  test('sends the owner’s link to the address itself, once in ten minutes and five times a day, and to nobody we do not know', async () => {
    const sent = async () => (await mailTo(ann.email)).filter((kind) => kind === 'your-data').length
    await db.execute(sql`truncate data_request`)
    const where = await post(mailLink, links().contact, {})
    await post(mailLink, links().contact, {})
    expect(await sent()).toBe(1)
    for (let i = 0; i < 8; i++) {
      await db.execute(sql`update data_request set asked_at = asked_at - interval '11 minutes'`)
      await post(mailLink, links().contact, {})
    }
    expect(await sent()).toBe(5)
    const stranger = mintContactToken(addressKey('nobody@example.org'))
    expect((await post(mailLink, stranger, {})).replace(stranger, '')).toBe(
      where.replace(links().contact, ''),
    )
    expect(await db.execute(sql`select 1 from mail where to_address like 'nobody%'`)).toHaveLength(0)
  })
})

test('a link of the kind that was mailed before opens the page for its hour, and not all we hold', async () => {
  const old = oldOwnerToken(key, now())
  expect(await whoOpens(old, now())).toEqual({ kind: 'owner', addressKey: key, opensData: false })
  await post(changeUpdates, old, { updates: 'no' })
  expect((await readMailChoices(key)).stopped).toBe('asked')
})

test('once somebody is erased their link opens nothing of them', async () => {
  await db.transaction((tx) => erasePerson(tx, key, { cause: 'asked' }))
  expect(await whoOpens(owner, now())).toEqual({ kind: 'contact', addressKey: key, isOver: true })
})

test('who has the mailbox chooses the language of our mail; a link that is passed on does not, nor does a form that did not ask', async () => {
  const { contact } = links()
  await post(changeChoices, contact, { ...allTicked, frequency: 'all', locale: 'cy' })
  expect((await keptNow())?.locale).toBe('en-GB')
  await post(changeChoices, owner, { ...allTicked, frequency: 'all', locale: 'cy' })
  await post(changeChoices, owner, { ...allTicked, frequency: 'all' })
  await post(changeChoices, owner, { ...allTicked, frequency: 'all', locale: 'tlh' })
  expect((await keptNow())?.locale).toBe('cy')
})

describe('the owner’s page', () => {
  test('lists every signature of the address, and hides or takes back the one that is named', async () => {
    await addCampaign('lighthouse')
    const other = await signAndConfirm('lighthouse')
    const { owner } = links()
    expect((await readOwnSignatures(key)).map(({ campaignSlug }) => campaignSlug).sort()).toEqual([
      'harbour',
      'lighthouse',
    ])
    await post(showName, owner, { signature: mintToken('manage', other), show_name: 'yes' })
    await post(withdraw, owner, { signature: mintToken('manage', id) })
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'withdrawn' }])
    expect(await signaturesOf('lighthouse')).toMatchObject([{ state: 'confirmed', show_name: true }])
  })

  test('a topic that is new since the form was opened is not refused by it', async () => {
    const { owner } = links()
    await post(changeChoices, owner, { ...allTicked, offered: 'old', frequency: 'all' })
    await post(changeChoices, owner, { ...allTicked, offered: 'new', topic_new: 'yes', frequency: 'all' })
    expect(await keptNow()).toMatchObject({ refusedTopics: ['old'] })
  })
})

test('nothing is kept for an address that nobody knows', async () => {
  const nobody = mintContactToken(addressKey('nobody@example.org'))
  await post(changeChoices, nobody, { frequency: 'monthly' })
  await post(pause, nobody, { days: '90' })
  expect(await db.execute(sql`select 1 from mail_preference`)).toHaveLength(0)
})

test('supporters without the keyed hash of their address get theirs, once', async () => {
  await db.execute(sql`update supporter set address_key = ''`)
  expect(await fillAddressKeys(db)).toBe(1)
  expect(await fillAddressKeys(db)).toBe(0)
  expect(await db.execute(sql`select address_key from supporter`)).toEqual([{ address_key: key }])
})

describe('name and country of whoever has no signature to correct', () => {
  const kept = async () =>
    (
      await db.execute<{ name: string; country: string; area: string }>(
        sql`select name, country, area from supporter where address_key = ${key}`,
      )
    )[0]

  test('are corrected by the link of an hour, and by no other', async () => {
    await db.execute(sql`update supporter set area = 'LS'`)
    for (const token of [links().signature, links().contact])
      await post(person, token, { name: 'Mallory Other', country: 'FR' })
    expect(await kept()).toEqual({ name: ann.name, country: 'GB', area: 'LS' })
    await post(person, owner, { name: 'Anne Leigh', country: 'GB' })
    expect(await kept()).toEqual({ name: 'Anne Leigh', country: 'GB', area: 'LS' })
    await post(person, owner, { name: 'Anne Leigh', country: 'FR' })
    expect(await kept()).toEqual({ name: 'Anne Leigh', country: 'FR', area: '' })
    expect((await signaturesOf('harbour'))[0]?.name).toBe(ann.name)
  })
})
