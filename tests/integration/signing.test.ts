import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { useDatabase } from '../support/database'
import {
  addCampaign,
  atHome,
  elsewhere,
  emptySignatures,
  mailTo,
  sign,
  signaturesOf,
} from '../support/signing'

useDatabase()
beforeEach(async () => {
  await emptySignatures()
  await addCampaign('harbour')
})

const ann = { name: 'Ann Lee', email: 'ann@example.org' }
const states = async () => (await signaturesOf('harbour')).map((row) => `${row.name} ${row.state}`)

describe('a form that is sent', () => {
  test('leaves a pending signature, three consent events and one mail, and touches no row of the campaign', async () => {
    const campaignBefore = await db.execute(sql`select c.*, c.xmin from campaign c`)
    expect(await sign('harbour', { ...ann, updates: 'yes' })).toEqual({ kind: 'accepted' })
    expect(await states()).toEqual(['Ann Lee pending'])
    expect(await mailTo(ann.email)).toEqual(['confirm-signature'])
    const consents = await db.execute<{ choice: string }>(
      sql`select purpose || ' ' || action as choice from consent_event order by id`,
    )
    expect(consents.map((row) => row.choice)).toEqual(['sign given', 'publish_name refused', 'updates given'])
    expect(await db.execute(sql`select c.*, c.xmin from campaign c`)).toEqual(campaignBefore)
    expect(await db.execute(sql`select 1 from supporter`)).toHaveLength(0)
  })

  test('twice at once, as by a double click or from two tabs, is one signature', async () => {
    await Promise.all(Array.from({ length: 8 }, () => sign('harbour', ann)))
    expect(await states()).toEqual(['Ann Lee pending'])
  })

  test('again has the mail sent again, five times in all and not a sixth', async () => {
    for (let i = 0; i < 7; i++) expect(await sign('harbour', ann)).toEqual({ kind: 'accepted' })
    expect(await states()).toEqual(['Ann Lee pending'])
    expect(await mailTo(ann.email)).toEqual(Array(5).fill('confirm-signature'))
  })

  test('for many campaigns gets one address six mails a day and no seventh', async () => {
    for (let i = 0; i < 8; i++) {
      await addCampaign(`harbour-${i}`)
      expect(await sign(`harbour-${i}`, ann, elsewhere())).toEqual({ kind: 'accepted' })
    }
    expect(await mailTo(ann.email)).toHaveLength(6)
  })

  test('written another way, name and address are the same person', async () => {
    await sign('harbour', { name: 'Seán Lee', email: 'se.an+one@gmail.com' })
    await sign('harbour', { name: 'SEAN LEE', email: 'sean@googlemail.com' })
    expect(await signaturesOf('harbour')).toHaveLength(1)
    expect(await mailTo('sean@googlemail.com')).toHaveLength(1)
  })

  test('corrects what an earlier form said, as long as that is unconfirmed', async () => {
    await sign('harbour', { ...ann, postcode: 'LS6 1AA', show_name: 'yes' })
    await sign('harbour', { ...ann, postcode: 'M1 1AA' })
    expect(await signaturesOf('harbour')).toMatchObject([{ postcode: 'M1 1AA', show_name: false }])
  })
})

describe('by mail and not on screen', () => {
  const confirmAll = async () => {
    for (const row of await signaturesOf('harbour')) await confirmSignature(row.id)
  }

  test('somebody who has signed is told so, however they write themselves', async () => {
    await sign('harbour', ann)
    await confirmAll()
    expect(
      await sign('harbour', {
        name: 'ann  LEE',
        email: 'Ann+again@example.org',
        show_name: 'yes',
        updates: 'yes',
      }),
    ).toEqual({ kind: 'accepted' })
    expect(await mailTo(ann.email)).toEqual(['confirm-signature', 'signature-receipt', 'already-signed'])
    expect(await signaturesOf('harbour')).toMatchObject([{ name: 'Ann Lee', show_name: false }])
  })

  test('two of a household share an address when their postcode is one, a third is refused', async () => {
    for (const name of ['Ann Lee', 'Bo Lee']) await sign('harbour', { ...ann, name })
    await confirmAll()
    expect(await sign('harbour', { ...ann, name: 'Cy Lee' })).toEqual({ kind: 'accepted' })
    expect(await states()).toEqual(['Ann Lee confirmed', 'Bo Lee confirmed'])
    expect((await mailTo(ann.email)).at(-1)).toBe('address-in-use')
  })

  test('a second person with another postcode is refused', async () => {
    await sign('harbour', ann)
    await confirmAll()
    expect(await sign('harbour', { ...ann, name: 'Bo Lee', postcode: 'M1 1AA' })).toEqual({
      kind: 'accepted',
    })
    expect(await states()).toEqual(['Ann Lee confirmed'])
    expect((await mailTo(ann.email)).at(-1)).toBe('address-in-use')
  })

  test('strangers who type somebody’s address take no seat from its owner', async () => {
    for (const name of ['Mallory One', 'Mallory Two', 'Mallory Three'])
      await sign('harbour', { ...ann, name })
    await sign('harbour', ann)
    const own = (await signaturesOf('harbour')).find((row) => row.name === 'Ann Lee')
    expect(await confirmSignature(own!.id)).toEqual({ kind: 'confirmed' })
  })
})

