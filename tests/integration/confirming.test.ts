import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { confirmByCode } from '@/lib/signatures/confirm-by-code'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { correctSignature } from '@/lib/signatures/correct-signature'
import { getForConfirming, getSignatureForOwner } from '@/lib/signatures/queries'
import { getThanks } from '@/lib/signatures/read-thanks'
import { showName } from '@/lib/signatures/show-name'
import { sweepSignatures } from '@/lib/signatures/sweep-signatures'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { addressKey } from '@/lib/tokens/keys'
import { confirmationCode, mintThanksToken, mintToken } from '@/lib/tokens/signature-token'
import { useDatabase } from '../support/database'
import { addCampaign, atHome, emptySignatures, mailTo, sign, signaturesOf } from '../support/signing'

useDatabase()
const ann = { name: 'Ann Lee', email: 'ann@example.org' }
let id = ''
beforeEach(async () => {
  await emptySignatures()
  await addCampaign('harbour')
  await sign('harbour', { ...ann, updates: 'yes' })
  id = (await signaturesOf('harbour'))[0]!.id
})

const stateNow = async () => (await signaturesOf('harbour'))[0]?.state
const ageBy = (interval: string) =>
  db.execute(
    sql`update signature set requested_at = requested_at - ${interval}::interval, created_at = created_at - ${interval}::interval`,
  )

describe('the button', () => {
  test('pressed five times at once confirms one signature, with one receipt and one supporter', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => confirmSignature(id)))
    expect(outcomes).toEqual(Array(5).fill({ kind: 'confirmed' }))
    expect(await db.execute(sql`select delta from count_change where what = 'confirmed'`)).toHaveLength(1)
    expect(await mailTo(ann.email)).toEqual(['confirm-signature', 'signature-receipt'])
    expect(await db.execute(sql`select email from supporter`)).toHaveLength(1)
  })

  test('pressed by three of a household at once seats two and refuses one', async () => {
    for (const name of ['Bo Lee', 'Cy Lee']) await sign('harbour', { ...ann, name })
    const ids = (await signaturesOf('harbour')).map((row) => row.id)
    const outcomes = await Promise.all(ids.map((each) => confirmSignature(each)))
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['confirmed', 'confirmed', 'refused'])
    expect((await signaturesOf('harbour')).map((row) => row.seat).sort()).toEqual([1, 2, null])
  })

  test('works for seven days from the last time the mail was asked for', async () => {
    await ageBy('6 days 23 hours')
    expect((await getForConfirming(mintToken('confirm', id), Date.now())).kind).toBe('ready')
    await ageBy('2 hours')
    expect((await getForConfirming(mintToken('confirm', id), Date.now())).kind).toBe('expired')
    expect(await confirmSignature(id)).toEqual({ kind: 'not_possible' })
    await sign('harbour', ann)
    expect(await confirmSignature(id)).toEqual({ kind: 'confirmed' })
  })

  test('works for a day after closing and not longer', async () => {
    await db.execute(
      sql`update campaign set closes_at = now() - interval '23 hours', opens_at = now() - interval '3 days'`,
    )
    expect((await getForConfirming(mintToken('confirm', id), Date.now())).kind).toBe('ready')
    await db.execute(sql`update campaign set closes_at = now() - interval '25 hours'`)
    expect((await getForConfirming(mintToken('confirm', id), Date.now())).kind).toBe('closed')
    expect(await confirmSignature(id)).toEqual({ kind: 'not_possible' })
    expect(await stateNow()).toBe('pending')
  })

  test('of a suspected signature looks the same and does not count', async () => {
    await db.execute(sql`update signature set score = 60`)
    expect(await confirmSignature(id)).toEqual({ kind: 'confirmed' })
    expect(await stateNow()).toBe('held')
    expect(await db.execute(sql`select 1 from count_change where what = 'confirmed'`)).toHaveLength(0)
    expect((await getThanks(mintThanksToken(id, Date.now()), Date.now())).kind).toBe('thanks')
  })
})

describe('the code', () => {
  test('typed with the address does what the link does', async () => {
    const code = confirmationCode(id)
    expect(
      await confirmByCode(
        ' ANN+x@Example.org ',
        `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`,
        atHome,
      ),
    ).toEqual({ kind: 'confirmed', signatureId: id })
    expect(await stateNow()).toBe('confirmed')
  })
  test('is refused with another address, and after ten wrong tries even when right', async () => {
    const code = confirmationCode(id)
    expect(await confirmByCode('bo@example.org', code, atHome)).toEqual({ kind: 'no_match' })
    for (let i = 0; i < 10; i++)
      expect(await confirmByCode(ann.email, '000000', atHome)).toEqual({ kind: 'no_match' })
    expect(await confirmByCode(ann.email, code, atHome)).toEqual({ kind: 'no_match' })
    expect(await stateNow()).toBe('pending')
  })
})

