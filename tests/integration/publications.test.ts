import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { consent } from '@/db/schema/consents'
import { source, statistic } from '@/db/schema/evidence'
import { organisation } from '@/db/schema/organisation'
import {
  editLock,
  formerAddress,
  publication,
  publicationEvent,
  publicationVersion,
  revision,
} from '@/db/schema/publications'
import { searchEntry } from '@/db/schema/search'
import { approvePublication } from '@/lib/library/publications/approve-publication'
import { archivePublication, unarchivePublication } from '@/lib/library/publications/archive-publication'
import { changeSlug } from '@/lib/library/publications/change-slug'
import { type Content, emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { draftPublication } from '@/lib/library/publications/draft-publication'
import { readLock, releaseLock } from '@/lib/library/publications/edit-lock'
import { getPublicationForEditing, listRevisions } from '@/lib/library/publications/editor-queries'
import { findLive } from '@/lib/library/publications/find-live'
import { keepRevision } from '@/lib/library/publications/keep-revision'
import { publishPublication } from '@/lib/library/publications/publish-publication'
import { publishScheduled } from '@/lib/library/publications/publish-scheduled'
import { restoreRevision } from '@/lib/library/publications/restore-revision'
import { saveDraft } from '@/lib/library/publications/save-draft'
import { schedulePublication, unschedulePublication } from '@/lib/library/publications/schedule-publication'
import { sendBack } from '@/lib/library/publications/send-back'
import { submitPublication } from '@/lib/library/publications/submit-publication'
import { takeDown } from '@/lib/library/publications/take-down'
import { takeLock } from '@/lib/library/publications/take-lock'
import { takeOverLock } from '@/lib/library/publications/take-over-lock'
import { addStaff, emptyStaff } from '../support/staff-rows'

let [ada, ben] = ['', '']

beforeEach(async () => {
  await emptyStaff()
  await db.execute(
    sql`select tests.empty('publication, statistic, source, consent, search_entry, evidence_event restart identity cascade')`,
  )
  await db.update(organisation).set({ needsSecondPerson: false })
  ada = await addStaff('ada@example.org', 'editor', 'active', 'Ada')
  ben = await addStaff('ben@example.org', 'editor', 'active', 'Ben')
})

async function begin(kind: PublicationKind = 'briefing', title = 'Light on the quay') {
  const made = await draftPublication(db, { kind, title, staffId: ada })
  return { ...made, token: randomUUID() }
}
type Begun = Awaited<ReturnType<typeof begin>>

function contentOf(changes: Partial<Content>, kind: PublicationKind = 'briefing'): Content {
  return { ...emptyContent(kind, 'Light on the quay'), ...changes } as Content
}

async function save({ id, token }: Begun, changes: Partial<Content>, staffId = ada) {
  const now = await getPublicationForEditing(id)
  const content = { ...now!.content, ...changes } as Content
  return saveDraft(db, { publicationId: id, content, edition: now!.edition, token, staffId })
}

async function publish(
  { id }: { id: number },
  change: 'edit' | 'correction' | 'new_version' = 'edit',
  note = '',
) {
  return publishPublication(db, { publicationId: id, staffId: ada, change, note })
}

async function live(body = 'People fall in.') {
  const begun = await begin()
  expect((await save(begun, { body })).kind).toBe('saved')
  expect((await publish(begun)).kind).toBe('published')
  return begun
}

async function stateOf(id: number) {
  const [row] = await db.select().from(publication).where(eq(publication.id, id))
  return row!
}

async function versionsOf(id: number) {
  const rows = await db.select().from(publicationVersion).where(eq(publicationVersion.publicationId, id))
  return rows.map(({ major, minor, kind, note }) => ({ v: `${major}.${minor}`, kind, note }))
}

async function eventsOf(id: number) {
  const rows = await db
    .select()
    .from(publicationEvent)
    .where(eq(publicationEvent.publicationId, id))
    .orderBy(publicationEvent.id)
  return rows.map(({ kind }) => kind)
}

async function addFigure(key: string, changes: Partial<typeof statistic.$inferInsert> = {}) {
  await db
    .insert(source)
    .values({ key: 'harbour-report', kind: 'report', title: 'Report' })
    .onConflictDoNothing()
  await db.insert(statistic).values({
    ...{ key, kind: 'claim', shown: '12', says: 'people fell', unit: 'people', asOf: '2025-01-01' },
    ...{ asOfPrecision: 'year', sourceKey: 'harbour-report', certainty: 'measured', isPublished: true },
    ...changes,
  })
}

describe('the life of a publication', () => {
  test('from draft to live: the live copy, its version, its history, the search', async () => {
    const begun = await begin()
    expect(begun.slug).toBe('light-on-the-quay')
    expect(await findLive('briefing', begun.slug)).toBeNull()
    expect(await save(begun, { body: 'People fall in.', title: 'Light the quay' })).toMatchObject({
      ...{ kind: 'saved', edition: 2 },
    })
    expect(await publish(begun)).toEqual({ kind: 'published', version: { major: 1, minor: 0 } })
    const found = await findLive('briefing', begun.slug)
    expect(found).toMatchObject({ kind: 'live', publication: { title: 'Light the quay' } })
    const [entry] = await db.select().from(searchEntry).where(eq(searchEntry.key, begun.slug))
    expect(entry?.title).toBe('Light the quay')
    expect(await eventsOf(begun.id)).toEqual(['created', 'published'])
  })

  test('every kind begins, and its first save and first publishing succeed', async () => {
    const [given] = await db
      .insert(consent)
      .values({
        subject: 'Elsa',
        covers: 'story',
        channels: ['website'],
        givenOn: '2026-01-01',
        keptAt: 'a safe',
      })
      .returning()
    for (const kind of [
      'issue',
      'explainer',
      'briefing',
      'story',
      'programme',
      'news',
      'event',
      'page',
    ] as const) {
      const begun = await begin(kind, `A ${kind} of ours`)
      const details = { ...emptyContent(kind, '').details, ...(kind === 'story' && { consentId: given!.id }) }
      expect((await save(begun, { body: 'Words.', details } as Partial<Content>)).kind, kind).toBe('saved')
      expect((await publish(begun)).kind, kind).toBe('published')
      expect(await findLive(kind, begun.slug), kind).toMatchObject({ kind: 'live' })
    }
  })

  test('readers see the live copy while a correction is written; the correction needs a note', async () => {
    const begun = await live()
    expect((await save(begun, { body: 'People fall in at night.' })).kind).toBe('saved')
    expect((await stateOf(begun.id)).state).toBe('draft')
    expect(await findLive('briefing', begun.slug)).toMatchObject({
      publication: { content: { body: 'People fall in.' } },
    })
    expect(await publish(begun, 'correction', '  ')).toEqual({ kind: 'note_needed' })
    expect(await publish(begun, 'correction', 'We had left out when')).toMatchObject({ kind: 'published' })
    await save(begun, { body: 'Nobody falls in.' })
    await publish(begun, 'new_version', 'The quay is lit')
    await save(begun, { body: 'Nobody falls in now.' })
    await publish(begun)
    expect(await versionsOf(begun.id)).toEqual([
      { v: '1.0', kind: 'first', note: '' },
      { v: '1.1', kind: 'correction', note: 'We had left out when' },
      { v: '2.0', kind: 'new_version', note: 'The quay is lit' },
      { v: '2.1', kind: 'edit', note: '' },
    ])
    const row = await stateOf(begun.id)
    await expect(
      db.insert(publicationVersion).values({
        ...{ publicationId: begun.id, major: 9, minor: 0, revisionNumber: row.liveNumber! },
        ...{ kind: 'correction', note: ' ' },
      }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'publication_version_correction_says_what' } })
  })

  test('what does not differ from the live copy makes no version', async () => {
    const begun = await live()
    await save(begun, { body: 'Something else' })
    await save(begun, { body: 'People fall in.' })
    expect(await publish(begun)).toEqual({ kind: 'unchanged' })
    expect((await stateOf(begun.id)).state).toBe('published')
    expect(await versionsOf(begun.id)).toHaveLength(1)
  })

  test('publishing twice at once makes one version', async () => {
    const begun = await begin()
    await save(begun, { body: 'Words.' })
    const results = await Promise.all([publish(begun), publish(begun), publish(begun)])
    expect(results.map(({ kind }) => kind).sort()).toEqual(['not_possible', 'not_possible', 'published'])
    expect(await versionsOf(begun.id)).toHaveLength(1)
  })

  test('archived it is out of the lists and can come back; taken down it is gone, with the reason', async () => {
    const begun = await live()
    const act = { publicationId: begun.id, staffId: ada, note: '' }
    expect(await archivePublication(db, act)).toEqual({ kind: 'archived' })
    expect(await findLive('briefing', begun.slug)).toMatchObject({ kind: 'live' })
    expect((await save(begun, { body: 'x' })).kind).toBe('not_a_draft')
    expect(await unarchivePublication(db, act)).toEqual({ kind: 'unarchived' })
    expect((await stateOf(begun.id)).state).toBe('published')

    expect(await takeDown(db, { ...act, reason: ' ' })).toEqual({ kind: 'reason_needed' })
    expect(await takeDown(db, { ...act, reason: 'It named somebody' })).toEqual({ kind: 'taken_down' })
    expect(await findLive('briefing', begun.slug)).toMatchObject({
      ...{ kind: 'taken_down', reason: 'It named somebody' },
    })
    expect(await db.select().from(searchEntry).where(eq(searchEntry.key, begun.slug))).toEqual([])
    expect(await takeDown(db, { ...act, reason: 'again' })).toEqual({ kind: 'not_possible' })
    await save(begun, { body: 'Nobody is named.' })
    expect(await publish(begun, 'new_version', 'Names removed')).toMatchObject({ version: { major: 2 } })
  })
})

