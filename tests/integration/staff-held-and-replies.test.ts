import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { getCampaignHistory } from '@/lib/campaigns/editor-queries'
import { inTransaction } from '@/lib/in-transaction'
import { settleHeld } from '@/lib/letters/settle-held'
import { listLetterCampaigns } from '@/lib/letters/staff-positions'
import { getReply, handleReply, listCitableReplies, listReplies } from '@/lib/letters/staff-replies'
import { abandonRun } from '@/lib/representatives/imports/abandon-run'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { getImportRun } from '@/lib/representatives/imports/queries'
import { useDatabase } from '../support/database'
import { constituencies, emptyLists, listFile, stageFile } from '../support/import-lists'
import {
  addLetterCampaign,
  emptyLetters,
  letterRows,
  letterStatesNow,
  makePlaces,
  writeAndConfirm,
} from '../support/letters'
import { addStaff } from '../support/staff-rows'

useDatabase()

const slug = 'harbour'
let [reader, other] = ['', '']
let places: Awaited<ReturnType<typeof makePlaces>>

beforeEach(async () => {
  await emptyLetters()
  places = await makePlaces()
  await addLetterCampaign(slug)
  reader = await addStaff('reader@example.org', 'moderator', 'active', 'Rae')
  other = await addStaff('other@example.org', 'moderator', 'active', 'Otis')
})

/** What staff did with the letters, oldest first. */
const done = async () => (await getCampaignHistory(slug)).map(({ facts }) => facts).reverse()

describe('a reply', () => {
  beforeEach(async () => {
    await writeAndConfirm()
    const [letter] = await letterRows()
    await db.execute(
      sql`insert into letter_reply (letter_id, text, may_be_cited) values (${letter!.id}, 'Dear Ms Writer of 1 Quay Street, I agree.', true)`,
    )
  })
  const waiting = async () => (await getReply((await listReplies())[0]!.id))!
  const handle = async (redacted: string | null, staffId = reader) => {
    const reply = await waiting()
    return inTransaction((tx) => handleReply(tx, { reply, staffId, redacted }))
  }

  test('that is redacted keeps what may be shown and not a word of the rest, with who read it, and may then be cited', async () => {
    expect(await listCitableReplies()).toEqual([])
    expect(await handle('I agree.')).toBe(true)
    expect(await waiting()).toMatchObject({
      state: 'redacted',
      text: '',
      redacted: 'I agree.',
      handledBy: 'Rae',
    })
    expect((await listCitableReplies()).map(({ from }) => from)).toEqual(['Bo Sample MP'])
    expect(await done()).toEqual([{ letters: 'reply_redacted', replyId: 1 }])
  })

  test('of which nothing may be shown is erased whole, cannot be cited, and the history says it was refused', async () => {
    expect(await handle(null)).toBe(true)
    expect(await waiting()).toMatchObject({ state: 'refused', text: '', redacted: '', handledBy: 'Rae' })
    expect(await listCitableReplies()).toEqual([])
    expect(await done()).toEqual([{ letters: 'reply_refused', replyId: 1 }])
  })

  test('that two people open is handled by the first alone, and by whoever did it the history names one', async () => {
    const reply = await waiting()
    const handled = await Promise.all(
      [reader, other].map((staffId) =>
        inTransaction((tx) => handleReply(tx, { reply, staffId, redacted: `As read by ${staffId}.` })),
      ),
    )
    expect(handled.filter(Boolean)).toHaveLength(1)
    const first = handled[0] ? reader : other
    expect((await waiting()).redacted).toBe(`As read by ${first}.`)
    expect(await handle(null)).toBe(false)
    expect(await done()).toEqual([{ letters: 'reply_redacted', replyId: 1 }])
  })
})

