import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { listLetterNeeds } from '@/lib/desk/letter-needs'
import { holdBlocked } from '@/lib/letters/blocked-letters'
import { letGo } from '@/lib/letters/let-go'
import { readDelivery } from '@/lib/letters/read-delivery'
import { releaseLetters } from '@/lib/letters/release-letters'
import { settleHeld } from '@/lib/letters/settle-held'
import { tellWriters } from '@/lib/letters/tell-writers'
import { deliverLocally } from '@/lib/mail/deliver-locally'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { useDatabase } from '../support/database'
import {
  addLetterCampaign,
  emptyLetters,
  letterRows,
  letterStatesNow,
  makePlaces,
  workingTime,
  writeAndConfirm,
} from '../support/letters'
import { addStaff } from '../support/staff-rows'
import { emptyMail } from './mail-fixtures'

useDatabase()

let places: Awaited<ReturnType<typeof makePlaces>>
let campaignId: number
beforeEach(async () => {
  await emptyMail()
  await emptyLetters()
  places = await makePlaces()
  campaignId = await addLetterCampaign()
})

const letterMails = () =>
  statements()<{ id: number; state: string; data: object }[]>`
    select id::int, state, data from mail where kind = 'letter' order by id`

describe('a letter that the provider refused, tried again', () => {
  async function refuseOne(): Promise<number> {
    await writeAndConfirm()
    await releaseLetters(workingTime())
    await db.execute(sql`update mail set state = 'failed', error = 'refused' where kind = 'letter'`)
    expect(await letterStatesNow()).toEqual(['failed refused'])
    return (await letterMails())[0]!.id
  }

  test('waits for its turn like any other, and goes once, in a mail of its own', async () => {
    const id = await refuseOne()
    expect(await retryFailedMail(db, [id])).toBe(1)
    expect(await retryFailedMail(db, [id])).toBe(0)
    expect(await letterStatesNow()).toEqual(['queued'])
    expect((await releaseLetters(workingTime())).released).toBe(0)
    expect((await releaseLetters(workingTime(60))).released).toBe(1)
    await deliverLocally()
    expect(await letterStatesNow()).toEqual(['sent'])
    expect((await letterMails()).map(({ state }) => state)).toEqual(['dropped', 'sent'])
    expect((await letterMails())[0]?.data).toEqual({})
  })

  test('is held where the seat has ended since, and nothing goes', async () => {
    const id = await refuseOne()
    await db.execute(
      sql`update mandate set ended_on = current_date, end_reason = 'resigned' where id = ${places.leeds}`,
    )
    await retryFailedMail(db, [id])
    expect((await releaseLetters(workingTime(60))).released).toBe(0)
    expect(await letterStatesNow()).toEqual(['held seat_ended'])
  })

  test('stays failed once its text is erased', async () => {
    const id = await refuseOne()
    await db.execute(sql`update letter set body = ''`)
    expect(await retryFailedMail(db, [id])).toBe(0)
    expect(await letterStatesNow()).toEqual(['failed refused'])
  })
})

describe('letters that are held', () => {
  test('are released or given up for the one reason that staff have judged, and no other', async () => {
    const staffId = await addStaff('wren@example.org', 'campaigner', 'active', 'Wren')
    const settle = (act: 'let_go' | 'give_up', reason: string) =>
      settleHeld(db, { slug: 'harbour', mandateId: places.leeds, reason, act, staffId })
    await writeAndConfirm()
    await writeAndConfirm({ email: 'ann@example.org' })
    await db.execute(sql`update letter set state = 'held', reason = case canonical_email
      when 'ann@example.org' then 'suspected' else 'channel_bounced' end`)
    expect((await readDelivery('harbour'))[0]?.held).toEqual({ suspected: 1, channel_bounced: 1 })
    expect(await settle('let_go', 'channel_bounced')).toBe(1)
    expect((await letterStatesNow()).sort()).toEqual(['held suspected', 'queued'])
    expect(await settle('give_up', 'channel_bounced')).toBe(0)
    expect(await settle('give_up', 'suspected')).toBe(1)
    expect((await letterRows()).map(({ state, body }) => [state, body !== '']).sort()).toEqual([
      ['expired', false],
      ['queued', true],
    ])
  })
})

describe('the desk of staff', () => {
  const needs = async () =>
    (await listLetterNeeds()).map((need) => [need.kind, 'letters' in need ? need.letters : 0])

  test('names letters whose campaign is over, which stay held even if it was paused before', async () => {
    await writeAndConfirm()
    await db.execute(sql`update campaign set state = 'paused'`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['held campaign_paused'])
    expect(await needs()).toEqual([])
    await db.execute(sql`update campaign set state = 'removed', removed_reason = 'A mistake'`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['held campaign_over'])
    expect(await needs()).toEqual([['letters_held', 1]])
  })

  test('names letters that failed with no refused mail that would name them', async () => {
    await writeAndConfirm()
    await releaseLetters(workingTime())
    await db.execute(sql`update mail set state = 'failed', error = 'refused' where kind = 'letter'`)
    expect(await needs()).toEqual([])
    await db.execute(sql`update mail set state = 'dropped' where kind = 'letter'`)
    expect(await needs()).toEqual([['letters_failed', 1]])
  })

  test('names an address that sent a letter back for now, until somebody has looked at it', async () => {
    await writeAndConfirm()
    await db.execute(sql`update letter set state = 'bounced', sent_at = now()`)
    await db.execute(sql`update contact_channel set needs_look = true`)
    expect(await listLetterNeeds()).toMatchObject([{ kind: 'addresses_bounced', addresses: 1 }])
    await db.execute(sql`update contact_channel set needs_look = false`)
    expect(await listLetterNeeds()).toEqual([])
  })
})

test('a letter that was held and goes later is told to its writer by itself, once', async () => {
  const id = await writeAndConfirm()
  await db.execute(sql`
    insert into letter (request_id, campaign_id, canonical_email, mandate_id, channel_id, state, reason, subject, body, queued_at)
    select ${id}, campaign_id, canonical_email, ${places.glasgow}, (select cc.id from contact_channel cc join mandate m
      on m.person_id = cc.person_id where m.id = ${places.glasgow}), 'held', 'channel_unchecked', subject, body, now() from letter`)
  const told = async () => {
    for (let i = 0; i < 2; i++) await tellWriters(db)
    const rows = await statements()<{ to: string }[]>`
      select data->>'to' as "to" from mail where kind = 'letter-sent' order by id`
    return rows.map(({ to }) => to)
  }
  await releaseLetters(workingTime())
  await deliverLocally()
  expect(await told()).toEqual(['Bo Sample MP'])
  // The first comes back after all: what its writer was told stays told.
  await db.execute(sql`update letter set state = 'bounced' where state = 'sent'`)
  await letGo(db, { campaignId, mandateId: places.glasgow, reason: 'channel_unchecked' })
  await releaseLetters(workingTime())
  expect(await told()).toEqual(['Bo Sample MP'])
  await deliverLocally()
  expect(await told()).toEqual(['Bo Sample MP', 'Cat Sample MP'])
})