describe('two people', () => {
  test('of two who save at once one does; the other is told who and gets both texts', async () => {
    const begun = await begin()
    const read = (await getPublicationForEditing(begun.id))!
    const both = [
      { staffId: ada, token: randomUUID(), body: 'The words of Ada' },
      { staffId: ben, token: randomUUID(), body: 'The words of Ben' },
    ].map(({ body, ...who }) => ({ ...who, content: { ...read.content, body } }))
    const results = await Promise.all(
      both.map((one) => saveDraft(db, { publicationId: begun.id, edition: read.edition, ...one })),
    )
    expect(results.map(({ kind }) => kind).sort()).toEqual(['lock_lost', 'saved'])
    const winner = results[0]?.kind === 'saved' ? 0 : 1
    const loser = results[1 - winner]!
    expect(loser).toMatchObject({
      ...{ by: winner === 0 ? 'Ada' : 'Ben', theirs: { body: both[winner]!.content.body } },
    })
    expect((await getPublicationForEditing(begun.id))?.content.body).toBe(both[winner]!.content.body)
  })

  test('a save from an old edition is refused, even with the lock', async () => {
    const begun = await begin()
    await save(begun, { body: 'First' })
    await releaseLock(db, begun.id, begun.token)
    expect((await save({ ...begun, token: randomUUID() }, { body: 'Of Ben' }, ben)).kind).toBe('saved')
    await db.delete(editLock)
    const late = await saveDraft(db, {
      ...{ publicationId: begun.id, content: contentOf({ body: 'Of Ada' }), edition: 2 },
      ...{ token: begun.token, staffId: ada },
    })
    expect(late).toMatchObject({ kind: 'changed_elsewhere', by: 'Ben', theirs: { body: 'Of Ben' } })
  })

  test('the lock is one person’s until ninety seconds without a sign of life', async () => {
    const { id, token } = await begin()
    const mine = { publicationId: id, staffId: ada, token }
    const his = { publicationId: id, staffId: ben, token: randomUUID() }
    expect(await takeLock(db, mine)).toEqual({ kind: 'mine' })
    expect(await takeLock(db, mine)).toEqual({ kind: 'mine' })
    expect(await takeLock(db, his)).toMatchObject({ kind: 'held', by: { name: 'Ada', isFresh: true } })
    // Another tab of the same person is another editor.
    expect(await takeLock(db, { ...mine, token: randomUUID() })).toMatchObject({ kind: 'held' })
    await db.update(editLock).set({ beatAt: sql`now() - interval '89 seconds'` })
    expect((await takeLock(db, his)).kind).toBe('held')
    await db.update(editLock).set({ beatAt: sql`now() - interval '91 seconds'` })
    expect(await takeLock(db, his)).toEqual({ kind: 'mine' })
    expect((await readLock(db, id))?.name).toBe('Ben')
    // Giving back a lock that one has lost changes nothing.
    await releaseLock(db, id, token)
    expect((await readLock(db, id))?.name).toBe('Ben')
  })

  test('whoever takes over leaves an event, and the earlier holder loses nothing', async () => {
    const begun = await begin()
    await save(begun, { body: 'Kept' })
    const token = randomUUID()
    await takeOverLock(db, { publicationId: begun.id, staffId: ben, token })
    expect(await eventsOf(begun.id)).toContain('lock_taken_over')
    expect(await save(begun, { body: 'Typed after' })).toMatchObject({
      ...{ kind: 'lock_lost', by: 'Ben', theirs: { body: 'Kept' } },
    })
    expect((await save({ ...begun, token }, { body: 'Of Ben' }, ben)).kind).toBe('saved')
    expect(await publish(begun)).toEqual({ kind: 'being_edited', by: 'Ben' })
  })
})

