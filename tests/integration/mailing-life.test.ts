import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { everybody } from '@/lib/audiences/audience'
import { approveMailing, askForApproval, takeBack } from '@/lib/mailings/approve-mailing'
import { correctMailing } from '@/lib/mailings/correct-mailing'
import { countOutcomes } from '@/lib/mailings/count-outcomes'
import { createMailing } from '@/lib/mailings/create-mailing'
import { saveMailingPlan } from '@/lib/mailings/plan-mailing'
import { listMailings, readMailing } from '@/lib/mailings/read-mailing'
import { readSendingNow } from '@/lib/mailings/read-under-way'
import { readReminder, remindApprover } from '@/lib/mailings/remind-approver'
import { cancelMailing, changeRate, pauseMailing, resumeMailing } from '@/lib/mailings/run-mailing'
import {
  removeMailingText,
  saveMailingAudience,
  saveMailingDetails,
  saveMailingText,
} from '@/lib/mailings/save-mailing'
import { scheduleMailing, unscheduleMailing } from '@/lib/mailings/schedule-mailing'
import { startMailing } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { tripBreaker } from '@/lib/mailings/trip-breaker'
import { withdrawCancelled } from '@/lib/mailings/withdraw-cancelled'
import { useDatabase } from '../support/database'
import { addCampaign } from './mail-fixtures'
import { addMailing, addSupporters, emptyMailings, readChunks, readRow } from './mailing-fixtures'

useDatabase()
beforeEach(async () => {
  await emptyMailings()
  await statements()`update staff set status = 'active'`
})

const text = {
  locale: 'en-GB',
  variant: 'A',
  subject: 'News',
  preview: '',
  body: 'This is how it stands.',
} as const

async function draft(): Promise<{ mailingId: number; seenVersion: number; staffId: string }> {
  const made = await createMailing(db, {
    staffId: 'writer',
    name: 'A sample',
    kind: 'news',
    campaignId: null,
  })
  if (made.kind !== 'created') throw new Error(made.kind)
  const saved = await saveMailingText(db, { mailingId: made.id, seenVersion: 1, staffId: 'writer', text })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return { mailingId: made.id, seenVersion: saved.version, staffId: 'writer' }
}

async function asked() {
  const mailing = await draft()
  expect((await askForApproval(db, { ...mailing, people: 10, of: 'reader' })).kind).toBe('asked')
  return mailing
}

function notices() {
  return statements()<{ to: string; data: Record<string, string> }[]>`
    select to_address as to, data from mail where kind = 'staff-notice' order by id`
}

const when = { startsAt: null, people: 10, secondPersonOver: 5000 }
const logged = async (id: number) =>
  (
    await statements()<{ action: string }[]>`
      select action from audit_entry where object_kind = 'mailing' and object_id = ${String(id)} order by id`
  ).map(({ action }) => action.replace('mailing.', ''))

