import { beforeAll, describe, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { listBriefings } from '@/lib/library/briefings/list-briefings'
import { type Briefing, readBriefing } from '@/lib/library/briefings/read-briefing'
import { addBriefing, addHarbourEvidence } from '../support/briefing-rows'
import { emptyMail } from './mail-fixtures'

beforeAll(async () => {
  await emptyMail()
  await addHarbourEvidence(statements())
})

async function read(slug: string): Promise<Briefing> {
  const found = await readBriefing(slug)
  if (found?.kind !== 'live') throw new Error('the briefing is not there')
  return found.briefing
}

describe('a briefing', () => {
  test('has one numbering of paragraphs and notes through text, method and limits', async () => {
    await addBriefing(statements(), {
      slug: 'numbered',
      details: {
        method: 'We counted.:cite[p. 90]{id=harbour-survey}',
        limits: 'Once.:cite[p. 91]{id=harbour-survey}',
      },
    })
    const { body, method, limits, notes, paragraphCount } = await read('numbered')
    expect(paragraphCount).toBe(body.paragraphCount + 2)
    expect(method.html).toContain(`id="p${paragraphCount - 1}"`)
    expect(limits.html).toContain(`id="p${paragraphCount}"`)
    expect(notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(notes.at(-1)?.calledAt).toEqual([{ mark: 'ref-5-1', paragraph: paragraphCount }])
  })

  test('tells for each note every paragraph that calls it', async () => {
    const body =
      'One.:cite{id=harbour-act}\n\nTwo.\n\nThree.:cite{id=harbour-act} And:cite{id=harbour-survey}'
    await addBriefing(statements(), { slug: 'called', body })
    const { notes } = await read('called')
    expect(notes.map(({ calledAt }) => calledAt.map(({ paragraph }) => paragraph))).toEqual([[1, 3], [3]])
  })

  test('shows what it asks for itself, in its order, not the parts of an ask nor what was taken back', async () => {
    const id = await addBriefing(statements(), { slug: 'asking' })
    await statements()`
      insert into recommendation (number, position, title, publication_id, retired) values
        ('902.2', 2, 'Second', ${id}, null), ('902.1', 1, 'First', ${id}, null), ('902.3', 3, 'Gone', ${id}, 'withdrawn')`
    await statements()`
      insert into recommendation (number, title, publication_id, parent_id)
      select '902.1a', 'A part', ${id}, id from recommendation where number = '902.1'`
    expect((await read('asking')).asks.map(({ number }) => number)).toEqual(['902.1', '902.2'])
    await addBriefing(statements(), { slug: 'leaning' })
    expect((await read('leaning')).asks).toMatchObject([
      { number: '901.1', addressees: ['Sample Harbour Board'], paragraph: 'p3' },
    ])
  })

  test('has another edition when anything that its page shows has changed, and the same one otherwise', async () => {
    const id = await addBriefing(statements(), { slug: 'edition' })
    const { edition } = await read('edition')
    expect((await read('edition')).edition).toBe(edition)
    const changes = [
      () => statements()`update source set title = 'A second survey' where key = 'harbour-survey'`,
      () => statements()`update organisation set postal_address = '2 Example Street'`,
      () => statements()`
        insert into publication_version (publication_id, major, minor, revision_number, kind, note)
        values (${id}, 1, 1, 1, 'correction', 'A figure was wrong.')`,
    ]
    const seen = new Set([edition])
    for (const change of changes) {
      await change()
      seen.add((await read('edition')).edition)
    }
    expect(seen.size).toBe(1 + changes.length)
  })

  test('is listed with what took its place; one without a live copy is not', async () => {
    const newer = await addBriefing(statements(), { slug: 'listed-newer', title: 'The newer' })
    await addBriefing(statements(), { slug: 'listed-older' })
    await addBriefing(statements(), { slug: 'listed-gone' })
    await statements()`update publication set superseded_by_id = ${newer} where slug = 'listed-older'`
    await statements()`update publication set live = null, live_number = null, state = 'draft' where slug = 'listed-gone'`
    const rows = (await listBriefings()).filter(({ slug }) => slug.startsWith('listed-'))
    expect(rows.map(({ slug, supersededBy }) => [slug, supersededBy?.title ?? null])).toEqual(
      expect.arrayContaining([
        ['listed-older', 'The newer'],
        ['listed-newer', null],
      ]),
    )
    expect(rows).toHaveLength(2)
  })
})