describe('the second person', () => {
  test('where the organisation asks for one, only an approved revision goes live', async () => {
    await db.update(organisation).set({ needsSecondPerson: true })
    const begun = await begin()
    await save(begun, { body: 'Words.' })
    expect(await publish(begun)).toEqual({ kind: 'approval_needed', revision: 1 })
    const act = { publicationId: begun.id, note: '' }
    expect(await submitPublication(db, { ...act, staffId: ada })).toEqual({ kind: 'submitted', revision: 1 })
    expect((await save(begun, { body: 'Sneaked in' })).kind).toBe('not_a_draft')
    expect(await approvePublication(db, { ...act, staffId: ada })).toEqual({ kind: 'own' })
    expect(await publish(begun)).toMatchObject({ kind: 'approval_needed' })
    expect(await approvePublication(db, { ...act, staffId: ben })).toEqual({ kind: 'approved', revision: 1 })
    expect(await sendBack(db, { ...act, staffId: ada })).toEqual({ kind: 'sent_back' })
    await save(begun, { body: 'Other words.' })
    expect(await publish(begun)).toEqual({ kind: 'approval_needed', revision: 2 })
    await submitPublication(db, { ...act, staffId: ada })
    expect(await sendBack(db, { ...act, staffId: ben })).toEqual({ kind: 'note_needed' })
    await approvePublication(db, { ...act, staffId: ben })
    expect(await publish(begun)).toMatchObject({ kind: 'published' })
  })

  test('the database refuses an approval by whoever submitted', async () => {
    const begun = await begin()
    await save(begun, { body: 'Words.' })
    await submitPublication(db, { publicationId: begun.id, staffId: ada })
    const own = { publicationId: begun.id, kind: 'approved' as const, revisionNumber: 1, staffId: ada }
    await expect(db.insert(publicationEvent).values(own)).rejects.toMatchObject({
      cause: { constraint_name: 'publication_event_approval_is_by_another' },
    })
    await db.insert(publicationEvent).values({ ...own, staffId: ben })
  })

  test('a draft that was sent back says why, and an approval that was sent back counts no more', async () => {
    await db.update(organisation).set({ needsSecondPerson: true })
    const begun = await begin()
    await save(begun, { body: 'Words.' })
    const act = { publicationId: begun.id, note: '' }
    await submitPublication(db, { ...act, staffId: ada })
    await approvePublication(db, { ...act, staffId: ben })
    expect(await sendBack(db, { ...act, staffId: ben, note: 'A date is missing' })).toEqual({
      kind: 'sent_back',
    })
    expect(await publish(begun)).toMatchObject({ kind: 'approval_needed' })
  })
})

