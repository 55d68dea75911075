import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { evidenceEvent, source, statistic } from '@/db/schema/evidence'
import { createEvidence, type EvidenceWords } from '@/lib/library/evidence/create-evidence'
import { deleteEvidence } from '@/lib/library/evidence/delete-evidence'
import { getDeskEvidence, listDeskStatistics } from '@/lib/library/evidence/desk-queries'
import { editEvidence } from '@/lib/library/evidence/edit-evidence'
import { publishStatistic, withdrawStatistic } from '@/lib/library/evidence/publish-statistic'
import { reviewStatistic } from '@/lib/library/evidence/review-statistic'
import { readSourceForm } from '@/lib/library/evidence/source-form'
import { readStatisticForm } from '@/lib/library/evidence/statistic-form'
import { supersedeStatistic } from '@/lib/library/evidence/supersede-statistic'
import { whereEvidenceStands } from '@/lib/library/evidence/where-evidence-stands'
import { addText, refreshesOf } from '../support/library-rows'
import { addStaff, emptyStaff } from '../support/staff-rows'

let ada = ''

beforeEach(async () => {
  await emptyStaff()
  await db.execute(
    sql`select tests.empty('publication, statistic, source, evidence_event restart identity cascade')`,
  )
  ada = await addStaff('ada@example.org', 'editor')
  await db.insert(source).values({ key: 'study', kind: 'report', title: 'A study' })
})

const typed = {
  ...{ kind: 'claim', shown: '49.6 million', says: 'people were in modern slavery', unit: 'people' },
  ...{ value: '49,600,000', asOf: '2021', sourceKey: 'study', certainty: 'estimate', issues: '' },
}

function words(more: Record<string, string> = {}): EvidenceWords {
  const read = readStatisticForm({ ...typed, ...more })
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.mistakes))
  return { kind: 'statistic', columns: read.columns, issues: read.issues }
}

async function addFigure(key: string, more: Record<string, string> = {}) {
  await createEvidence(db, key, words(more), ada)
  await publishStatistic(db, key, ada)
}

async function versionNow(key: string) {
  return (await getDeskEvidence('statistic', key))?.version ?? ''
}
const edit = (key: string, version: string) => ({ key, version, reason: 'A slip', staffId: ada })
const actsOf = async (key: string) =>
  (await db.select().from(evidenceEvent).where(eq(evidenceEvent.key, key)).orderBy(evidenceEvent.id)).map(
    ({ act }) => act,
  )

describe('the form of a figure', () => {
  test('keeps a date as precise as it is known', () => {
    const dates = ['2021', '2021-09', 'September 2021', '14 September 2021', '2021-09-14']
    expect(
      dates.map((asOf) => (words({ asOf }) as { columns: { asOf: string; asOfPrecision: string } }).columns),
    ).toEqual(
      ['year', 'month', 'month', 'day', 'day'].map((asOfPrecision, i) =>
        expect.objectContaining({
          asOfPrecision,
          asOf: i === 0 ? '2021-01-01' : i < 3 ? '2021-09-01' : '2021-09-14',
        }),
      ),
    )
  })

  test.each([
    [{ sourceKey: '' }, 'sourceKey', 'missing'],
    [{ asOf: '' }, 'asOf', 'missing'],
    [{ asOf: '31 February 2021' }, 'asOf', 'not_a_date'],
    [{ asOf: 'last year' }, 'asOf', 'not_a_date'],
    [{ shown: '  ' }, 'shown', 'missing'],
    [{ value: 'many' }, 'value', 'not_a_number'],
    [{ valueHigh: '5' }, 'valueHigh', 'range_falls'],
    [{ unit: 'money' }, 'currency', 'needs_currency'],
    [{ unit: 'people', currency: 'GBP' }, 'currency', 'needs_no_currency'],
    [{ kind: 'rumour' }, 'kind', 'not_a_choice'],
    [{ says: 'x'.repeat(400) }, 'says', 'too_long'],
  ])('%j is refused at its field', (more, field, mistake) => {
    expect(readStatisticForm({ ...typed, ...more })).toMatchObject({
      kind: 'invalid',
      mistakes: { [field]: mistake },
    })
  })

  test('a source with a script for an address is refused', () => {
    const read = readSourceForm({ kind: 'report', title: 'T', url: 'javascript:alert(1)', authors: 'One,' })
    expect(read).toMatchObject({ kind: 'invalid', mistakes: { url: 'not_a_link', authors: 'not_authors' } })
  })
})

