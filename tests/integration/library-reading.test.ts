import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { figuresByKey, listFigures } from '@/lib/library/evidence/figures'
import { whereUsed } from '@/lib/library/evidence/where-used'
import { emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { findLive } from '@/lib/library/publications/find-live'
import { listLive, readRelated } from '@/lib/library/publications/list-live'
import { useDatabase } from '../support/database'

useDatabase()
let sql: postgres.Sql
beforeAll(() => {
  sql = connection().sql
})

type Options = { archived?: boolean; takenDown?: string; draft?: boolean; on?: string; position?: number }

/** Adds a publication as readers find it. Returns its id. */
async function publish(kind: PublicationKind, slug: string, options: Options = {}): Promise<number> {
  const hasLive = !options.draft && !options.takenDown
  const live = hasLive ? JSON.stringify(emptyContent(kind, slug)) : null
  const [row] = await sql<{ id: number }[]>`
    insert into publication (kind, slug, state, title, live, live_number, version_major, first_published_at, changed_at,
      archived_at, taken_down_at, taken_down_reason, dated_on, dated_on_precision, position)
    values (${kind}, ${slug}, ${options.draft ? 'draft' : 'published'}, ${slug}, ${live}::text::jsonb, ${hasLive ? 1 : null},
      ${hasLive ? 1 : 0}, ${hasLive ? '2026-01-01' : null}::text::timestamptz, ${hasLive ? '2026-01-01' : null}::text::timestamptz,
      ${options.archived ? '2026-02-01' : null}::text::timestamptz, ${options.takenDown ? '2026-02-01' : null}::text::timestamptz,
      ${options.takenDown ?? ''}, ${options.on ?? null}, ${options.on ? 'day' : null}, ${options.position ?? 0})
    returning id`
  return row!.id
}

async function addFigure(key: string, supersededBy: string | null = null, isPublished = true): Promise<void> {
  await sql`insert into source (key, kind, title) values ('a-study', 'report', 'A study') on conflict do nothing`
  await sql`
    insert into statistic (key, kind, shown, says, unit, as_of, as_of_precision, source_key, certainty, is_published, superseded_by_key)
    values (${key}, 'claim', ${key}, 'people', 'people', '2020-01-01', 'year', 'a-study', 'estimate', ${isPublished}, ${supersededBy})`
}

describe('what readers find at an address', () => {
  test('is the live copy', async () => {
    await publish('issue', 'found')
    expect(await findLive('issue', 'found')).toMatchObject({
      kind: 'live',
      publication: { slug: 'found', address: '/issues/found', archivedAt: null },
    })
  })

  test('is nothing while there is only a draft, and nothing of another kind', async () => {
    await publish('news', 'unready', { draft: true })
    expect(await findLive('news', 'unready')).toBeNull()
    expect(await findLive('story', 'found')).toBeNull()
    expect(await findLive('issue', 'never-was')).toBeNull()
  })

  test('is that it was taken down, with the reason', async () => {
    await publish('news', 'gone', { takenDown: 'A person asked us to.' })
    expect(await findLive('news', 'gone')).toMatchObject({
      kind: 'taken_down',
      reason: 'A person asked us to.',
    })
  })

  test('is where it has moved, until something else lives there', async () => {
    const id = await publish('explainer', 'new-name')
    await sql`insert into former_address (kind, slug, publication_id) values ('explainer', 'old-name', ${id})`
    expect(await findLive('explainer', 'old-name')).toEqual({ kind: 'moved', to: '/explainers/new-name' })
    await publish('explainer', 'old-name')
    expect(await findLive('explainer', 'old-name')).toMatchObject({ kind: 'live' })
  })

  test('is an archived text, marked as such, and its successor', async () => {
    const newer = await publish('briefing', 'newer')
    const older = await publish('briefing', 'older', { archived: true })
    await sql`update publication set superseded_by_id = ${newer} where id = ${older}`
    expect(await findLive('briefing', 'older')).toMatchObject({
      kind: 'live',
      publication: { archivedAt: expect.any(Number), supersededBy: { address: '/briefings/newer' } },
    })
  })
})

describe('lists', () => {
  test('leave out what is archived, taken down or not published', async () => {
    await publish('event', 'kept', { on: '2026-03-01' })
    await publish('event', 'archived', { archived: true })
    await publish('event', 'withdrawn', { takenDown: 'Wrong.' })
    await publish('event', 'planned', { draft: true })
    expect((await listLive('event')).map(({ slug }) => slug)).toEqual(['kept'])
    expect(await readRelated(['event/archived', 'event/kept', 'event/planned'])).toMatchObject([
      { address: '/events/kept' },
    ])
  })

  test('of news begin with the newest, of pages with the first in order', async () => {
    await publish('news', 'older-news', { on: '2019-04-12' })
    await publish('news', 'newer-news', { on: '2024-04-12' })
    await publish('news', 'undated-news')
    expect((await listLive('news')).map(({ slug }) => slug)).toEqual([
      'newer-news',
      'older-news',
      'undated-news',
    ])
    await publish('programme', 'second', { position: 2 })
    await publish('programme', 'first', { position: 1 })
    expect((await listLive('programme')).map(({ slug }) => slug)).toEqual(['first', 'second'])
  })

  test('keep to an issue and to a place', async () => {
    const issue = await publish('issue', 'an-issue')
    const about = await publish('programme', 'about-it')
    await sql`insert into publication_issue (publication_id, issue_id) values (${about}, ${issue})`
    await sql`insert into place (code, name, region, presence) values ('KE', 'Kenya', 'Africa', 'programme')`
    await sql`insert into publication_place (publication_id, place_code) values (${about}, 'KE')`
    expect((await listLive('programme', { issueId: issue })).map(({ slug }) => slug)).toEqual(['about-it'])
    expect((await listLive('programme', { placeCode: 'KE' })).map(({ slug }) => slug)).toEqual(['about-it'])
    expect(await listLive('programme', { placeCode: 'PH' })).toEqual([])
  })
})

describe('figures', () => {
  test('name the last of the line that replaced them, and leave out what is not published', async () => {
    await addFigure('figure-2024')
    await addFigure('figure-2022', 'figure-2024')
    await addFigure('figure-2020', 'figure-2022')
    await addFigure('figure-hidden', null, false)
    const [oldest] = await figuresByKey(['figure-2020'])
    expect(oldest?.replacedBy).toMatchObject({ key: 'figure-2024' })
    expect(await figuresByKey(['figure-hidden'])).toEqual([])
    expect((await listFigures({ current: true })).map(({ key }) => key)).toEqual(['figure-2024'])
    expect((await listFigures({ replaces: 'figure-2024' })).map(({ key }) => key)).toEqual(['figure-2022'])
  })

  test('come in the order of the keys that were asked for', async () => {
    const figures = await figuresByKey(['figure-2022', 'figure-2024'])
    expect(figures.map(({ key }) => key)).toEqual(['figure-2022', 'figure-2024'])
  })

  test('say where readers meet them: live copies, not drafts nor what is archived', async () => {
    const live = await publish('page', 'uses-it')
    const draft = await publish('page', 'drafts-it')
    const archived = await publish('page', 'used-it', { archived: true })
    for (const [id, copy] of [
      [live, 'live'],
      [draft, 'draft'],
      [archived, 'live'],
    ] as const)
      await sql`insert into publication_reference (publication_id, copy, kind, key, times) values (${id}, ${copy}, 'statistic', 'figure-2024', 2)`
    expect(await whereUsed('statistic', 'figure-2024')).toEqual([
      { kind: 'page', title: 'uses-it', address: '/uses-it', times: 2 },
    ])
  })
})