describe('the schedule', () => {
  const soon = () => Date.now() + 60_000
  const makeDue = () => db.update(publication).set({ publishesAt: sql`now() - interval '1 second'` })

  test('what is scheduled goes live by itself, once', async () => {
    const begun = await begin()
    await save(begun, { body: 'Words.' })
    const act = { publicationId: begun.id, staffId: ada, note: '' }
    expect(await schedulePublication(db, { ...act, publishesAt: Date.now() - 1 })).toEqual({
      kind: 'in_the_past',
    })
    expect(await schedulePublication(db, { ...act, publishesAt: soon() })).toEqual({ kind: 'scheduled' })
    expect(await publishScheduled(db)).toEqual({ published: 0, stopped: 0 })
    await makeDue()
    const both = await Promise.all([publishScheduled(db), publishScheduled(db)])
    expect(both.reduce((sum, { published }) => sum + published, 0)).toBe(1)
    expect(await findLive('briefing', begun.slug)).toMatchObject({ kind: 'live' })
    expect(await versionsOf(begun.id)).toHaveLength(1)
  })

  test('it can be taken off the schedule', async () => {
    const begun = await begin()
    const act = { publicationId: begun.id, staffId: ada, note: '' }
    await schedulePublication(db, { ...act, publishesAt: soon() })
    expect(await unschedulePublication(db, act)).toEqual({ kind: 'unscheduled' })
    expect(await stateOf(begun.id)).toMatchObject({ state: 'draft', publishesAt: null })
  })

  test('it is checked again at its time: a figure replaced meanwhile puts it back to draft', async () => {
    await addFigure('fell-2025')
    await addFigure('fell-2026', { shown: '9' })
    const begun = await begin()
    await save(begun, { body: 'In a year :stat{id=fell-2025} people fell.' })
    const act = { publicationId: begun.id, staffId: ada, note: '' }
    expect(await schedulePublication(db, { ...act, publishesAt: soon() })).toEqual({ kind: 'scheduled' })
    await db.update(statistic).set({ supersededByKey: 'fell-2026' }).where(eq(statistic.key, 'fell-2025'))
    await makeDue()
    expect(await publishScheduled(db)).toEqual({ published: 0, stopped: 1 })
    expect((await stateOf(begun.id)).state).toBe('draft')
    const [event] = await db.select().from(publicationEvent).where(eq(publicationEvent.kind, 'unscheduled'))
    expect(event).toMatchObject({ note: 'stopped', staffId: null })
  })
})

