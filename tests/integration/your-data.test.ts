import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { mailDataLink, openDataLink } from '@/lib/rights/data-link'
import { erasePerson } from '@/lib/rights/erase-person'
import { makeComplaint } from '@/lib/rights/make-complaint'
import { readYourData } from '@/lib/rights/read-your-data'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { mintDataToken } from '@/lib/tokens/data-token'
import { addressKey } from '@/lib/tokens/keys'
import { mintToken } from '@/lib/tokens/signature-token'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'

useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'undersigned-your-data-'))
process.env.FILES_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const una = { name: 'Una Findlater', email: 'Una.Findlater+harbour@example.org', postcode: 'LS6 1AA' }
const key = addressKey('una.findlater@example.org')

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate data_request, suppression, complaint, complaint_event, erasure`)
  await addCampaign('harbour')
  await sign('harbour', { ...una, updates: 'yes' })
  const [row] = await signaturesOf('harbour')
  await confirmSignature(row!.id)
})

const ask = (email: string) => db.transaction((tx) => mailDataLink(tx, email))
const asked = async () => [
  ...(await db.execute<{ to_address: string; data: { requestId: string } }>(
    sql`select to_address, data from mail where kind = 'your-data' order by id`,
  )),
]
const tokenOf = async () => mintDataToken((await asked())[0]!.data.requestId)
const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('the link to everything we hold', () => {
  test('goes to the address as it was typed when signing, however it is written when asking', async () => {
    await ask('UNA.findlater@example.org')
    expect((await asked()).map((mail) => mail.to_address)).toEqual([una.email])
  })

  test('is mailed to nobody whom we do not know', async () => {
    await ask('stranger@example.org')
    expect(await asked()).toEqual([])
  })

  test('goes to who has no more than a form that was put aside, for which nothing was ever mailed, and reaches it', async () => {
    await sign('harbour', { name: 'Bo Other', email: 'Bo.Other+tag@example.org' })
    await db.execute(sql`update signature set state = 'spam', seat = null where name = 'Bo Other'`)
    await db.execute(sql`delete from mail where to_address = 'Bo.Other+tag@example.org'`)
    await ask('bo.other@example.org')
    const [request] = await asked()
    expect(request?.to_address).toBe('Bo.Other+tag@example.org')
    const opened = await openDataLink(mintDataToken(request!.data.requestId), new Date())
    if (opened.kind !== 'open') throw new Error(opened.kind)
    expect((await readYourData(opened.key))?.signatures.map(({ name }) => name)).toEqual(['Bo Other'])
    await db.transaction((tx) => erasePerson(tx, opened.key, { cause: 'asked' }))
    expect([...(await db.execute(sql`select 1 from signature where name = 'Bo Other'`))]).toEqual([])
  })

  test('goes to who only complained, also once our mail about it is forgotten', async () => {
    const cara = { name: 'Cara Complaint', email: 'cara@example.org', text: 'You wrote to me.' }
    await db.transaction((tx) => makeComplaint(tx, cara, new Date()))
    await db.execute(sql`delete from mail where kind = 'complaint-news'`)
    await ask(cara.email)
    expect((await asked()).map((mail) => mail.to_address)).toEqual([cara.email])
    expect((await readYourData(addressKey(cara.email)))?.complaints).toMatchObject([{ text: cara.text }])
  })

  test('is mailed once in ten minutes and five times a day, also when asked for by many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask(una.email)))
    expect(await asked()).toHaveLength(1)
    for (let i = 0; i < 6; i++) {
      await db.execute(sql`update data_request set asked_at = asked_at - interval '11 minutes'`)
      await ask(una.email)
    }
    expect(await asked()).toHaveLength(5)
  })

  test('opens for an hour and no longer', async () => {
    await ask(una.email)
    expect(await openDataLink(await tokenOf(), minutesLater(59))).toEqual({ kind: 'open', key })
    expect(await openDataLink(await tokenOf(), minutesLater(61))).toEqual({ kind: 'over', key })
  })

  test('cannot be made of the link of a signature', async () => {
    await ask(una.email)
    const [request] = await asked()
    expect((await openDataLink(mintToken('manage', request!.data.requestId), new Date())).kind).toBe(
      'unreadable',
    )
  })
})

describe('what is held', () => {
  test('is all there: who, each signature with its reason, choices in their words, mail', async () => {
    await db.execute(sql`insert into signature_comment (signature_id, campaign_id, text, state)
      select id, campaign_id, 'For my sister', 'waiting' from signature`)
    const data = await readYourData(key)
    expect(data).toMatchObject({
      addresses: [una.email],
      person: { name: una.name, country: 'GB', updates: 'given' },
      signatures: [
        {
          campaign: 'harbour',
          name: una.name,
          postcode: 'LS6 1AA',
          state: 'confirmed',
          reason: 'For my sister',
        },
      ],
      isSuppressed: null,
    })
    expect(data?.choices.map(({ about, said }) => `${about} ${said}`)).toEqual([
      'sign given',
      'publish_name refused',
      'updates given',
    ])
    expect(data?.choices.every(({ words }) => words.length > 20)).toBe(true)
    expect(data?.mail.map(({ kind }) => kind)).toEqual(['confirm-signature', 'signature-receipt'])
  })

  test('of somebody unknown is nothing', async () => {
    expect(await readYourData(addressKey('stranger@example.org'))).toBeNull()
  })
})
