import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { inTransaction } from '@/lib/in-transaction'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { releaseLetters } from '@/lib/letters/release-letters'
import { log } from '@/lib/log'
import { deliverLocally } from '@/lib/mail/deliver-locally'
import { freezeBatch } from '@/lib/mail/freeze-batch'
import { settleBatch } from '@/lib/mail/settle-batch'
import { type TakenBatch, takeDueBatch } from '@/lib/mail/take-batch'
import { mailDataLink } from '@/lib/rights/data-link'
import { erasePerson } from '@/lib/rights/erase-person'
import { listErasures } from '@/lib/rights/list-erasures'
import { readYourData } from '@/lib/rights/read-your-data'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { askTakeOut } from '@/lib/take-out/ask-take-out'
import { columnsOf } from '@/lib/take-out/export-columns'
import { keepTakeOuts } from '@/lib/take-out/keep-take-outs'
import { makeTakeOut } from '@/lib/take-out/make-take-out'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import {
  addLetterCampaign,
  emptyLetters,
  makePlaces,
  requestsOf,
  workingTime,
  write,
} from '../support/letters'
import { sign, signaturesOf } from '../support/signing'
import { addStaff } from '../support/staff-rows'
import { dumpEverything, hearLog, linesWith, readFolder } from '../support/traces'
import { emptyMail, mailSettings } from './mail-fixtures'

useDatabase()

const folder = mkdtempSync(join(tmpdir(), 'undersigned-no-trace-'))
// Before anything reads them.
Object.assign(process.env, mailSettings('http://127.0.0.1:9'), {
  ...{ FILES_DIR: folder, CHROMIUM_PATH: '/nowhere/chromium' },
})
const una = { name: 'Una Findlater', email: 'Una.Findlater+quay@example.org', postcode: 'LS6 1AA' }
const canonical = 'una.findlater@example.org'
const key = addressKey(canonical)
/** Her name, her address as she typed it and as it is compared, her street, and her postcode in two ways. */
const words = ['findlater', 'una.findlater', '+quay', '7 lantern row', 'ls6 1aa', 'ls61aa']
let logged: ReturnType<typeof hearLog>

afterAll(() => rmSync(folder, { recursive: true, force: true }))

let batch: TakenBatch

/** Somebody who has done and got everything there is. */
beforeEach(async () => {
  rmSync(join(folder, 'erasures'), { recursive: true, force: true })
  await emptyLetters()
  await emptyMail()
  await db.execute(
    sql`select tests.empty('erasure, data_request, take_out, mailing, journey, mailing_recipient, signature_comment cascade')`,
  )
  await makePlaces()
  await addLetterCampaign()
  logged = hearLog()
  const campaignId = await signsAndWrites()
  await getsMail(campaignId)
  await isTakenOut(campaignId)
})

async function signsAndWrites(): Promise<number> {
  await sign('harbour', { ...una, updates: 'yes', show_name: 'yes' })
  await sign('harbour', { name: 'Bo Other', email: 'bo@example.org', postcode: 'SW1A 1AA', updates: 'yes' })
  for (const { id } of await signaturesOf('harbour')) await confirmSignature(id)
  const [hers] = await db.execute<{ campaignId: number }>(sql`
    insert into signature_comment (signature_id, campaign_id, text, state, decided_at)
    select id, campaign_id, 'Una Findlater of 7 Lantern Row', 'shown', now() from signature where name = ${una.name}
    returning campaign_id as "campaignId"`)
  await write({ name: una.name, email: una.email, address: '7 Lantern Row\nLeeds', postcode: una.postcode })
  const [request] = await requestsOf(una.email)
  await confirmLetter(request!)
  await releaseLetters(workingTime())
  await db.execute(sql`
    insert into letter_reply (letter_id, text, redacted, may_be_cited)
    select id, 'Dear Una Findlater of 7 Lantern Row, no.', 'Dear Una Findlater', true from letter`)
  return hers!.campaignId
}