describe('a draft', () => {
  test('is saved by version: of two who change the same one, the second is told and nothing of the first is lost', async () => {
    const { mailingId, seenVersion } = await draft()
    const change = (staffId: string, subject: string) =>
      saveMailingText(db, { mailingId, seenVersion, staffId, text: { ...text, subject } })
    const results = await Promise.all([change('writer', 'One'), change('reader', 'Two')])
    expect(results.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'saved'])
    const now = await readMailing(mailingId)
    expect(now?.version).toBe(seenVersion + 1)
    const winner = results[0]?.kind === 'saved' ? ['One', 'writer'] : ['Two', 'reader']
    expect([now?.texts[0]?.subject, now?.writtenBy?.id]).toEqual(winner)
  })

  test('that is saved unchanged stays the draft that was approved or tested', async () => {
    const { mailingId, seenVersion } = await draft()
    const change = { mailingId, seenVersion, staffId: 'reader' }
    expect(await saveMailingText(db, { ...change, text })).toEqual({ kind: 'saved', version: seenVersion })
    expect(await saveMailingAudience(db, { ...change, audience: everybody })).toEqual({
      kind: 'saved',
      version: seenVersion,
    })
    expect((await readMailing(mailingId))?.writtenBy?.id).toBe('writer')
  })

  test('is marketing as soon as one of its texts asks for something', async () => {
    const { mailingId, seenVersion } = await draft()
    expect((await readMailing(mailingId))?.containsAsk).toBe(false)
    const ask = { ...text, locale: 'cy', body: 'Please sign the petition.' }
    const saved = await saveMailingText(db, { mailingId, seenVersion, staffId: 'writer', text: ask })
    expect((await readMailing(mailingId))?.containsAsk).toBe(true)
    if (saved.kind !== 'saved') throw new Error(saved.kind)
    await removeMailingText(db, {
      mailingId,
      seenVersion: saved.version,
      staffId: 'writer',
      locale: 'cy',
      variant: 'A',
    })
    expect((await readMailing(mailingId))?.containsAsk).toBe(false)
  })

  test('keeps subjects on one line and refuses what is too long, saying which', async () => {
    const change = await draft()
    await saveMailingText(db, { ...change, text: { ...text, subject: 'News\r\nBcc: all@example.org' } })
    expect((await readMailing(change.mailingId))?.texts[0]?.subject).toBe('News Bcc: all@example.org')
    const long = await saveMailingText(db, { ...change, text: { ...text, subject: 'x'.repeat(201) } })
    expect(long).toEqual({ kind: 'too_long', field: 'subject', most: 200 })
    expect(await removeMailingText(db, { ...change, locale: 'en-GB', variant: 'A' })).toEqual({
      kind: 'needed',
    })
  })

  test('has a subject test only in hundreds, and only with a campaign whose acts decide it', async () => {
    const change = await draft()
    const plan = { ...change, ratePerMinute: 200, test: { each: 150, by: 'letters' as const, hours: 4 } }
    expect((await saveMailingPlan(db, plan)).kind).toBe('test_not_in_hundreds')
    plan.test.each = 200
    expect((await saveMailingPlan(db, plan)).kind).toBe('test_needs_campaign')
    expect((await saveMailingPlan(db, { ...plan, ratePerMinute: 0, test: null })).kind).toBe(
      'rate_not_possible',
    )
    expect((await saveMailingPlan(db, { ...plan, test: null })).kind).toBe('saved')
    expect((await readMailing(change.mailingId))?.ratePerMinute).toBe(200)
  })
})