describe('what stops publishing', () => {
  test('a figure that is not there, named with its line; one that was replaced; an unknown directive', async () => {
    await addFigure('fell-2025')
    await addFigure('fell-2026')
    await db.update(statistic).set({ supersededByKey: 'fell-2026' }).where(eq(statistic.key, 'fell-2025'))
    const begun = await begin()
    for (const wrong of [
      '::statistic{id=nowhere}',
      '::statistic{id=fell-2025}',
      '::statistics{id=fell-2026}',
    ]) {
      await save(begun, { body: `First.\n\n${wrong}\n` })
      const result = await publish(begun)
      expect(result, wrong).toMatchObject({ kind: 'stopped' })
      expect(result.kind === 'stopped' && result.stops[0], wrong).toMatchObject({ part: 'body', line: 3 })
      expect(await submitPublication(db, { publicationId: begun.id, staffId: ada })).toMatchObject({
        kind: 'stopped',
      })
    }
    expect((await stateOf(begun.id)).live).toBeNull()
    await save(begun, { body: 'First.\n\n::statistic{id=fell-2026}\n' })
    expect((await publish(begun)).kind).toBe('published')
  })

  test('a story without a consent that stands', async () => {
    const begun = await begin('story', 'Elsa')
    await save(begun, { body: 'Words.' })
    expect(await publish(begun)).toMatchObject({ kind: 'stopped', stops: [{ name: 'consent_stands' }] })
    const [ended] = await db
      .insert(consent)
      .values({
        ...{
          subject: 'Elsa',
          covers: 'story',
          channels: ['website'],
          givenOn: '2025-01-01',
          keptAt: 'a safe',
        },
        expiresOn: '2025-02-01',
      })
      .returning()
    const details = { ...emptyContent('story', '').details, consentId: ended!.id }
    await save(begun, { details } as Partial<Content>)
    expect(await publish(begun)).toMatchObject({ kind: 'stopped', stops: [{ name: 'consent_stands' }] })
    await db.update(consent).set({ expiresOn: null })
    expect((await publish(begun)).kind).toBe('published')
  })
})