describe('letters that are held', () => {
  const hold = async (email: string, reason: string) => {
    const id = await writeAndConfirm({ email })
    await db.execute(sql`update letter set state = 'held', reason = ${reason} where request_id = ${id}`)
  }
  const settle = (act: 'let_go' | 'give_up', mandateId = places.leeds, reason = 'suspected') =>
    inTransaction((tx) => settleHeld(tx, { slug, mandateId, reason, act, staffId: reader }))

  beforeEach(async () => {
    await hold('ann@example.org', 'suspected')
    await hold('bob@example.org', 'suspected')
    await hold('cid@example.org', 'channel_unchecked')
  })

  test('for one reason wait for their turn again, those held for another stay, and the history counts them', async () => {
    expect(await settle('let_go')).toBe(2)
    expect((await letterStatesNow()).sort()).toEqual(['held channel_unchecked', 'queued', 'queued'])
    expect(await done()).toEqual([
      { letters: 'let_go', mandateId: places.leeds, reason: 'suspected', count: 2 },
    ])
  })

  test('and are given up lose their texts at once, and the history says who did it', async () => {
    expect(await settle('give_up')).toBe(2)
    const gone = (await letterRows()).filter(({ state }) => state === 'expired')
    expect(gone.map(({ reason, body }) => [reason, body])).toEqual([
      ['given_up', ''],
      ['given_up', ''],
    ])
    expect((await getCampaignHistory(slug)).map(({ by, facts }) => [by, facts.letters])).toEqual([
      ['Rae', 'give_up'],
    ])
  })

  test('to another member, or of no campaign, are left alone, and nothing is written down', async () => {
    expect(await settle('let_go', places.glasgow)).toBe(0)
    const unknown = { slug: 'no-such', mandateId: places.leeds, reason: 'suspected', staffId: reader }
    expect(await inTransaction((tx) => settleHeld(tx, { ...unknown, act: 'give_up' }))).toBe(0)
    expect(new Set((await letterRows()).map(({ state }) => state))).toEqual(new Set(['held']))
    expect(await done()).toEqual([])
  })
})

test('the letters desk counts letters that we sent, and none that people only say they sent', async () => {
  await writeAndConfirm({ email: 'ann@example.org' })
  await writeAndConfirm({ email: 'bob@example.org' })
  const [one, two] = await letterRows()
  await db.execute(sql`update letter set state = 'sent', sent_at = now() where id = ${one!.id}`)
  await db.execute(sql`update letter set state = 'declared_sent', sent_at = now() where id = ${two!.id}`)
  expect((await listLetterCampaigns()).map(({ letters }) => letters)).toEqual([1])
})

test('an import that is abandoned is never applied, forgets what it read and stays in the list; one that is over stays as it is', async () => {
  await emptyLists(20)
  const staged = await stageFile('uk-constituencies', listFile(constituencies(20).join('\n')), {
    asOf: '2024-05-31',
  })
  if (staged.kind !== 'staged') throw new Error(staged.kind)
  const abandon = () => inTransaction((tx) => abandonRun(tx, staged.runId))
  expect(await abandon()).toBe(true)
  expect(await abandon()).toBe(false)
  expect(await applyRun(staged.runId, 'a test')).toEqual({ kind: 'not_staged', state: 'abandoned' })
  expect(await getImportRun(staged.runId)).toMatchObject({ state: 'abandoned', appliedAt: null })
  const [kept] = await db.execute<{ staged: unknown; areas: number }>(
    sql`select staged, (select count(*)::int from area) as areas from import_run where id = ${staged.runId}`,
  )
  expect(kept).toEqual({ staged: null, areas: 0 })

  const again = await stageFile('uk-constituencies', listFile(constituencies(20).join('\n')), {
    asOf: '2024-05-31',
  })
  if (again.kind !== 'staged') throw new Error(again.kind)
  await applyRun(again.runId, 'a test')
  expect(await inTransaction((tx) => abandonRun(tx, again.runId))).toBe(false)
  expect(await getImportRun(again.runId)).toMatchObject({ state: 'applied' })
})
