import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import { editCampaign } from '@/lib/campaigns/edit-campaign'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { publishUpdate } from '@/lib/campaigns/updates/publish-update'
import { beginUpdate, discardUpdate, saveUpdate } from '@/lib/campaigns/updates/save-update'
import { getUpdate } from '@/lib/campaigns/updates/staff-updates'
import { readNewsOfCampaign } from '@/lib/feeds/read-news'
import { addStaff, emptyStaff } from '../support/staff-rows'

let [ruth, omar, slug] = ['', '', '']
const words = { title: 'We met the board', body: 'They **listened**.', note: '' }

async function begin(correctsId: number | null = null, more = {}) {
  const result = await beginUpdate(db, { slug, staffId: ruth, correctsId, ...words, ...more })
  if (result.kind !== 'begun') throw new Error(result.kind)
  return result.id
}

async function publish(id: number, staffId = ruth) {
  const update = await getUpdate(slug, id)
  return publishUpdate(db, { id, version: update?.version ?? 0, staffId })
}

const page = () => getCampaignPage(slug, Date.now())

beforeEach(async () => {
  await emptyStaff()
  await db.execute(sql`update organisation set needs_second_person = false`)
  ruth = await addStaff('ruth@example.org', 'campaigner', 'active', 'Ruth Adeyemi')
  omar = await addStaff('omar@example.org', 'campaigner', 'active', 'Omar Said')
  slug = (await draftCampaign(db, { name: 'Light on the quay', staffId: ruth })).slug
  const changes = {
    ...{ demand: 'Ask the board', demandHighlight: '', ask: 'It is dark. Light it.', why: 'People fall.' },
    ...{ addressee: 'Harbour Board', addresseeShort: 'the board', petitionText: 'We ask the board.' },
    goals: [{ atCount: 1000, consequence: 'hand it in' }],
    closesAt: Date.now() + 30 * 86_400_000,
  }
  await editCampaign(db, { slug, staffId: ruth, changes, reason: '' })
  expect(await publishCampaign(db, { slug, staffId: ruth })).toEqual({ kind: 'published' })
})

test('an update is on the page, in its record and its feed once it is published, and not before', async () => {
  const id = await begin()
  expect(await page()).toMatchObject({ updates: [] })
  expect((await page())?.record.some(({ kind }) => kind === 'updated')).toBe(false)
  expect(await publish(id)).toEqual({ kind: 'published' })
  expect(await publish(id)).toEqual({ kind: 'changed_elsewhere' })
  expect((await page())?.updates).toMatchObject([{ id, title: words.title, corrections: [] }])
  expect((await page())?.record[0]).toMatchObject({ kind: 'updated', facts: { title: words.title } })
  const [newest] = await readNewsOfCampaign((await page())!.id)
  expect(newest).toMatchObject({
    address: `/campaigns/${slug}#update-${id}`,
    update: { title: words.title, says: 'They listened.', isCorrection: false },
  })
})

test('a correction needs a note, is one at a time, and takes the place of the words with that note under them', async () => {
  const id = await begin()
  await publish(id)
  const correct = { slug, staffId: ruth, correctsId: id, ...words, body: 'They did not.' }
  expect(await beginUpdate(db, correct)).toEqual({ kind: 'note_needed' })
  const correction = await begin(id, { body: 'They did not.', note: 'It was another meeting' })
  expect(await beginUpdate(db, { ...correct, note: 'Again' })).toEqual({ kind: 'begun_already' })
  expect((await page())?.updates[0]).toMatchObject({ body: words.body, corrections: [] })
  expect(await publish(correction)).toEqual({ kind: 'published' })
  expect((await page())?.updates).toMatchObject([
    { id, body: 'They did not.', corrections: [{ note: 'It was another meeting' }] },
  ])
  expect((await page())?.record[0]).toMatchObject({
    reason: 'It was another meeting',
    facts: { act: 'corrected', before: { body: words.body } },
  })
})

test('where two people publish, whoever wrote the words is not the second', async () => {
  const id = await begin()
  await db.execute(sql`update organisation set needs_second_person = true`)
  expect(await publish(id)).toEqual({ kind: 'own' })
  expect(await publish(id, omar)).toEqual({ kind: 'published' })
})

test('of two who save from the same form, the second is told and changes nothing', async () => {
  const id = await begin()
  const save = (staffId: string, body: string) =>
    saveUpdate(db, { id, staffId, version: 1, title: 'T', body, note: '' })
  const results = await Promise.all([save(ruth, 'One'), save(omar, 'Two')])
  expect(results.map(({ kind }) => kind).sort()).toEqual(['changed_elsewhere', 'saved'])
  expect(await publishUpdate(db, { id, version: 1, staffId: omar })).toEqual({ kind: 'changed_elsewhere' })
  expect(await discardUpdate(db, { id, version: 1, staffId: omar })).toEqual({ kind: 'changed_elsewhere' })
  expect(await discardUpdate(db, { id, version: 2, staffId: omar })).toEqual({ kind: 'discarded' })
})

test('a text that the renderer stops is not published', async () => {
  const id = await begin(null, { body: 'See :stat{id=no-such-figure}.' })
  expect(await publish(id)).toMatchObject({ kind: 'mistaken', problems: [{ line: 1 }] })
  expect(await page()).toMatchObject({ updates: [] })
})