async function getsMail(campaignId: number): Promise<void> {
  await inTransaction((tx) => mailDataLink(tx, una.email))
  while ((await deliverLocally()).seen > 0);
  const [supporter] = await db.execute<{ id: string }>(
    sql`select id from supporter where address_key = ${key}`,
  )
  await db.execute(sql`
    with m as (
      insert into mailing (name, kind, campaign_id, audience, state, starts_at, snapshot_at, people)
      values ('To Leeds', 'news', ${campaignId}, '{}', 'draft', now(), null, 2) returning id
    ), told as (
      insert into mailing_text (mailing_id, locale, variant, subject, body) select id, 'en-GB', 'A', 'The harbour', 'Hello' from m
    ), r as (
      insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis)
      select m.id, row_number() over (order by s.email) - 1, s.id, s.address_key, 'explicit_consent' from m, supporter s
    ), c as (
      insert into mailing_chunk (mailing_id, no, people, variant, state, taken_at, mailed) select id, 0, 2, 'A', 'taken', now(), 2 from m
    ), j as (
      insert into journey (key, name, kind, starts_with) values ('welcome', 'Welcome', 'news', 'joined') returning id)
    insert into journey_person (journey_id, version, supporter_id, cause) select j.id, 1, ${supporter!.id}, 'signature:x' from j`)
  await db.execute(sql`update mailing set state = 'sending', snapshot_at = now()`)
  batch = await statements().begin((tx) => handOver(tx))
}

/** Frozen and in the hands of the sender: the provider has not answered. */
async function handOver(tx: Parameters<typeof freezeBatch>[0]): Promise<TakenBatch> {
  const [mailing] = await tx<{ id: number }[]>`select id from mailing`
  const people = [canonical, 'bo@example.org']
  return freezeBatch(
    tx,
    people.map((to, mailingPlace) => ({
      row: {
        kind: 'mailing',
        mailingId: mailing!.id,
        mailingPlace: 1 - mailingPlace,
        toAddress: to,
        addressKey: addressKey(to),
      },
      message: {
        ...{ from: 'campaigns@example.org', to, replyTo: '', subject: 'The harbour', headers: {} },
        ...{ html: `<p>Dear ${to}</p>`, text: to === canonical ? 'Dear Una Findlater' : 'Dear Bo' },
      },
    })),
    { taken: true },
  )
}

async function isTakenOut(campaignId: number): Promise<void> {
  const staffId = await addStaff('owner@example.org', 'owner', 'active', 'Olu Example')
  const all = { email: true, network: true }
  const about = { campaignId, staffId, reason: 'For the test' }
  const ids = await inTransaction(async (tx) => [
    await askTakeOut(tx, {
      ...about,
      kind: 'signatures',
      choices: { filter: { campaignId }, columns: columnsOf(all, all) },
    }),
    await askTakeOut(tx, { ...about, kind: 'hand_in', choices: { names: true, comments: true } }),
  ])
  for (const id of ids) await makeTakeOut(id)
  await db.execute(sql`
    insert into take_out (campaign_id, kind, state, reason, choices, error)
    values (${campaignId}, 'signatures', 'failed', 'For the test', '{"filter":{"name":"una findlater"}}', 'failed')`)
}

async function erase(): Promise<void> {
  await inTransaction((tx) => erasePerson(tx, key, { cause: 'asked' }))
  await keepTakeOuts(db)
}

const traces = async () => linesWith(words, await dumpEverything())
const due = () => db.execute(sql`update mail_batch set next_attempt_at = now(), lease_until = null`)