describe('approval', () => {
  test('is asked of somebody who may give it, and never of the writer', async () => {
    const mailing = await draft()
    await statements()`insert into staff (id, email, name, role, status) values ('analyst', 'an@example.org', 'An', 'analyst', 'active') on conflict do nothing`
    for (const of of ['writer', 'analyst', 'nobody'])
      expect((await askForApproval(db, { ...mailing, people: 10, of })).kind).toBe('cannot_approve')
    expect((await askForApproval(db, { ...mailing, people: 10, of: 'reader' })).kind).toBe('asked')
    expect((await askForApproval(db, { ...mailing, people: 10, of: 'reader' })).kind).toBe('asked_already')
    expect((await readMailing(mailing.mailingId))?.approvalAskedOf).toEqual({
      id: 'reader',
      name: 'Bo Reader',
    })
  })

  test('of a draft that nobody wrote is not given by whoever asked for it', async () => {
    const { mailingId, seenVersion } = await draft()
    await statements()`update mailing set written_by = null where id = ${mailingId}`
    const asker = { mailingId, seenVersion, staffId: 'writer', people: 10 }
    expect((await askForApproval(db, { ...asker, of: 'writer' })).kind).toBe('cannot_approve')
    expect((await askForApproval(db, { ...asker, of: 'reader' })).kind).toBe('asked')
    expect((await approveMailing(db, asker)).kind).toBe('own')
    expect((await approveMailing(db, { ...asker, staffId: 'reader' })).kind).toBe('approved')
  })

  test('is asked for by a mail, and asking the same person again sends none', async () => {
    const mailing = await asked()
    await askForApproval(db, { ...mailing, people: 10, of: 'reader' })
    const mailingId = String(mailing.mailingId)
    expect(await notices()).toEqual([
      {
        to: 'reader@example.org',
        data: expect.objectContaining({
          ...{ what: 'approval_asked', mailingId, mailingName: 'A sample', people: '10' },
        }),
      },
    ])
  })

  test('is reminded of by whoever asked, not on the same day and once a day: of many who press at once, one does', async () => {
    const mailing = await asked()
    const { mailingId } = mailing
    const remind = (staffId: string) =>
      db.transaction((tx) => remindApprover(tx, { mailingId, staffId, people: 12 }))
    expect(await readReminder(mailingId, 'writer')).toBeNull()
    expect((await remind('writer')).kind).toBe('moved_on')
    await statements()`update mailing set approval_asked_at = now() - interval '1 day' where id = ${mailingId}`
    expect(await readReminder(mailingId, 'reader')).toBeNull()
    expect((await remind('reader')).kind).toBe('moved_on')
    expect(await readReminder(mailingId, 'writer')).toBe('Bo Reader')
    const pressed = await Promise.all(Array.from({ length: 5 }, () => remind('writer')))
    expect(pressed.filter(({ kind }) => kind === 'reminded')).toHaveLength(1)
    expect((await notices()).map(({ data }) => [data.what, data.people])).toEqual([
      ['approval_asked', '10'],
      ['approval_reminder', '12'],
    ])
    const waitsHours = (Date.now() - ((await readMailing(mailingId))?.approvalAskedAt ?? 0)) / 3_600_000
    expect(waitsHours).toBeCloseTo(24, 1)
    expect(await readReminder(mailingId, 'writer')).toBeNull()
    await statements()`update mailing set approval_reminded_at = now() - interval '1 day' where id = ${mailingId}`
    expect(await readReminder(mailingId, 'writer')).toBe('Bo Reader')
    await approveMailing(db, { ...mailing, staffId: 'reader', people: 10 })
    expect(await readReminder(mailingId, 'writer')).toBeNull()
  })

  test('is not asked for a mailing that says nothing', async () => {
    const made = await createMailing(db, { staffId: 'writer', name: 'Empty', kind: 'news', campaignId: null })
    if (made.kind !== 'created') throw new Error(made.kind)
    const empty = { mailingId: made.id, seenVersion: 1, staffId: 'writer' }
    expect((await askForApproval(db, { ...empty, people: 10, of: 'reader' })).kind).toBe('nothing_written')
    expect((await scheduleMailing(db, { ...empty, ...when })).kind).toBe('nothing_written')
  })

  test('is given once, by somebody else, for one draft and one count: of two approvers at once, one gives it', async () => {
    const mailing = await asked()
    await statements()`insert into staff (id, email, name, role, status) values ('third', 'third@example.org', 'Cy Third', 'campaigner', 'active') on conflict do nothing`
    expect((await approveMailing(db, { ...mailing, people: 10 })).kind).toBe('own')
    const both = await Promise.all(
      ['reader', 'third'].map((staffId) => approveMailing(db, { ...mailing, staffId, people: 10 })),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['approved', 'moved_on'])
    expect((await logged(mailing.mailingId)).filter((action) => action === 'approved')).toHaveLength(1)
    const approved = (await readMailing(mailing.mailingId))?.approved
    expect([approved?.by.id, approved?.people]).toEqual([
      both[0]?.kind === 'approved' ? 'reader' : 'third',
      10,
    ])
  })

  test('falls when the draft is taken back and edited; while it waits nobody edits it', async () => {
    const mailing = await asked()
    const edit = { ...mailing, text: { ...text, subject: 'Other' } }
    expect(await saveMailingText(db, edit)).toEqual({ kind: 'not_a_draft', state: 'in_review' })
    await approveMailing(db, { ...mailing, staffId: 'reader', people: 10 })
    expect((await takeBack(db, mailing)).kind).toBe('taken_back')
    expect((await readMailing(mailing.mailingId))?.approved).toBeNull()
    expect((await saveMailingText(db, edit)).kind).toBe('saved')
  })

  test('and an edit at the same time: whichever comes second is told, and no draft is approved that was not read', async () => {
    for (let round = 0; round < 8; round++) {
      const mailing = await asked()
      const edit = async () => {
        await takeBack(db, mailing)
        return saveMailingText(db, { ...mailing, text: { ...text, subject: `Other ${round}` } })
      }
      const [, approved] = await Promise.all([
        edit(),
        approveMailing(db, { ...mailing, staffId: 'reader', people: 10 }),
      ])
      const now = await readMailing(mailing.mailingId)
      expect(now?.approved).toBeNull()
      expect(['approved', 'moved_on']).toContain(approved.kind)
      expect(now?.texts[0]?.subject).toBe(`Other ${round}`)
    }
  })

  test('by its writer, or of another draft, is refused by the database itself', async () => {
    const { mailingId } = await asked()
    const set = (what: string) => statements().unsafe(`update mailing set ${what} where id = ${mailingId}`)
    await expect(set("approved_by = 'writer'")).rejects.toThrow('mailing_is_not_approved_by_its_writer')
    await expect(
      set("state = 'scheduled', starts_at = now(), approved_by = 'reader', approved_version = version - 1"),
    ).rejects.toThrow('mailing_is_approved_by_another')
  })
})