describe('history', () => {
  test('a draft is kept once, and restoring an earlier one only adds to the history', async () => {
    const begun = await live('One')
    await save(begun, { body: 'Two' })
    expect(await keepRevision(db, { publicationId: begun.id, staffId: ada })).toEqual({
      number: 2,
      isNew: true,
    })
    expect(await keepRevision(db, { publicationId: begun.id, staffId: ada })).toEqual({
      number: 2,
      isNew: false,
    })
    await save(begun, { body: 'Three' })
    const restored = await restoreRevision(db, { publicationId: begun.id, number: 1, staffId: ada })
    expect(restored.kind).toBe('restored')
    const now = await getPublicationForEditing(begun.id)
    expect(now?.content.body).toBe('One')
    // It is what readers see again, so there is nothing to publish.
    expect(now?.state).toBe('published')
    const kept = await listRevisions(begun.id)
    expect(kept.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    expect(await restoreRevision(db, { publicationId: begun.id, number: 99, staffId: ada })).toEqual({
      kind: 'not_found',
    })
  })

  test('revisions, versions and events are never changed', async () => {
    await live()
    for (const table of [revision, publicationVersion, publicationEvent])
      await expect(db.update(table).set({ note: 'other' })).rejects.toThrow()
  })
})

describe('addresses', () => {
  const move = (id: number, slug: string) => changeSlug(db, { publicationId: id, slug, staffId: ada })

  test('an address that readers knew leads on, however often it moves', async () => {
    const begun = await live()
    expect(await move(begun.id, 'quay-lights')).toEqual({ kind: 'changed', slug: 'quay-lights' })
    expect(await move(begun.id, 'lights')).toMatchObject({ kind: 'changed' })
    for (const slug of ['light-on-the-quay', 'quay-lights'])
      expect(await findLive('briefing', slug)).toEqual({ kind: 'moved', to: '/briefings/lights' })
    expect(await move(begun.id, 'quay-lights')).toMatchObject({ kind: 'changed' })
    expect(await findLive('briefing', 'quay-lights')).toMatchObject({ kind: 'live' })
    expect(await findLive('briefing', 'lights')).toMatchObject({
      kind: 'moved',
      to: '/briefings/quay-lights',
    })
    const keys = (await db.select().from(searchEntry)).map(({ key }) => key)
    expect(keys).toEqual(['quay-lights'])
  })

  test('an address of another, now or once, is refused, and so is one that cannot be', async () => {
    const one = await live()
    await move(one.id, 'lights')
    const other = await begin('briefing', 'Another')
    expect(await move(other.id, 'lights')).toMatchObject({ kind: 'taken', by: { id: one.id } })
    expect(await move(other.id, 'light-on-the-quay')).toMatchObject({ kind: 'once_used', by: { id: one.id } })
    expect(await move(other.id, 'Not a slug')).toEqual({ kind: 'not_a_slug' })
    const page = await begin('page', 'Search')
    expect(page.slug).toBe('search-2')
    expect(await move(page.id, 'campaigns')).toEqual({ kind: 'reserved' })
    // A new draft with the same title does not take the former address either.
    expect((await begin()).slug).toBe('light-on-the-quay-2')
    expect(await db.select().from(formerAddress)).toHaveLength(1)
  })
})