describe('somebody who has done and got everything there is, once erased', () => {
  test('stands in no table, no file and no line of the log, and stood in all but the log before', async () => {
    const before = new Set((await traces()).map((line) => line.split('\t')[0]))
    expect([...before]).toEqual(
      expect.arrayContaining([
        ...[
          'public.signature',
          'public.signature_comment',
          'public.letter',
          'public.letter_request',
          'public.letter_reply',
        ],
        ...['public.mail', 'public.local_mail', 'mail_batch', 'public.supporter', 'public.consent_event'],
      ]),
    )
    expect(linesWith(words, readFolder(folder)).length).toBeGreaterThan(1)
    await erase()
    await settleBatch(batch, { kind: 'accepted', ids: ['one', 'two'] })
    log.info('the person is erased')
    const heard = logged.stop()
    expect(heard).toContain('the person is erased')
    expect(await traces()).toEqual([])
    expect(linesWith(words, readFolder(folder))).toEqual([])
    expect(linesWith(words, heard)).toEqual([])
  })

  test('leaves the counts of the mailing as they were, and the others in it', async () => {
    await erase()
    const [left] = await db.execute<{ people: number; named: number; mails: number }>(sql`
      select m.people, (select count(*)::int from mailing_recipient where address_key <> '') as named,
        (select count(*)::int from mail where mailing_id = m.id) as mails from mailing m`)
    expect(left).toEqual({ people: 2, named: 1, mails: 2 })
    expect([...(await db.execute(sql`select 1 from journey_person`))]).toEqual([])
    logged.stop()
  })
})

describe('the frozen bytes of a batch that is handed over while its reader is erased', () => {
  beforeEach(async () => {
    logged.stop()
    await erase()
  })

  test('are gone once nobody has answered for 23 hours, and it is given up as unknown', async () => {
    expect(await traces()).not.toEqual([])
    await db.execute(sql`update mail_batch set first_attempt_at = now() - interval '24 hours'`)
    await due()
    expect(await takeDueBatch()).toBeNull()
    expect(await traces()).toEqual([])
  })

  test('are gone once each mail of a refused batch has had its own answer', async () => {
    await settleBatch(batch, { kind: 'refused', reason: 'one address of them is wrong' })
    await due()
    for (let single = await takeDueBatch(); single; single = await takeDueBatch())
      await settleBatch(single, { kind: 'accepted', ids: ['one'] })
    expect(await traces()).toEqual([])
  })

  test('are gone once it is certain that it never went, and nobody makes that mail again', async () => {
    await settleBatch(batch, { kind: 'paused', reason: 'the account is paused' })
    await due()
    expect(await takeDueBatch()).toBeNull()
    expect(await traces()).toEqual([])
    const again = await db.execute(sql`select 1 from mail where state = 'queued' and to_address = ''`)
    expect([...again]).toEqual([])
  })
})

describe('what staff wrote by hand', () => {
  test('is not changed, and where it names them is listed without their name', async () => {
    logged.stop()
    await db.execute(sql`
      insert into retention_hold (campaign_id, reason, ends_on) select id, 'UNA FINDLATER asked us to', '2099-01-01' from campaign`)
    await erase()
    const [row] = (await listErasures(null)).rows
    expect(row).toMatchObject({ cause: 'asked', stillNamed: [{ table: 'retention_hold', column: 'reason' }] })
    expect(JSON.stringify(row).toLowerCase()).not.toContain('findlater')
    await db.execute(sql`delete from retention_hold`)
  })
})

describe('what we hold about somebody', () => {
  test('says which mailings they were chosen for, in which journeys they are, and nothing of anybody else', async () => {
    logged.stop()
    const data = await readYourData(key)
    expect(data?.mailings).toMatchObject([
      {
        subject: 'The harbour',
        campaign: 'harbour',
        basis: 'explicit_consent',
        standing: 'on_its_way',
        leftOut: null,
      },
    ])
    expect(data?.journeys).toMatchObject([
      { name: 'Welcome', startedBy: 'joined', nextStep: 1, standing: 'waiting', whyLeft: '' },
    ])
    expect(data?.letters).toMatchObject([{ reply: 'Dear Una Findlater of 7 Lantern Row, no.' }])
    expect(JSON.stringify(data)).not.toContain('bo@example.org')
  })
})
