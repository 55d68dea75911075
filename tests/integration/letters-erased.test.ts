import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { eraseLetters } from '@/lib/letters/erase-letters'
import { getLetterForSending } from '@/lib/letters/read-request'
import { releaseLetters } from '@/lib/letters/release-letters'
import { withdrawLetter } from '@/lib/letters/withdraw-letter'
import { deliverLocally } from '@/lib/mail/deliver-locally'
import { mintLetterToken } from '@/lib/tokens/letter-token'
import { useDatabase } from '../support/database'
import {
  addLetterCampaign,
  emptyLetters,
  letterRows,
  makePlaces,
  requestsOf,
  workingTime,
  write,
  writeAndConfirm,
} from '../support/letters'
import { emptyMail } from './mail-fixtures'

useDatabase()

let places: Awaited<ReturnType<typeof makePlaces>>
beforeEach(async () => {
  await emptyLetters()
  await emptyMail()
  places = await makePlaces()
  await addLetterCampaign()
})

/** Two letters of one request: to the member for Leeds, and to the one for Glasgow. Gives the request. */
async function writeTwo(): Promise<string> {
  const id = await writeAndConfirm()
  await db.execute(sql`
    insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, reason, subject, body, queued_at)
    select request_id, campaign_id, canonical_email, ${places.glasgow}, 'held', 'regulated', subject, body, queued_at from letter`)
  return id
}

const age = (days: number) =>
  db.execute(sql`
    with r as (update letter_request set requested_at = now() - make_interval(days => ${days}), confirmed_at = now() - make_interval(days => ${days}))
    update letter set queued_at = now() - make_interval(days => ${days}),
      sent_at = case when state = 'sent' then now() - make_interval(days => ${days}) end`)
const bodies = async () =>
  Object.fromEntries((await letterRows()).map(({ state, body }) => [state, body !== '']))

describe('the text of a letter', () => {
  test('is erased in its days, though another letter of the same writer still waits', async () => {
    await writeTwo()
    await releaseLetters(workingTime())
    await deliverLocally()
    await age(27)
    await eraseLetters(db)
    expect(await bodies()).toEqual({ sent: true, held: true })
    await age(29)
    await eraseLetters(db)
    expect(await bodies()).toEqual({ sent: false, held: true })
    const kept = await db.execute(sql`
      select 1 from local_mail join mail m on m.id = local_mail.mail_id where m.kind = 'letter'`)
    expect(kept).toHaveLength(0)
  })

  test('is erased the night it is given up, though another of the same writer was sent that week', async () => {
    await writeTwo()
    await releaseLetters(workingTime())
    await deliverLocally()
    await age(91)
    await db.execute(sql`update letter set sent_at = now() - interval '2 days' where state = 'sent'`)
    await eraseLetters(db)
    expect(await bodies()).toEqual({ sent: true, expired: false })
  })

  test('is gone with everything its writer typed once the rest is taken back, given up or not', async () => {
    const id = await writeTwo()
    await db.execute(sql`update letter set state = 'expired', reason = 'given_up' where state = 'held'`)
    expect(await withdrawLetter(mintLetterToken('letter', id))).toBe(true)
    expect(await bodies()).toEqual({ withdrawn: false, expired: false })
    const [request] = await db.execute(
      sql`select state, name || email || postal_address || postcode || personal_text || ask_text as typed from letter_request`,
    )
    expect(request).toEqual({ state: 'withdrawn', typed: '' })
  })
})

describe('a letter for which nobody was found', () => {
  test('is given up after ninety days, and its page says that nobody was found', async () => {
    await write({ postcode: 'LS9 9ZZ' })
    const [id] = await requestsOf()
    const shown = async () => (await getLetterForSending(mintLetterToken('letter', id!), new Date())).kind
    await confirmLetter(id!)
    await age(89)
    await eraseLetters(db)
    expect(await shown()).toBe('confirmed')
    await age(91)
    await eraseLetters(db)
    expect(await shown()).toBe('nobody_found')
    expect(await confirmLetter(id!)).toEqual({ kind: 'not_possible' })
    expect(await requestsOf()).toEqual([])
  })
})
