import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { mailDataLink, openDataLink } from '@/lib/rights/data-link'
import { readYourData } from '@/lib/rights/read-your-data'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { mintDataToken } from '@/lib/tokens/data-token'
import { addressKey } from '@/lib/tokens/keys'
import { mintToken } from '@/lib/tokens/signature-token'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'

useDatabase()
const una = { name: 'Una Findlater', email: 'Una.Findlater+harbour@example.org', postcode: 'LS6 1AA' }
const key = addressKey('una.findlater@example.org')

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate data_request, suppression`)
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
