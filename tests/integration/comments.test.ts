import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { chooseForPack } from '@/lib/comments/choose-for-pack'
import { decideComment } from '@/lib/comments/decide-comment'
import { countComments, listComments, listPack, listShownComments } from '@/lib/comments/queries'
import { countSignatures } from '@/lib/counting/count-signatures'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()

let campaignId: number
let staffId: string
let otherId: string
beforeEach(async () => {
  await db.execute(sql`select tests.empty('staff restart identity cascade')`)
  await emptySignatures()
  staffId = await addStaff('moderator@example.org', 'moderator', 'active', 'Mo')
  otherId = await addStaff('second@example.org', 'moderator', 'active', 'Sam')
  campaignId = await addCampaign('harbour')
})

type Made = {
  text?: string
  state?: string
  flags?: string[]
  signature?: string
  showName?: boolean
  area?: string
}

async function addComment(name: string, made: Made = {}): Promise<string> {
  const { text = 'It matters.', state = 'waiting', flags = [], signature = 'confirmed' } = made
  const [row] = await db.execute<{ id: string }>(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, area, show_name, state, seat, confirmed_at)
    values (${campaignId}, ${name}, lower(${name}), ${`${name}@example.org`}, ${`${name}@example.org`}, 'GB', ${made.area ?? 'LS'}, ${made.showName ?? false},
      ${signature}::text, case when ${signature} in ('confirmed', 'held') then 1 end, now()) returning id`)
  await db.execute(sql`
    insert into signature_comment (signature_id, campaign_id, text, state, flags, decided_at, created_at)
    values (${row!.id}, ${campaignId}, ${text}, ${state}, ${JSON.stringify(flags)}::jsonb, case when ${state} = 'shown' then now() end, clock_timestamp())`)
  return row!.id
}

const decide = (
  id: string,
  act: Parameters<typeof decideComment>[1]['act'],
  believed: 'waiting' | 'shown' | 'hidden' | 'safeguarding',
  who = staffId,
) => decideComment(db, { id, act, believed, staffId: who })
const waiting = async () => (await listComments({ state: 'waiting' })).map(({ name }) => name)

describe('reasons of signers', () => {
  test('wait with the oldest first, and only under signatures that somebody has confirmed', async () => {
    await addComment('Ada')
    await addComment('Ben', { signature: 'pending' })
    await addComment('Cat', { signature: 'held' })
    await addComment('Dan', { signature: 'spam' })
    expect(await waiting()).toEqual(['Ada', 'Cat'])
    expect(await countComments()).toEqual({ waiting: 2, safeguarding: 0 })
  })

  test('come ten at a time, and the next page begins after the last', async () => {
    for (let n = 0; n < 12; n++) await addComment(`N${String(n).padStart(2, '0')}`)
    const first = await listComments({ state: 'waiting' })
    expect(first).toHaveLength(11)
    const [at, id] = first[9]!.place.split('_') as [string, string]
    const rest = await listComments({ state: 'waiting', after: { at, id } })
    expect(rest.map(({ name }) => name)).toEqual(['N10', 'N11'])
  })

  test('are nowhere before somebody has read them, and on the page from the moment they are let through', async () => {
    const id = await addComment('Ada Vale')
    expect(await listShownComments('harbour')).toEqual([])
    expect(await decide(id, 'show', 'waiting')).toEqual({ kind: 'decided' })
    expect(await listShownComments('harbour')).toMatchObject([{ text: 'It matters.', name: null }])
    expect(await decide(id, 'hide', 'shown')).toEqual({ kind: 'decided' })
    expect(await listShownComments('harbour')).toEqual([])
    expect(await decide(id, 'show', 'hidden')).toEqual({ kind: 'decided' })
  })

  test('are refused a second decision, with who was first', async () => {
    const id = await addComment('Ada')
    const both = await Promise.all([
      decide(id, 'show', 'waiting'),
      decide(id, 'safeguard', 'waiting', otherId),
    ])
    expect(both.filter(({ kind }) => kind === 'decided')).toHaveLength(1)
    expect(both.find(({ kind }) => kind !== 'decided')?.kind).toMatch(/moved|never_shown/)
    const again = await decide(id, 'hide', 'waiting', otherId)
    expect(again).toMatchObject({ kind: 'moved' })
    expect(['Mo', 'Sam']).toContain('by' in again ? again.by : '')
  })

  test('that went to safeguarding are never shown, whatever is pressed, and the database refuses too', async () => {
    const id = await addComment('Ada')
    await decide(id, 'safeguard', 'waiting')
    expect(await decide(id, 'show', 'safeguarding')).toEqual({ kind: 'never_shown' })
    await decide(id, 'dealt_with', 'safeguarding')
    expect(await decide(id, 'show', 'hidden')).toEqual({ kind: 'never_shown' })
    await expect(
      db.execute(
        sql`update signature_comment set state = 'shown', decided_at = now() where signature_id = ${id}`,
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'signature_comment_disclosure_is_never_shown' } })
    expect(await listShownComments('harbour')).toEqual([])
  })

  test('that may be a disclosure are with safeguarding before anybody has confirmed them', async () => {
    await addComment('Ada', { state: 'safeguarding', flags: ['disclosure'], signature: 'pending' })
    expect((await listComments({ state: 'safeguarding' })).map(({ name }) => name)).toEqual(['Ada'])
    expect(await waiting()).toEqual([])
  })

  test('stand beside a first name only where it is shown, and a place only of five or more', async () => {
    for (let n = 0; n < 4; n++) await addComment(`P${n}`)
    await addComment('Ada Vale', { state: 'shown', showName: true })
    await addComment('Ben Vale', { state: 'shown', area: 'M' })
    await countSignatures(db)
    const shown = await listShownComments('harbour')
    expect(shown).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Ada', area: 'LS', country: 'GB' }),
        expect.objectContaining({ name: null, area: '', country: '' }),
      ]),
    )
    expect(JSON.stringify(shown)).not.toContain('Vale')
  })

  test('leave the page with the signature they stand under', async () => {
    const id = await addComment('Ada', { state: 'shown' })
    await db.execute(
      sql`update signature set state = 'withdrawn', seat = null, withdrawn_at = now() where id = ${id}`,
    )
    expect(await listShownComments('harbour')).toEqual([])
  })

  test('are chosen for the hand-in pack in an order, and leave it when they are hidden', async () => {
    const [a, b, c] = [
      await addComment('A', { state: 'shown', text: 'a' }),
      await addComment('B', { state: 'shown', text: 'b' }),
      await addComment('C', { text: 'c' }),
    ]
    expect(await Promise.all([chooseForPack(db, a, 'choose'), chooseForPack(db, b, 'choose')])).toEqual([
      true,
      true,
    ])
    expect(await chooseForPack(db, c, 'choose')).toBe(false)
    const before = (await listPack(campaignId)).map(({ id }) => id)
    expect(await chooseForPack(db, before[1]!, 'earlier')).toBe(true)
    expect((await listPack(campaignId)).map(({ id }) => id)).toEqual(before.toReversed())
    await decide(a, 'hide', 'shown')
    expect((await listPack(campaignId)).map(({ text }) => text)).toEqual(['b'])
  })

  test('are decided in the audit log, by whom', async () => {
    const id = await addComment('Ada')
    await decide(id, 'show', 'waiting')
    const log = await db.execute<{ action: string; object_id: string }>(
      sql`select action, object_id from audit_entry where staff_id = ${staffId}`,
    )
    expect([...log]).toEqual([{ action: 'comment.show', object_id: id }])
  })
})
