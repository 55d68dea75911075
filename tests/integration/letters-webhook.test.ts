import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { db } from '@/db/client'
import { hearMailNews } from '@/lib/jobs/hear-mail-news'
import { releaseLetters } from '@/lib/letters/release-letters'
import { useDatabase } from '../support/database'
import { bodyOf, signedPost, type Told, webhookSecret } from '../support/fake-webhooks'
import {
  addLetterCampaign,
  emptyLetters,
  letterStatesNow,
  makePlaces,
  workingTime,
  writeAndConfirm,
} from '../support/letters'

useDatabase()

beforeAll(() => {
  process.env.RESEND_WEBHOOK_SECRET = webhookSecret
})

beforeEach(async () => {
  await emptyLetters()
  await db.execute(sql`truncate mail_event, suppression`)
  await makePlaces()
  await addLetterCampaign()
  await writeAndConfirm()
  await releaseLetters(workingTime())
  await db.execute(
    sql`update mail set state = 'sent', sent_at = now(), provider_id = 'mail-1' where kind = 'letter'`,
  )
})

const lasting = { type: 'bounced', emailId: 'mail-1', bounce: { type: 'Permanent' } }

let told = 0
async function tell(news: Told) {
  told += 1
  const url = 'http://127.0.0.1/api/webhooks/resend'
  expect((await POST(signedPost(url, bodyOf(news), { id: `msg_${told}` }))).status).toBe(200)
  await hearMailNews()
}

describe('what the mail provider tells of a letter', () => {
  test('that bounced is recorded, and the address is used no more', async () => {
    await tell(lasting)
    expect(await letterStatesNow()).toEqual(['bounced Permanent: General: no such mailbox'])
    expect(await db.execute(sql`select 1 from contact_channel where state = 'bounced'`)).toHaveLength(1)
    await tell(lasting)
    expect(await db.execute(sql`select 1 from directory_event`)).toHaveLength(1)
  })

  test('that failed is recorded, and the address stays; a bounce that is told after it says more', async () => {
    await tell({ type: 'failed', emailId: 'mail-1', failed: 'quota' })
    expect(await letterStatesNow()).toEqual(['failed quota'])
    expect(await db.execute(sql`select 1 from contact_channel where state = 'bounced'`)).toHaveLength(0)
    await tell(lasting)
    expect(await db.execute(sql`select 1 from contact_channel where state = 'bounced'`)).toHaveLength(1)
  })

  test('that an office marked as spam has staff look at the address, and cuts nobody off from who represents them', async () => {
    await tell({ type: 'complained', emailId: 'mail-1' })
    expect(await letterStatesNow()).toEqual(['sent'])
    expect(
      await db.execute(sql`select 1 from contact_channel where needs_look and state <> 'bounced'`),
    ).toHaveLength(1)
    expect(await db.execute(sql`select 1 from suppression`)).toHaveLength(0)
  })

  test('that is delayed changes nothing of the letter', async () => {
    await tell({ type: 'delivery_delayed', emailId: 'mail-1' })
    expect(await letterStatesNow()).toEqual(['sent'])
  })

  test('before we have written down the provider’s own answer waits for it', async () => {
    await db.execute(sql`update mail set state = 'batched', provider_id = null where kind = 'letter'`)
    await tell(lasting)
    expect(await db.execute(sql`select 1 from mail_event where applied_at is null`)).toHaveLength(1)
    await db.execute(sql`update mail set state = 'sent', provider_id = 'mail-1' where kind = 'letter'`)
    await hearMailNews()
    expect(await letterStatesNow()).toEqual(['bounced Permanent: General: no such mailbox'])
  })
})