describe('scheduling', () => {
  test('needs nobody else up to the number of the policy, and beyond it the approval of this draft', async () => {
    const mailing = await draft()
    const many = { ...mailing, ...when, people: 6000 }
    expect((await scheduleMailing(db, many)).kind).toBe('needs_second_person')
    await askForApproval(db, { ...mailing, people: 10, of: 'reader' })
    expect((await scheduleMailing(db, many)).kind).toBe('needs_second_person')
    await approveMailing(db, { ...mailing, staffId: 'reader', people: 6000 })
    expect(await scheduleMailing(db, { ...many, people: 6601 })).toEqual({
      kind: 'grown',
      approvedPeople: 6000,
    })
    expect((await scheduleMailing(db, many)).kind).toBe('scheduled')
    const few = await draft()
    expect((await scheduleMailing(db, { ...few, ...when })).kind).toBe('scheduled')
  })

  test('is for a time to come, for somebody at least, and for the draft that was seen', async () => {
    const mailing = await draft()
    expect((await scheduleMailing(db, { ...mailing, ...when, startsAt: Date.now() - 3_600_000 })).kind).toBe(
      'in_the_past',
    )
    expect((await scheduleMailing(db, { ...mailing, ...when, people: 0 })).kind).toBe('nobody')
    expect(
      (await scheduleMailing(db, { ...mailing, ...when, seenVersion: mailing.seenVersion - 1 })).kind,
    ).toBe('moved_on')
  })

  test('is undone until it has begun; an approval stands', async () => {
    const mailing = await asked()
    await approveMailing(db, { ...mailing, staffId: 'reader', people: 10 })
    const inAnHour = Date.now() + 3_600_000
    await scheduleMailing(db, { ...mailing, ...when, startsAt: inAnHour })
    expect((await readMailing(mailing.mailingId))?.startsAt).toBe(inAnHour)
    expect((await unscheduleMailing(db, mailing)).kind).toBe('unscheduled')
    expect((await readMailing(mailing.mailingId))?.state).toBe('in_review')
    expect((await scheduleMailing(db, { ...mailing, ...when })).kind).toBe('scheduled')
    await addSupporters(3)
    expect((await startMailing(mailing.mailingId)).kind).toBe('started')
    expect((await unscheduleMailing(db, mailing)).kind).toBe('moved_on')
    expect((await takeBack(db, mailing)).kind).toBe('moved_on')
  })

  test('wants a test where there are variants, variants where there is a test, and somebody left for the winner', async () => {
    const mailing = await draft()
    const withB = await saveMailingText(db, { ...mailing, text: { ...text, variant: 'B', subject: 'Other' } })
    if (withB.kind !== 'saved') throw new Error(withB.kind)
    const two = { ...mailing, ...when, seenVersion: withB.version }
    expect((await scheduleMailing(db, two)).kind).toBe('test_and_texts_differ')
    expect((await askForApproval(db, { ...two, of: 'reader' })).kind).toBe('test_and_texts_differ')
    const campaignId = await addCampaign()
    const about = await saveMailingDetails(db, {
      ...mailing,
      seenVersion: two.seenVersion,
      name: 'T',
      kind: 'news',
      campaignId,
      topics: [],
    })
    if (about.kind !== 'saved') throw new Error(about.kind)
    const test = { each: 100, by: 'letters' as const, hours: 4 }
    const planned = await saveMailingPlan(db, {
      ...mailing,
      seenVersion: about.version,
      ratePerMinute: 100,
      test,
    })
    if (planned.kind !== 'saved') throw new Error(planned.kind)
    const tested = { ...two, seenVersion: planned.version }
    expect((await scheduleMailing(db, { ...tested, people: 200 })).kind).toBe('test_too_large')
    expect((await askForApproval(db, { ...tested, people: 200, of: 'reader' })).kind).toBe('test_too_large')
    expect((await readMailing(mailing.mailingId))?.state).toBe('draft')
    await db.execute(sql`update mailing_text set subject = 'Other' where mailing_id = ${mailing.mailingId}`)
    expect((await askForApproval(db, { ...tested, people: 201, of: 'reader' })).kind).toBe('variants_alike')
    await db.execute(sql`update mailing_text set subject = variant where mailing_id = ${mailing.mailingId}`)
    expect((await scheduleMailing(db, { ...tested, people: 201 })).kind).toBe('scheduled')
  })
})

