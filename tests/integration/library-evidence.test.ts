import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { asset } from '@/db/schema/consents'
import { quote, source, statistic } from '@/db/schema/evidence'
import { body, bodySuccession, recommendation, recommendationAddressee } from '@/db/schema/recommendations'
import { readEvidence } from '@/lib/library/evidence/read-evidence'
import { useDatabase } from '../support/database'

useDatabase()

const year = (on: string) => ({ asOf: `${on}-01-01`, asOfPrecision: 'year' as const })
const figure = (key: string, more: Partial<typeof statistic.$inferInsert> = {}) => ({
  ...{ key, kind: 'claim' as const, shown: key, says: 'of something', unit: 'people' as const },
  ...{ sourceKey: 'study', certainty: 'estimate' as const, isPublished: true, ...year('2020') },
  ...more,
})

beforeAll(async () => {
  await db.insert(source).values([
    {
      key: 'study',
      kind: 'report',
      title: 'A study',
      publishedOn: '2022-09-01',
      publishedOnPrecision: 'month',
    },
    { key: 'law', kind: 'law', title: 'An act' },
  ])
  await db
    .insert(statistic)
    .values([
      figure('newest', { ...year('2024'), isPublished: false }),
      figure('newer', { ...year('2022'), supersededByKey: 'newest' }),
      figure('new', { supersededByKey: 'newer' }),
      figure('old', { supersededByKey: 'new', value: 40.3, locator: 'p. 5' }),
    ])
  await db
    .insert(quote)
    .values([{ key: 'said', form: 'direct', text: 'Yes', speaker: 'S', sourceKey: 'law' }])
  await db.insert(asset).values([
    { key: 'gone', kind: 'file', storageKey: 'a', removedAt: new Date(), ...file('1') },
    { key: 'pdf', kind: 'file', storageKey: 'b', ...file('2') },
  ])
})

const file = (fingerprint: string) => ({
  ...{ originalName: 'x.pdf', mediaType: 'application/pdf', bytes: 5, fingerprint },
})
const read = (kind: Parameters<typeof readEvidence>[1][number]['kind'], ...keys: string[]) =>
  readEvidence(
    db,
    keys.map((key) => ({ kind, key })),
  )

describe('the evidence of a text', () => {
  test('a figure comes with its source, a number that is a number, and dates as precise as known', async () => {
    const { statistics } = await read('statistic', 'old')
    expect(statistics.get('old')).toMatchObject({
      value: 40.3,
      locator: 'p. 5',
      asOf: { on: '2020-01-01', precision: 'year' },
      source: { key: 'study', published: { on: '2022-09-01', precision: 'month' } },
    })
  })

  test('a replaced figure names the last published one of its line, not one that readers cannot see', async () => {
    const { statistics } = await read('statistic', 'old', 'newer')
    expect(statistics.get('old')?.replacedBy).toEqual({
      key: 'newer',
      shown: 'newer',
      asOf: { on: '2022-01-01', precision: 'year' },
    })
    expect(statistics.get('newer')?.replacedBy).toBeNull()
  })

  test('an unpublished figure is told from one that is not there', async () => {
    const { statistics } = await read('statistic', 'newest', 'nothing')
    expect(statistics.get('newest')?.isPublished).toBe(false)
    expect(statistics.has('nothing')).toBe(false)
  })

  test('a source, a quote with its source, and a file that has not been removed', async () => {
    const evidence = await readEvidence(db, [
      { kind: 'source', key: 'law' },
      { kind: 'quote', key: 'said' },
      { kind: 'asset', key: 'pdf' },
      { kind: 'asset', key: 'gone' },
    ])
    expect(evidence.sources.get('law')).toMatchObject({ title: 'An act', published: null })
    expect(evidence.quotes.get('said')?.source?.key).toBe('law')
    expect([...evidence.assets.keys()]).toEqual(['pdf'])
  })

  test('a recommendation is addressed to whoever holds the duty today, and names the campaign that is open', async () => {
    await db.insert(body).values([
      { slug: 'dit', name: 'Trade, as it was', kind: 'department', until: '2023-02-07' },
      { slug: 'dbt', name: 'Trade, as it is', kind: 'department', from: '2023-02-07' },
      { slug: 'fcdo', name: 'Foreign Office', kind: 'department' },
    ])
    await db
      .insert(bodySuccession)
      .values([{ predecessorSlug: 'dit', successorSlug: 'dbt', on: '2023-02-07' }])
    const [row] = await db
      .insert(recommendation)
      .values({ number: '2.2', title: 'A strategy' })
      .returning({ id: recommendation.id })
    const recommendationId = row?.id ?? 0
    await db.insert(recommendationAddressee).values([
      { recommendationId, seat: 1, bodySlug: 'dit' },
      { recommendationId, seat: 2, bodySlug: 'fcdo' },
    ])
    const common = {
      demand: 'Do',
      ask: 'Do it',
      addressee: 'A',
      addresseeShort: 'a',
      petitionText: 'T',
      recommendationId,
    }
    const time = { opensAt: new Date('2026-01-01'), closesAt: new Date('2027-01-01') }
    await db.insert(campaign).values([
      { slug: 'now', name: 'Now', state: 'open', ...common, ...time },
      { slug: 'then', name: 'Then', state: 'closed', ...common, ...time },
    ])
    const { recommendations } = await read('recommendation', '2.2')
    expect(recommendations.get('2.2')).toMatchObject({
      addressees: ['Trade, as it is', 'Foreign Office'],
      response: 'not_sent',
      campaign: { slug: 'now', name: 'Now' },
    })
  })
})