describe('reading', () => {
  test('any page of any token, good or mangled, changes no row', async () => {
    const everything = () =>
      db.execute(
        sql`select (select json_agg(s) from signature s) s, (select json_agg(m) from mail m) m, (select json_agg(e) from consent_event e) e`,
      )
    const before = await everything()
    for (const token of [mintToken('confirm', id), mintToken('confirm', id).slice(0, -2), 'nonsense'])
      await getForConfirming(token, Date.now())
    await getSignatureForOwner(mintToken('manage', id))
    await getThanks(mintThanksToken(id, Date.now()), Date.now())
    expect(await everything()).toEqual(before)
  })
  test('the thank-you page tells neither name nor address', async () => {
    await confirmSignature(id)
    const told = JSON.stringify(await getThanks(mintThanksToken(id, Date.now()), Date.now()))
    expect(told).toContain('"number":1')
    expect(told).not.toMatch(/\b(Ann|Lee|ann)\b/)
  })
  test('the thank-you page is counted under the code that the signature came with', async () => {
    await db.execute(sql`update signature set source = 'wa-share' where id = ${id}`)
    await confirmSignature(id)
    expect(await getThanks(mintThanksToken(id, Date.now()), Date.now())).toMatchObject({ source: 'wa-share' })
  })
})

describe('the owner, from any mail', () => {
  const own = () => getSignatureForOwner(mintToken('manage', id))
  test('sees the signature, with the address masked', async () => {
    expect(await own()).toMatchObject({
      name: 'Ann Lee',
      email: 'a…@example.org',
      state: 'pending',
      updates: 'yes',
      showName: false,
    })
  })
  test('is told when the petition was handed in with it, and not when it was handed in before they signed', async () => {
    await confirmSignature(id)
    const handIn = (when: string) =>
      db.execute(sql`
        insert into campaign_event (campaign_id, kind, is_public, at, summary)
        select id, 'delivered', true, now() + ${when}::interval, 'Handed in' from campaign where slug = 'harbour'`)
    await handIn('-3 days')
    expect(await own()).toMatchObject({ handedInAt: null })
    await handIn('1 hour')
    expect((await own())?.handedInAt).toBeGreaterThan(Date.now())
  })
  test('withdraws it: the count falls, and the same person may sign again', async () => {
    await confirmSignature(id)
    expect(await withdrawSignature(db, id)).toEqual({ kind: 'withdrawn' })
    expect(await withdrawSignature(db, id)).toEqual({ kind: 'nothing_to_do' })
    const [sum] = await db.execute<{ sum: number }>(
      sql`select sum(delta)::int from count_change where what = 'confirmed'`,
    )
    expect(sum?.sum).toBe(0)
    expect(await confirmSignature(id)).toEqual({ kind: 'not_possible' })
    await sign('harbour', ann)
    const again = (await signaturesOf('harbour')).find((row) => row.state === 'pending')
    expect(await confirmSignature(again!.id)).toEqual({ kind: 'confirmed' })
  })
  test('shows and hides the name, each time as a consent event', async () => {
    await showName(db, id, true)
    await showName(db, id, true)
    await showName(db, id, false)
    const events = await db.execute<{ action: string }>(
      sql`select action from consent_event where source = 'preferences' order by id`,
    )
    expect(events.map((row) => row.action)).toEqual(['given', 'withdrawn'])
  })
  test('corrects where they live, and is counted there', async () => {
    await confirmSignature(id)
    expect(
      await db.transaction((tx) =>
        correctSignature(tx, id, {
          name: 'Anne Lee',
          nameKey: 'anne lee',
          country: 'GB',
          postcode: 'M1 1AA',
          area: 'M',
        }),
      ),
    ).toEqual({ kind: 'corrected' })
    const changes = await db.execute<{ change: string }>(
      sql`select area || ' ' || delta as change from count_change where what = 'confirmed' order by id`,
    )
    expect(changes.map((row) => row.change)).toEqual(['LS 1', 'LS -1', 'M 1'])
  })
  test('cannot take the name of the other person of the address', async () => {
    await sign('harbour', { ...ann, name: 'Bo Lee' })
    expect(
      await db.transaction((tx) =>
        correctSignature(tx, id, {
          name: 'Bo Lee',
          nameKey: 'bo lee',
          country: 'GB',
          postcode: 'LS6 1AA',
          area: 'LS',
        }),
      ),
    ).toEqual({ kind: 'taken' })
  })
  test('changes the choice about updates', async () => {
    await confirmSignature(id)
    expect((await own())?.updates).toBe('yes')
    await db.transaction((tx) => stopAllMail(tx, addressKey(ann.email), 'preferences'))
    expect((await own())?.updates).toBe('no')
  })
  test('is not changed by a stranger’s unconfirmed form', async () => {
    await confirmSignature(id)
    await addCampaign('pier')
    await sign('pier', { ...ann, updates: 'no' })
    expect((await own())?.updates).toBe('yes')
  })
})

test('unconfirmed forms are swept after 14 days and addresses on the network after 30, confirmed names stay', async () => {
  await sign('harbour', { name: 'Bo Lee', email: 'bo@example.org' })
  await confirmSignature(id)
  await ageBy('31 days')
  await sweepSignatures(db)
  expect((await signaturesOf('harbour')).map((row) => row.name)).toEqual(['Ann Lee'])
  expect(await db.execute(sql`select 1 from signature where ip is not null`)).toHaveLength(0)
})