/** Under way, with nothing taken yet. */
async function sending(people: number): Promise<number> {
  await addSupporters(people)
  const id = await addMailing()
  expect((await startMailing(id)).kind).toBe('started')
  return id
}

const by = (mailingId: number) => ({ mailingId, staffId: 'reader', why: '' })

describe('under way', () => {
  test('it pauses, goes on where it was, and changes its rate', async () => {
    const id = await sending(150)
    expect((await pauseMailing(db, by(id))).kind).toBe('paused')
    expect(await takeMailingChunk()).toBeNull()
    expect((await pauseMailing(db, by(id))).kind).toBe('moved_on')
    expect((await changeRate(db, { ...by(id), ratePerMinute: 999_999 })).kind).toBe('changed')
    expect((await resumeMailing(db, by(id))).kind).toBe('resumed')
    expect(await takeMailingChunk()).not.toBeNull()
    expect((await readSendingNow()).underWay[0]).toMatchObject({
      id,
      people: 150,
      outcomes: { mailed: 100, onItsWay: 100, waiting: 50 },
    })
    expect(await logged(id)).toEqual(['paused', 'rate_changed', 'resumed'])
    expect((await listMailings())[0]).toMatchObject({ id, mailed: 100, people: 150 })
  })

  test('what is cancelled while a hundred of it is taken: those get it, nobody else does, and nobody is counted twice', async () => {
    for (let round = 0; round < 5; round++) {
      await emptyMailings()
      const id = await sending(500)
      await Promise.all([
        takeMailingChunk(),
        takeMailingChunk(),
        cancelMailing(db, by(id)),
        takeMailingChunk(),
      ])
      const chunks = await readChunks(id)
      expect(chunks.filter(({ state }) => state === 'waiting')).toEqual([])
      const taken = chunks.filter(({ state }) => state === 'taken')
      const [{ mails } = { mails: -1 }] = await statements()<
        { mails: number }[]
      >`select count(*)::int as mails from mail where mailing_id = ${id}`
      expect(mails).toBe(taken.length * 100)
      expect(await takeMailingChunk()).toBeNull()
      const outcomes = await countOutcomes(db, id)
      expect(outcomes.mailed + outcomes.void).toBe(500)
    }
  })

  test('what was frozen of a cancelled one and certainly never went is taken back', async () => {
    const id = await sending(100)
    const batch = await takeMailingChunk()
    await statements()`update mail_batch set attempts = 0, first_attempt_at = null, lease_until = null where id = ${batch!.id}`
    await cancelMailing(db, by(id))
    await withdrawCancelled()
    expect(await statements()`select 1 from mail where mailing_id = ${id}`).toHaveLength(0)
    expect((await readChunks(id)).map(({ state }) => state)).toEqual(['void'])
  })

  test('a correction is begun once, and what it corrects rests from then on', async () => {
    const id = await sending(150)
    await takeMailingChunk()
    const both = await Promise.all(
      [1, 2].map(() => db.transaction((tx) => correctMailing(tx, { mailingId: id, staffId: 'reader' }))),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['corrected', 'corrected_already'])
    const draftId = both.flatMap((one) => ('id' in one ? [one.id] : []))
    expect(draftId[0]).toBe(draftId[1])
    const correction = await readMailing(draftId[0]!)
    expect(correction).toMatchObject({ correctsId: id, state: 'draft', texts: [{ subject: 'Subject A' }] })
    expect((await readRow(id)).state).toBe('paused')
    // Given up before it began, it stands in the way of no other.
    await cancelMailing(db, by(draftId[0]!))
    expect((await correctMailing(db, { mailingId: id, staffId: 'reader' })).kind).toBe('corrected')
  })

  test('one that has not begun has nothing to correct, and one that waits since it had grown is taken back, not resumed', async () => {
    await addSupporters(12)
    const id = await addMailing({ approvedPeople: 10 })
    expect((await correctMailing(db, { mailingId: id, staffId: 'reader' })).kind).toBe('moved_on')
    expect((await startMailing(id)).kind).toBe('grown')
    expect((await resumeMailing(db, by(id))).kind).toBe('not_begun')
    expect((await takeBack(db, by(id))).kind).toBe('taken_back')
    expect(await readMailing(id)).toMatchObject({ state: 'draft', paused: null, approved: null })
  })
})

