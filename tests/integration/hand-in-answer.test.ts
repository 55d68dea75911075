import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { inTransaction } from '@/lib/in-transaction'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { type Answer, decideAnswer, listWaitingAnswers, recordAnswer } from '@/lib/take-out/record-answer'
import { countWouldHear, tellSigners } from '@/lib/take-out/tell-signers'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'
import { addStaff, emptyStaff } from '../support/staff-rows'

useDatabase()

const slug = 'harbour'
const answer: Answer = {
  ...{ by: 'The Harbour Board', text: 'We will light the quay.', source: 'Letter of 3 November 2026' },
  ...{ at: Date.UTC(2026, 10, 3, 12), wantsToTell: true },
}
let [olu, ben] = ['', '']

beforeEach(async () => {
  await emptyStaff()
  await emptySignatures()
  await addCampaign(slug)
  olu = await addStaff('olu@example.org', 'owner', 'active', 'Olu')
  ben = await addStaff('ben@example.org', 'campaigner', 'active', 'Ben')
})

const askSecondPerson = (needs: boolean) =>
  db.execute(sql`update organisation set needs_second_person = ${needs}`)
const record = (more: Partial<Answer> = {}) =>
  inTransaction((tx) =>
    recordAnswer(tx, {
      slug,
      staffId: ben,
      answer: { ...answer, ...more },
      summary: 'Answered by the Harbour Board.',
    }),
  )
const decide = (eventId: number, staffId: string, decision: 'approve' | 'refuse' = 'approve') =>
  inTransaction((tx) => decideAnswer(tx, { slug, staffId, eventId, decision }))
const inPublic = () =>
  db.execute<{ summary: string; at: Date; facts: object }>(
    sql`select summary, at, facts from campaign_event where kind = 'answered' and is_public`,
  )

describe('an answer of the addressee', () => {
  test('waits for a second person, who is not who noted it, and is public from then on with its own day', async () => {
    await askSecondPerson(true)
    expect(await record()).toEqual({ kind: 'waits' })
    expect(await inPublic()).toHaveLength(0)
    const [waiting] = await listWaitingAnswers(slug)
    expect(waiting).toMatchObject({ by: 'Ben', answer })
    expect(await decide(waiting!.id, ben)).toEqual({ kind: 'own' })
    expect(await inPublic()).toHaveLength(0)
    expect(await decide(waiting!.id, olu)).toEqual({ kind: 'recorded' })
    expect(await listWaitingAnswers(slug)).toHaveLength(0)
    const [told] = await inPublic()
    expect(told).toMatchObject({ facts: { source: answer.source, told: 0 } })
    expect(new Date(told!.at).getTime()).toBe(answer.at)
  })

  test('is decided once, of two who decide at the same moment', async () => {
    await askSecondPerson(true)
    await record()
    const [waiting] = await listWaitingAnswers(slug)
    const outcomes = await Promise.all([decide(waiting!.id, olu), decide(waiting!.id, olu, 'refuse')])
    expect(outcomes.map(({ kind }) => kind).sort()).toContain('not_possible')
    expect((await inPublic()).length).toBeLessThan(2)
  })

  test('that is refused stays with staff, and that of tomorrow is none', async () => {
    await askSecondPerson(true)
    await record()
    const [waiting] = await listWaitingAnswers(slug)
    expect(await decide(waiting!.id, olu, 'refuse')).toEqual({ kind: 'refused' })
    expect(await inPublic()).toHaveLength(0)
    expect(await record({ at: Date.now() + 86_400_000 })).toEqual({ kind: 'in_the_future' })
  })

  test('goes by mail to each who signed and said yes, once, in one statement, and to nobody else', async () => {
    const people = [
      { name: 'Ann Yes', email: 'ann@example.org', updates: 'yes' },
      { name: 'Bo No', email: 'bo@example.org', updates: 'no' },
      { name: 'Cy Left', email: 'cy@example.org', updates: 'yes' },
      { name: 'Di Pending', email: 'di@example.org', updates: 'yes' },
    ]
    for (const person of people) await sign(slug, person)
    for (const { id, name } of await signaturesOf(slug)) if (name !== 'Di Pending') await confirmSignature(id)
    await db.execute(sql`
      insert into suppression (address_key, reason) select address_key, 'asked' from supporter where email = 'cy@example.org'`)
    expect(await countWouldHear(slug)).toBe(1)
    await askSecondPerson(true)
    await record()
    expect(await sentTo()).toEqual([])
    const [waiting] = await listWaitingAnswers(slug)
    await decide(waiting!.id, olu)
    expect(await sentTo()).toEqual(['ann@example.org'])
    expect((await inPublic())[0]).toMatchObject({ facts: { told: 1 } })
    await inTransaction((tx) => tellSigners(tx, slug, answer))
    expect(await sentTo()).toEqual(['ann@example.org'])
  })

  test('does not go to who wants no mail about its issues', async () => {
    await sign(slug, { name: 'Ann Yes', email: 'ann@example.org', updates: 'yes' })
    for (const { id } of await signaturesOf(slug)) await confirmSignature(id)
    await db.execute(sql`
      insert into campaign_topic (campaign_id, topic, valid_from) select id, 'harbours', now() from campaign where slug = ${slug}`)
    expect(await countWouldHear(slug)).toBe(1)
    await db.execute(
      sql`insert into mail_preference (supporter_id, refused_topics) select id, '{harbours}' from supporter`,
    )
    expect(await countWouldHear(slug)).toBe(0)
  })

  test('is told to nobody where nobody asked for that, and shows nobody an address', async () => {
    await sign(slug, { name: 'Ann Yes', email: 'ann@example.org', updates: 'yes' })
    for (const { id } of await signaturesOf(slug)) await confirmSignature(id)
    await askSecondPerson(false)
    expect(await record({ wantsToTell: false })).toEqual({ kind: 'recorded' })
    expect(await sentTo()).toEqual([])
    expect(JSON.stringify(await inPublic())).not.toContain('@')
  })
})

const sentTo = async () =>
  (
    await db.execute<{ to: string }>(
      sql`select to_address as to from mail where kind = 'campaign-answer' order by id`,
    )
  ).map(({ to }) => to)