describe('entering and editing', () => {
  test('a figure is not public until somebody publishes it, and each act stands in its history', async () => {
    expect(await createEvidence(db, 'slavery-2021', words(), ada)).toEqual({ kind: 'created' })
    expect(await db.select().from(statistic)).toMatchObject([{ isPublished: false, value: 49_600_000 }])
    expect(await publishStatistic(db, 'slavery-2021', ada)).toBe(true)
    expect(await publishStatistic(db, 'slavery-2021', ada)).toBe(false)
    await editEvidence(
      db,
      words({ shown: '50 million' }),
      edit('slavery-2021', await versionNow('slavery-2021')),
    )
    await reviewStatistic(db, { key: 'slavery-2021', nextOn: '2027-11-30', staffId: ada })
    expect(await actsOf('slavery-2021')).toEqual(['created', 'published', 'edited', 'reviewed'])
    const [, , edited] = await db.select().from(evidenceEvent).orderBy(evidenceEvent.id)
    expect(edited).toMatchObject({
      before: { shown: '49.6 million' },
      after: { shown: '50 million' },
      reason: 'A slip',
      staffId: ada,
    })
  })

  test('a key is given once', async () => {
    await addFigure('one')
    expect(await createEvidence(db, 'one', words({ shown: 'other' }), ada)).toEqual({ kind: 'key_taken' })
    expect(await db.select().from(statistic)).toMatchObject([{ shown: '49.6 million' }])
  })

  test('an issue that is not there is named, and nothing is entered', async () => {
    const result = await createEvidence(db, 'one', words({ issues: 'no-such-issue' }), ada)
    expect(result).toEqual({ kind: 'unknown_issues', slugs: ['no-such-issue'] })
    expect(await db.select().from(statistic)).toEqual([])
  })

  test('of two who edit at once the second is told, and nothing of the first is lost', async () => {
    await addFigure('one')
    const opened = await versionNow('one')
    expect(await editEvidence(db, words({ caveat: 'First' }), edit('one', opened))).toEqual({ kind: 'saved' })
    expect(await editEvidence(db, words({ caveat: 'Second' }), edit('one', opened))).toEqual({
      kind: 'changed_meanwhile',
    })
    expect(await db.select().from(statistic)).toMatchObject([{ caveat: 'First' }])
  })

  test('saving what is not different leaves no entry', async () => {
    await addFigure('one')
    expect(await editEvidence(db, words(), edit('one', await versionNow('one')))).toEqual({
      kind: 'unchanged',
    })
    expect(await actsOf('one')).toEqual(['created', 'published'])
  })

  test('every page is dropped from the caches in the same transaction', async () => {
    expect(await refreshesOf(() => createEvidence(db, 'one', words(), ada))).toContain('*')
  })
})

describe('a figure that is replaced', () => {
  beforeEach(async () => {
    await addFigure('old')
    await addFigure('new')
    await addFigure('newest')
  })
  const supersede = (key: string, byKey: string | null) =>
    supersedeStatistic(db, { key, byKey, note: 'A newer estimate', staffId: ada })

  test('stands where it stood, and the desk says where it is outdated', async () => {
    await addText(db, { slug: 'a', names: [['statistic', 'old']] })
    await addText(db, { slug: 'b', names: [['statistic', 'new']] })
    await addText(db, { slug: 'c', names: [['statistic', 'new']], copy: 'draft' })
    expect(await supersede('old', 'new')).toEqual({ kind: 'superseded' })
    expect(await whereEvidenceStands(db, 'statistic', 'new')).toMatchObject([
      { slug: 'a', isLive: true, isOutdated: true },
      { slug: 'b', isLive: true, isOutdated: false },
      { slug: 'c', isLive: false, isInDraft: true, isOutdated: false },
    ])
    expect((await listDeskStatistics('outdated', '')).map(({ key }) => key)).toEqual(['old'])
  })

  test('never comes to replace itself, by whatever way; the words of both are kept', async () => {
    expect(await supersede('old', 'old')).toEqual({ kind: 'circle' })
    await supersede('old', 'new')
    await supersede('new', 'newest')
    expect(await supersede('newest', 'old')).toEqual({ kind: 'circle' })
    const rows = await db.select().from(statistic).orderBy(statistic.key)
    expect(rows.map(({ key, supersededByKey }) => [key, supersededByKey])).toEqual([
      ['new', 'newest'],
      ['newest', null],
      ['old', 'new'],
    ])
    expect(await actsOf('newest')).toEqual(['created', 'published'])
  })

  test('is not replaced by one that readers cannot see, or that is not there', async () => {
    await createEvidence(db, 'hidden', words(), ada)
    expect(await supersede('old', 'hidden')).toEqual({ kind: 'unpublished_successor' })
    expect(await supersede('old', 'nothing')).toEqual({ kind: 'unknown_successor' })
  })

  test('can be current again', async () => {
    await supersede('old', 'new')
    await supersede('old', null)
    expect((await getDeskEvidence('statistic', 'old'))?.row).toMatchObject({
      supersededByKey: null,
      supersededNote: '',
    })
  })
})

describe('what rests on it holds it', () => {
  test('a figure on a live page is not withdrawn; the page is named', async () => {
    await addFigure('one')
    await addText(db, { slug: 'a', names: [['statistic', 'one']] })
    expect(await withdrawStatistic(db, 'one', 'Wrong', ada)).toMatchObject({
      kind: 'in_use',
      places: [{ slug: 'a' }],
    })
    expect(await withdrawStatistic(db, 'one', ' ', ada)).toEqual({ kind: 'reason_needed' })
    await db.execute(sql`delete from publication_reference`)
    expect(await withdrawStatistic(db, 'one', 'Wrong', ada)).toEqual({ kind: 'withdrawn' })
  })

  test('a source of a figure, or in a text, is not deleted; both are named', async () => {
    await addFigure('one')
    await addText(db, { slug: 'a', names: [['source', 'study']] })
    expect(await deleteEvidence(db, 'source', 'study', ada)).toMatchObject({
      kind: 'in_use',
      places: [{ slug: 'a' }],
      figures: [{ key: 'one' }],
    })
    await db.execute(sql`select tests.empty('publication, statistic cascade')`)
    expect(await deleteEvidence(db, 'source', 'study', ada)).toEqual({ kind: 'deleted' })
    expect(await db.select().from(source)).toEqual([])
    const [last] = await db.select().from(evidenceEvent).where(eq(evidenceEvent.kind, 'source'))
    expect(last).toMatchObject({ act: 'withdrawn', before: { title: 'A study' } })
  })

  test('figures due for review are found until they are reviewed or replaced', async () => {
    await addFigure('due', { reviewDue: '2026-01-31' })
    await addFigure('later', { reviewDue: '2999-01-31' })
    expect((await listDeskStatistics('review', '')).map(({ key }) => key)).toEqual(['due'])
    await reviewStatistic(db, { key: 'due', nextOn: '2999-01-01', staffId: ada })
    expect(await listDeskStatistics('review', '')).toEqual([])
  })
})