describe('the breaker', () => {
  /** So many mails of its newest chunk came back so. */
  const comeBack = (id: number, how: string, many: number) => statements()`
    update mail set came_back = ${how}, came_back_at = now() where id in (
      select id from mail where mailing_id = ${id} and came_back is null order by mailing_place desc limit ${many})`

  test('stops at more than 4 % bounced, of ten at least, and not before', async () => {
    const id = await sending(300)
    await takeMailingChunk()
    await comeBack(id, 'bounced', 9)
    expect(await tripBreaker()).toBe(0)
    await comeBack(id, 'failed', 1)
    expect(await tripBreaker()).toBe(1)
    expect(await readRow(id)).toMatchObject({ state: 'paused', pausedBy: 'breaker', pausedWhy: 'bounced' })
    expect(await takeMailingChunk()).toBeNull()
    expect(await logged(id)).toEqual(['stopped'])
  })

  test('lets 4 % pass', async () => {
    const id = await sending(300)
    for (let n = 0; n < 3; n++) await takeMailingChunk()
    await comeBack(id, 'bounced', 12)
    await comeBack(id, 'delayed', 50)
    expect(await tripBreaker()).toBe(0)
    await comeBack(id, 'bounced', 1)
    expect(await tripBreaker()).toBe(1)
  })

  test('stops at more than 0.1 % complaints, of three people at least', async () => {
    const id = await sending(300)
    await takeMailingChunk()
    await comeBack(id, 'complained', 2)
    expect(await tripBreaker()).toBe(0)
    await comeBack(id, 'complained', 1)
    expect(await tripBreaker()).toBe(1)
    expect((await readRow(id)).pausedWhy).toBe('complained')
  })

  test('asks for a reason before it goes on, and then looks at what is sent from there', async () => {
    const id = await sending(300)
    await takeMailingChunk()
    await comeBack(id, 'bounced', 20)
    await tripBreaker()
    expect((await resumeMailing(db, by(id))).kind).toBe('reason_needed')
    expect((await resumeMailing(db, { ...by(id), why: 'An old list, now left out' })).kind).toBe('resumed')
    expect(await tripBreaker()).toBe(0)
    await takeMailingChunk()
    expect(await tripBreaker()).toBe(0)
    await comeBack(id, 'bounced', 10)
    expect(await tripBreaker()).toBe(1)
  })

  test('and whoever resumes it at the same time: it ends either stopped or going on, with a line for each', async () => {
    const id = await sending(300)
    await takeMailingChunk()
    await comeBack(id, 'bounced', 20)
    await tripBreaker()
    const [, stopped] = await Promise.all([resumeMailing(db, { ...by(id), why: 'Looked at' }), tripBreaker()])
    const { state } = await readRow(id)
    expect(state).toBe(stopped === 0 ? 'sending' : 'paused')
    expect(await logged(id)).toEqual(['stopped', 'resumed', ...(stopped === 0 ? [] : ['stopped'])])
  })
})