describe('when it cannot be taken', () => {
  test('an unknown campaign and a draft are the same to a visitor', async () => {
    await addCampaign('secret', { state: 'draft' })
    expect(await sign('nowhere', ann)).toEqual({ kind: 'unknown_campaign' })
    expect(await sign('secret', ann)).toEqual({ kind: 'unknown_campaign' })
  })
  test('a closed or paused campaign says so and stores nothing', async () => {
    await addCampaign('shut', { closesInHours: -1 })
    await addCampaign('resting', { state: 'paused' })
    expect(await sign('shut', ann)).toEqual({ kind: 'closed' })
    expect(await sign('resting', ann)).toEqual({ kind: 'paused' })
    expect(
      await db.execute(
        sql`select 1 from signature union all select 1 from mail union all select 1 from signing_attempt`,
      ),
    ).toHaveLength(0)
  })
  test('a flood from one place is refused; before that, everything looks as ever and the mail stops', async () => {
    const outcomes: string[] = []
    for (let i = 0; i < 16; i++)
      outcomes.push(
        (
          await sign(
            'harbour',
            { name: `Bot ${'abcdefghijklmnop'[i]}`, email: `bot${i}@example.org` },
            { ...atHome, ipKey: 'bots', sharing: 'none' },
          )
        ).kind,
      )
    expect(outcomes).toEqual([...Array(15).fill('accepted'), 'flood'])
    expect((await signaturesOf('harbour')).map((row) => row.score)).toContain(30)
  })
})

describe('the database itself', () => {
  const broken = async (statement: ReturnType<typeof sql>) =>
    db.execute(statement).then(
      () => 'allowed',
      (error) => error.cause.constraint_name as string,
    )
  test('keeps one signature for one person, two seats for an address, five mails for a signature', async () => {
    await sign('harbour', ann)
    await confirmSignature((await signaturesOf('harbour'))[0]!.id)
    expect(
      await broken(
        sql`insert into signature (campaign_id, name, name_key, email, canonical_email, country) select campaign_id, name, name_key, email, canonical_email, country from signature`,
      ),
    ).toBe('signature_once')
    expect(
      await broken(
        sql`insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at) select campaign_id, 'Bo', 'bo', email, canonical_email, country, 'confirmed', 1, now() from signature`,
      ),
    ).toBe('signature_seat')
    expect(await broken(sql`update signature set seat = 3`)).toBe('signature_seat_is_one_of_two')
    expect(await broken(sql`update signature set state = 'pending'`)).toBe('signature_sits_once_confirmed')
    expect(await broken(sql`update signature set confirmations_sent = 6`)).toBe('signature_mails_are_capped')
  })
  test('keeps what was signed as it was signed, and what was agreed as it was agreed', async () => {
    expect(await broken(sql`update campaign set ask = 'Something else.'`)).toBe('allowed')
    await sign('harbour', ann)
    for (const column of ['demand', 'ask', 'addressee', 'petition_text']) {
      expect(await broken(sql`update campaign set ${sql.identifier(column)} = 'Something else again.'`)).toBe(
        'campaign_ask_is_frozen',
      )
    }
    expect(await broken(sql`update campaign set why = 'More reasons.'`)).toBe('allowed')
    expect(await broken(sql`update consent_event set action = 'given'`)).toBe('consent_event_is_append_only')
    expect(await broken(sql`delete from consent_event`)).toBe('consent_event_is_append_only')
    expect(await broken(sql`update consent_wording set words = ''`)).toBe('consent_wording_is_append_only')
  })
})
