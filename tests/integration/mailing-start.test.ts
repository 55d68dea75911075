import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { listMailingNeeds } from '@/lib/desk/mailing-needs'
import { takeBack } from '@/lib/mailings/approve-mailing'
import { readMailing } from '@/lib/mailings/read-mailing'
import { startDueMailings, startMailing } from '@/lib/mailings/start-mailing'
import { addCampaign } from './mail-fixtures'
import {
  addMailing,
  addSupporters,
  emptyMailings,
  readChunks,
  readRecipients,
  readRow,
  setPolicy,
} from './mailing-fixtures'

beforeEach(emptyMailings)

const addresses = async (id: number) => (await readRecipients(id)).map(({ address }) => address).sort()
const people = (numbers: number[]) => numbers.map((n) => `p${n}@example.org`).sort()
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)

describe('a mailing that is due', () => {
  test('goes to everybody its audience matches, each once, a hundred to a chunk', async () => {
    await addSupporters(250)
    const id = await addMailing()
    expect(await startDueMailings()).toBe(1)
    expect(await readRow(id)).toMatchObject({ state: 'sending', people: 250, leftOut: {} })
    expect(await addresses(id)).toEqual(people(upTo(250)))
    expect((await readRecipients(id)).map(({ place }) => place)).toEqual(upTo(250))
    expect(await readChunks(id)).toMatchObject([
      { no: 0, people: 100, variant: 'A', state: 'waiting' },
      { no: 1, people: 100, variant: 'A', state: 'waiting' },
      { no: 2, people: 50, variant: 'A', state: 'waiting' },
    ])
  })

  test('and of which a figure is gone since it was approved does not begin without it: it waits, and is taken back', async () => {
    await addSupporters(3)
    const [id, whole] = [await addMailing({ body: 'Now.\n\n::statistic{id=not-there}' }), await addMailing()]
    expect(await startDueMailings()).toBe(1)
    expect(await readRow(whole)).toMatchObject({ state: 'sending' })
    expect(await readMailing(id)).toMatchObject({
      state: 'paused',
      snapshotAt: null,
      paused: { by: 'changed' },
    })
    expect(await listMailingNeeds()).toMatchObject([{ id, kind: 'mailing_changed' }])
    expect(await startDueMailings()).toBe(0)
    expect((await takeBack(db, { mailingId: id, staffId: 'writer' })).kind).toBe('taken_back')
    expect(await readMailing(id)).toMatchObject({ state: 'draft', paused: null })
  })

  test('is started by one of many workers', async () => {
    await addSupporters(120)
    const id = await addMailing()
    const started = await Promise.all(upTo(6).map(() => startMailing(id)))
    expect(started.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('not_due'), 'started'])
    expect((await readRecipients(id)).length).toBe(120)
    expect((await readChunks(id)).length).toBe(2)
  })

  test('counts why others of its audience are left out', async () => {
    const ids = await addSupporters(8)
    await statements()`update supporter set updates = null, updates_basis = null, updates_at = null where id = any(${ids.slice(0, 2)}::uuid[])`
    await statements()`insert into suppression (address_key, reason) values ('key of p2@example.org', 'bounced')`
    await statements()`insert into mail_preference (supporter_id, refused_kinds) values (${ids[3]!}, '{news}')`
    await statements()`insert into mail_preference (supporter_id, refused_topics) values (${ids[4]!}, '{housing}')`
    const id = await addMailing({ topics: ['housing'] })
    expect(await startMailing(id)).toEqual({ kind: 'started', people: 3 })
    expect((await readRow(id)).leftOut).toEqual({
      never_asked: 2,
      bounced: 1,
      kind_refused: 1,
      topic_refused: 1,
    })
    expect(await addresses(id)).toEqual(people([5, 6, 7]))
  })

  test('leaves those whom its audience does not match out of all counts', async () => {
    const ids = await addSupporters(3)
    await statements()`update supporter set country = 'FR' where id = ${ids[0]!}`
    const onlyFrance = {
      kind: 'group',
      must: 'all',
      of: [{ kind: 'lives_in_country', not: false, countries: ['FR'] }],
    }
    const id = await addMailing({ audience: onlyFrance })
    await startMailing(id)
    expect(await readRow(id)).toMatchObject({ people: 1, leftOut: {} })
  })

  test('is over at once where it reaches nobody', async () => {
    const id = await addMailing()
    expect(await startMailing(id)).toEqual({ kind: 'nobody_matched' })
    expect(await readRow(id)).toMatchObject({ state: 'done', people: 0 })
    expect(await readChunks(id)).toEqual([])
  })

  test('does not begin before its time', async () => {
    await addSupporters(1)
    const id = await addMailing()
    await statements()`update mailing set starts_at = now() + interval '1 minute' where id = ${id}`
    expect(await startDueMailings()).toBe(0)
    expect((await readRow(id)).state).toBe('scheduled')
  })

  test('that cannot be read does not hold up another', async () => {
    await addSupporters(1)
    const broken = await addMailing({ audience: { kind: 'of another edition' } })
    const id = await addMailing()
    expect(await startDueMailings()).toBe(1)
    expect((await readRow(broken)).state).toBe('scheduled')
    expect((await readRow(id)).state).toBe('sending')
  })
})

describe('a second person', () => {
  test('looks again where more than a tenth more match than were approved', async () => {
    await addSupporters(23)
    const id = await addMailing({ approvedPeople: 20 })
    expect(await startMailing(id)).toEqual({ kind: 'grown', people: 23 })
    expect(await readRow(id)).toMatchObject({
      state: 'paused',
      pausedBy: 'grown',
      pausedWhy: '23',
      people: null,
    })
    expect(await readRecipients(id)).toEqual([])
  })

  test('is not asked again for a tenth more', async () => {
    await addSupporters(22)
    expect(await startMailing(await addMailing({ approvedPeople: 20 }))).toEqual({
      kind: 'started',
      people: 22,
    })
  })

  test('is asked where it was small when it was scheduled and is not any more', async () => {
    await setPolicy({ secondPersonOver: 10 })
    await addSupporters(11)
    expect(await startMailing(await addMailing())).toEqual({ kind: 'grown', people: 11 })
  })
})

describe('a test of subjects', () => {
  test('gives each variant so many people, and lets the rest wait', async () => {
    await addSupporters(650)
    const campaignId = await addCampaign()
    const id = await addMailing({ variants: ['A', 'B'], testEach: 200, campaignId })
    await startMailing(id)
    expect((await readChunks(id)).map(({ variant }) => variant)).toEqual([
      'A',
      'A',
      'B',
      'B',
      null,
      null,
      null,
    ])
  })

  test('puts people into groups that nobody chose', async () => {
    await addSupporters(300)
    const first = async () => {
      const id = await addMailing()
      await startMailing(id)
      return (await readRecipients(id))[0]?.address
    }
    const begun = new Set([await first(), await first(), await first(), await first()])
    expect(begun.size).toBeGreaterThan(1)
  })
})
