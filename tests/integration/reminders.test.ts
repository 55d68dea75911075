import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { inTransaction } from '@/lib/in-transaction'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { countReminders, remindersCeiling, remindUnconfirmed } from '@/lib/signatures/remind-unconfirmed'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, mailTo, sign } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()

let campaignId = 0
let staffId = ''
const email = (name: string) => `${name.toLowerCase()}@example.org`

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate suppression`)
  campaignId = await addCampaign('harbour')
  staffId = await addStaff(`owner${Date.now()}@example.org`, 'owner')
})

async function pending(name: string, hoursAgo = 30): Promise<void> {
  await sign('harbour', { name: `${name} Lee`, email: email(name) })
  await db.execute(sql`update signature set requested_at = now() - make_interval(hours => ${hoursAgo}),
    created_at = now() - make_interval(hours => ${hoursAgo}) where email = ${email(name)}`)
}
const change = (name: string, set: ReturnType<typeof sql>) =>
  db.execute(sql`update signature set ${set} where email = ${email(name)}`)
const remind = (typed: number | null = null) =>
  inTransaction((tx) => remindUnconfirmed(tx, 'harbour', typed, staffId))

describe('who has not confirmed', () => {
  test('is reminded once, by a mail with the same link, and never again', async () => {
    await pending('Ann')
    expect(await remind()).toEqual({ kind: 'reminded', mails: 1 })
    expect(await mailTo(email('Ann'))).toEqual(['confirm-signature', 'confirm-reminder'])
    expect(await remind()).toEqual({ kind: 'nobody' })
    const [mail] = await db.execute<{ same: boolean }>(sql`
      select m.signature_id = s.id and (m.data->>'requestedAt')::timestamptz = date_trunc('second', s.requested_at) as same
      from mail m, signature s where m.kind = 'confirm-reminder'`)
    expect(mail?.same).toBe(true)
    const log = await db.execute(
      sql`select facts from audit_entry where action = 'reminder.sent' and staff_id = ${staffId}`,
    )
    expect(log).toEqual([{ facts: { mails: 1 } }])
  })

  test('is counted by the reason that keeps a reminder from them, and only the due are reminded', async () => {
    const names = [
      'Due',
      'Young',
      'Old',
      'Bounced',
      'Stopped',
      'Left',
      'Again',
      'Bot',
      'Often',
      'Never',
      'Twin',
    ]
    for (const name of names) await pending(name)
    await change('Young', sql`requested_at = now() - interval '23 hours'`)
    await change('Old', sql`requested_at = now() - interval '7 days 1 minute'`)
    await change('Bounced', sql`bounced_at = now()`)
    await db.execute(
      sql`insert into suppression (address_key, reason) select address_key, 'complained' from signature where email = ${email('Stopped')}`,
    )
    await db.execute(
      sql`insert into suppression (address_key, reason) select address_key, 'asked' from signature where email = ${email('Left')}`,
    )
    await change('Again', sql`reminded_at = now()`)
    await change('Bot', sql`score = 60`)
    await change('Often', sql`confirmations_sent = 5`)
    await change('Never', sql`confirmations_sent = 0`)
    await sign('harbour', { name: 'Another Twin', email: email('Twin') })
    const [twin] = await db.execute<{ id: string }>(sql`select id from signature where name = 'Another Twin'`)
    await confirmSignature(twin!.id)
    expect(await countReminders(campaignId)).toEqual({
      ...{ due: 1, too_young: 1, too_old: 1, reminded: 1, bounced: 1, suppressed: 2, signed_already: 1 },
      ...{ suspected: 1, mailed_enough: 2 },
    })
    expect(await remind()).toEqual({ kind: 'reminded', mails: 1 })
    const mails = await db.execute(sql`select to_address from mail where kind = 'confirm-reminder'`)
    expect(mails).toEqual([{ to_address: email('due') }])
  })

  test('is reminded once, however many press at the same moment', async () => {
    for (const name of ['Ann', 'Bo', 'Cy']) await pending(name)
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => remind()))
    const mails = outcomes.map((outcome) => (outcome.kind === 'reminded' ? outcome.mails : 0))
    expect(mails.reduce((sum, n) => sum + n, 0)).toBe(3)
    expect(await db.execute(sql`select 1 from mail where kind = 'confirm-reminder'`)).toHaveLength(3)
  })

  test('is not reminded once the campaign takes no signatures', async () => {
    await pending('Ann')
    for (const state of ['paused', 'closed']) {
      await db.execute(
        sql`update campaign set state = ${state}, closed_at = case when ${state} = 'closed' then now() end`,
      )
      expect(await remind()).toEqual({ kind: 'not_open' })
    }
    expect(await mailTo(email('Ann'))).toEqual(['confirm-signature'])
  })

  test('more than the ceiling are reminded only when their number is typed', async () => {
    await pending('Ann')
    await db.execute(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, confirmations_sent, requested_at)
      select ${campaignId}, 'P', 'p' || i, 'p' || i || '@example.org', 'p' || i || '@example.org', 'k' || i, 'FR', 1, now() - interval '2 days'
      from generate_series(1, ${remindersCeiling}) i`)
    expect(await remind()).toEqual({ kind: 'over_ceiling', due: remindersCeiling + 1 })
    expect(await remind(remindersCeiling)).toEqual({ kind: 'over_ceiling', due: remindersCeiling + 1 })
    expect(await remind(remindersCeiling + 1)).toEqual({ kind: 'reminded', mails: remindersCeiling + 1 })
  })
})
