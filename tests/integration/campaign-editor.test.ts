import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign, campaignEvent, campaignLock, reservedCampaignSlugs } from '@/db/schema/campaigns'
import { helpline, organisation } from '@/db/schema/organisation'
import { approveCampaign, readReview } from '@/lib/campaigns/approve-campaign'
import {
  type CampaignContent,
  type CampaignPart,
  campaignParts,
  consentEditionInForce,
} from '@/lib/campaigns/campaign-content'
import { readPart } from '@/lib/campaigns/campaign-form'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import { editCampaign } from '@/lib/campaigns/edit-campaign'
import {
  readCampaignLock,
  releaseCampaignLock,
  takeCampaignLock,
  takeOverCampaignLock,
} from '@/lib/campaigns/editing/campaign-lock'
import { fingerprintOf } from '@/lib/campaigns/editing/canonical'
import { cloneCampaign, setTemplate } from '@/lib/campaigns/editing/clone-campaign'
import { draftFileOf, importDraft } from '@/lib/campaigns/editing/draft-file'
import { makePreviewLink, openPreviewLink, revokePreviewLink } from '@/lib/campaigns/editing/preview-links'
import { readEditing } from '@/lib/campaigns/editing/read-editing'
import { listTemplates } from '@/lib/campaigns/editing/read-templates'
import { savePart } from '@/lib/campaigns/editing/save-part'
import { typedOf } from '@/lib/campaigns/editing/typed-of'
import { listVersions, readVersions, restoreVersion } from '@/lib/campaigns/editing/versions'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { readContent } from '@/lib/campaigns/read-content'
import { scheduleCampaign } from '@/lib/campaigns/schedule-campaign'
import { submitCampaign } from '@/lib/campaigns/submit-campaign'
import { addStaff, emptyStaff } from '../support/staff-rows'

const day = 86_400_000
let [ada, ben] = ['', '']

const whole: Partial<CampaignContent> = {
  demand: 'Ask the Harbour Board to light the quay',
  demandHighlight: 'light the quay',
  ask: 'It is dark. We ask for light.',
  addressee: 'Chair, Harbour Board',
  addresseeShort: 'the Harbour Board',
  petitionText: 'We ask the Harbour Board to light the quay.',
  why: 'People fall.',
  goals: [{ atCount: 1000, consequence: 'hand it in' }],
  asksWhy: true,
  confirmNote: 'Thank you for standing with us.',
  sensitivity: 'mentions',
  outcomeDrafts: {
    won: { won: 'The lamps are lit.' },
    part_won: { won: 'Half are lit.', lost: 'Not at night.' },
  },
  sharing: { any: 'Light the quay', x: 'Light it' },
  nextSteps: [
    { condition: { nation: 'Scotland', hasWritten: false }, step: { kind: 'write' } },
    { condition: {}, step: { kind: 'link', label: 'Give', url: 'https://example.org/give' } },
  ],
}

beforeEach(async () => {
  await emptyStaff()
  await db.update(organisation).set({ needsSecondPerson: false })
  ada = await addStaff('ada@example.org', 'campaigner', 'active', 'Ada')
  ben = await addStaff('ben@example.org', 'campaigner', 'active', 'Ben')
  await db.delete(helpline)
  await db.insert(helpline).values({ name: 'Sample line', phone: '0800 000', verifiedOn: sql`current_date` })
})

async function begin(changes: Partial<CampaignContent> = whole) {
  const { slug } = await draftCampaign(db, { name: 'Light on the quay', staffId: ada })
  await editCampaign(db, { slug, changes, reason: '', staffId: ada })
  const stored = await readContent(db, slug)
  return { slug, campaignId: stored!.id, content: stored!.content }
}

async function save(
  slug: string,
  part: CampaignPart,
  typed: Record<string, string>,
  staffId: string,
  was: string,
) {
  const read = readPart(part, typed)
  if (read.kind !== 'valid') throw new Error(JSON.stringify(read))
  return savePart(db, {
    ...{ slug, part, changes: read.changes, typed: { ...typed, was }, fingerprint: was },
    ...{ token: randomUUID(), reason: '', staffId },
  })
}

const askOf = (content: CampaignContent) => {
  const { demand, demandHighlight, ask, addressee, addresseeShort, petitionText } = content
  return { demand, demandHighlight, ask, addressee, addresseeShort, petitionText }
}

describe('one person edits a campaign at a time', () => {
  test('of two who begin at once one has it, and it goes with them from window to window', async () => {
    const { campaignId } = await begin()
    const take = (staffId: string) => takeCampaignLock(db, { campaignId, staffId, token: randomUUID() })
    const kinds = (await Promise.all([take(ada), take(ben)])).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['held', 'mine'])
    const holder = (await readCampaignLock(db, campaignId))!.staffId
    expect((await take(holder)).kind).toBe('mine')
    expect((await take(holder === ada ? ben : ada)).kind).toBe('held')
  })

  test('it is free once given back, or after 90 seconds without a sign of life', async () => {
    const { campaignId } = await begin()
    const token = randomUUID()
    await takeCampaignLock(db, { campaignId, staffId: ada, token })
    await releaseCampaignLock(db, campaignId, randomUUID())
    expect((await readCampaignLock(db, campaignId))?.staffId).toBe(ada)
    await releaseCampaignLock(db, campaignId, token)
    expect(await readCampaignLock(db, campaignId)).toBeNull()
    await takeCampaignLock(db, { campaignId, staffId: ada, token })
    await db.update(campaignLock).set({ beatAt: sql`now() - interval '91 seconds'` })
    expect((await takeCampaignLock(db, { campaignId, staffId: ben, token: randomUUID() })).kind).toBe('mine')
  })

  test('taken over, the other one cannot save, loses no word, and history says who took over', async () => {
    const { slug, campaignId, content } = await begin()
    await takeCampaignLock(db, { campaignId, staffId: ada, token: randomUUID() })
    await takeOverCampaignLock(db, { campaignId, staffId: ben, token: randomUUID() })
    const typed = { ...askOf(content), ask: 'It is very dark. We ask for light.' }
    const result = await save(slug, 'ask', typed, ada, fingerprintOf(content, 'ask'))
    expect(result).toMatchObject({ kind: 'held', by: { name: 'Ben' } })
    expect((await readContent(db, slug))?.content.ask).toBe(content.ask)
    const editing = await readEditing(db, { campaignId, content, part: 'ask', staffId: ada })
    expect(editing.words?.fields.ask).toBe(typed.ask)
    const taken = and(eq(campaignEvent.campaignId, campaignId), eq(campaignEvent.kind, 'lock_taken_over'))
    expect(await db.select({ facts: campaignEvent.facts }).from(campaignEvent).where(taken)).toEqual([
      { facts: { from: 'Ada' } },
    ])
  })
})

describe('a form that is older than what stands', () => {
  test('is refused with who saved, and what was typed waits for its writer', async () => {
    const { slug, campaignId, content } = await begin()
    const was = fingerprintOf(content, 'ask')
    expect((await save(slug, 'ask', { ...askOf(content), ask: 'Theirs.' }, ben, was)).kind).toBe('saved')
    const mine = { ...askOf(content), ask: 'Mine.' }
    expect(await save(slug, 'ask', mine, ada, was)).toMatchObject({ kind: 'changed_elsewhere', by: 'Ben' })
    const now = (await readContent(db, slug))!.content
    expect(now.ask).toBe('Theirs.')
    const editing = await readEditing(db, { campaignId, content: now, part: 'ask', staffId: ada })
    expect(editing.words).toMatchObject({ fields: mine, changedMeanwhile: { by: 'Ben' } })
    expect((await save(slug, 'ask', mine, ada, fingerprintOf(now, 'ask'))).kind).toBe('saved')
    const after = (await readContent(db, slug))!.content
    expect(
      (await readEditing(db, { campaignId, content: after, part: 'ask', staffId: ada })).words,
    ).toBeNull()
  })

  test('is saved where somebody else changed another part, or the same words came', async () => {
    const { slug, content } = await begin()
    const was = fingerprintOf(content, 'ask')
    expect(
      (await save(slug, 'content', { why: 'Other.' }, ben, fingerprintOf(content, 'content'))).kind,
    ).toBe('saved')
    expect((await save(slug, 'ask', { ...askOf(content), ask: 'New.' }, ada, was)).kind).toBe('saved')
    expect((await save(slug, 'ask', { ...askOf(content), ask: 'New.' }, ben, was)).kind).toBe('unchanged')
  })

  test('of five saves at once from one page one is written', async () => {
    const { slug, content } = await begin()
    const was = fingerprintOf(content, 'content')
    const saves = ['a', 'b', 'c', 'd', 'e'].map((why) => save(slug, 'content', { why }, ada, was))
    const kinds = (await Promise.all(saves)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'changed_elsewhere')).toHaveLength(4)
  })
})

test('every part is read back from its form as it was written', async () => {
  const { content } = await begin()
  const typed = typedOf(content)
  for (const part of Object.keys(campaignParts) as CampaignPart[]) {
    const read = readPart(part, typed)
    expect(read.kind).toBe('valid')
    if (read.kind === 'valid')
      expect(fingerprintOf({ ...content, ...read.changes }, part)).toBe(fingerprintOf(content, part))
  }
})

describe('versions', () => {
  test('each change is a version; an earlier one comes back and what it replaced stays', async () => {
    const { slug } = await begin()
    await editCampaign(db, { slug, changes: { why: 'Second.', goals: [] }, reason: '', staffId: ben })
    const before = await listVersions(db, slug)
    expect(before.map(({ number, by }) => [number, by])).toEqual([
      [3, 'Ben'],
      [2, 'Ada'],
      [1, 'Ada'],
    ])
    expect(before[1]?.content).toMatchObject({ why: 'People fall.', goals: whole.goals })
    expect(before[2]?.content).toMatchObject({ demand: '', nextSteps: [] })
    const restore = { slug, versionId: before[1]!.id, newestId: before[0]!.id, reason: '', staffId: ada }
    expect((await restoreVersion(db, restore)).kind).toBe('saved')
    expect((await readContent(db, slug))?.content).toMatchObject({ why: 'People fall.', goals: whole.goals })
    expect(await listVersions(db, slug)).toHaveLength(4)
    // Asked again from the same page, it is older than what stands.
    expect((await restoreVersion(db, restore)).kind).toBe('changed_elsewhere')
  })
})

test('changes from before replaced words were kept are no versions, and that is told', async () => {
  const { slug, campaignId } = await begin()
  expect((await readVersions(db, slug)).isWhole).toBe(true)
  await db
    .insert(campaignEvent)
    .values({ campaignId, kind: 'edited', staffId: ada, facts: { fields: ['why'] } })
  await editCampaign(db, { slug, changes: { why: 'Second.' }, reason: '', staffId: ben })
  const { versions, isWhole } = await readVersions(db, slug)
  expect(versions.map(({ content }) => content.why)).toEqual(['Second.', 'People fall.'])
  expect(isWhole).toBe(false)
})

describe('before publishing', () => {
  const ready = { ...whole, closesAt: Date.now() + 30 * day }

  test('words of consent that are not in force any more have to be chosen anew', async () => {
    const { slug } = await begin(ready)
    await db.update(campaign).set({ consentEdition: '2025-01' }).where(eq(campaign.slug, slug))
    const refused = { kind: 'incomplete', missing: ['consent'] }
    expect(await publishCampaign(db, { slug, staffId: ada })).toEqual(refused)
    const choose = (consentEdition: string) =>
      editCampaign(db, { slug, changes: { consentEdition }, reason: '', staffId: ada })
    expect((await choose('2025-02')).kind).toBe('mistaken')
    expect((await choose(consentEditionInForce)).kind).toBe('saved')
    expect((await publishCampaign(db, { slug, staffId: ada })).kind).toBe('published')
  })

  test('a page that tells of violence waits until the number of its helpline is checked', async () => {
    const { slug } = await begin(ready)
    await db.update(helpline).set({ verifiedOn: sql`current_date - 181` })
    const refused = { kind: 'incomplete', missing: ['helpline'] }
    expect(await publishCampaign(db, { slug, staffId: ada })).toEqual(refused)
    await db.update(helpline).set({ verifiedOn: sql`current_date - 180` })
    expect((await publishCampaign(db, { slug, staffId: ada })).kind).toBe('published')
  })
})

test('no campaign gets the address of a page of ours, by its name or otherwise', async () => {
  const made = await draftCampaign(db, { name: 'Sources', staffId: ada })
  expect(made.slug).toBe('sources-2')
  for (const slug of reservedCampaignSlugs)
    await expect(
      db.execute(sql`update campaign set slug = ${slug} where slug = 'sources-2'`),
      slug,
    ).rejects.toMatchObject({ cause: { constraint_name: 'campaign_slug_is_no_page' } })
})

describe('copies', () => {
  test('a clone says the same under a name of its own, without days; its source does not change', async () => {
    const { slug, content } = await begin({ ...whole, closesAt: Date.now() + 30 * day })
    const made = await cloneCampaign(db, { from: slug, name: 'Light in the harbour', staffId: ben })
    expect(made).toEqual({ kind: 'cloned', slug: 'light-in-the-harbour' })
    const clone = (await readContent(db, 'light-in-the-harbour'))!
    expect(clone.content).toEqual({
      ...content,
      ...{ name: 'Light in the harbour', slug: 'light-in-the-harbour', opensAt: null, closesAt: null },
    })
    expect(clone.timing.state).toBe('draft')
    expect((await readContent(db, slug))?.content).toEqual(content)
    expect((await cloneCampaign(db, { from: 'nowhere', name: 'X', staffId: ben })).kind).toBe('not_found')
  })

  test('a template is found by new campaigns and is never sent for review or published', async () => {
    const { slug } = await begin({ ...whole, closesAt: Date.now() + 30 * day })
    await setTemplate(db, { slug, isTemplate: true, staffId: ada })
    expect((await listTemplates()).map((template) => template.slug)).toEqual([slug])
    expect((await submitCampaign(db, { slug, staffId: ada })).kind).toBe('not_possible')
    expect((await publishCampaign(db, { slug, staffId: ada })).kind).toBe('not_possible')
    await setTemplate(db, { slug, isTemplate: false, staffId: ada })
    expect((await publishCampaign(db, { slug, staffId: ada })).kind).toBe('published')
  })

  test('a draft goes out as a file and comes in as it was', async () => {
    const { slug, content } = await begin()
    const text = (await draftFileOf(db, slug))!
    const result = await importDraft(db, { text, staffId: ben })
    expect(result).toEqual({ kind: 'imported', slug: 'light-on-the-quay-2' })
    expect((await readContent(db, 'light-on-the-quay-2'))?.content).toEqual({
      ...content,
      slug: 'light-on-the-quay-2',
    })
  })

  test('a file with mistakes says each of them by its field, and nothing of it is done', async () => {
    const { slug } = await begin()
    const file = JSON.parse((await draftFileOf(db, slug))!)
    const mistakes = async (change: Record<string, unknown>) => {
      const text = JSON.stringify({ ...file, campaign: { ...file.campaign, ...change } })
      const result = await importDraft(db, { text, staffId: ben })
      return result.kind === 'mistaken' ? result.mistakes : result
    }
    expect(await mistakes({ demand: 'x'.repeat(81), goals: [{ atCount: 0, consequence: 'we do' }] })).toEqual(
      [
        { field: 'demand', code: 'too_long' },
        { field: 'demandHighlight', code: 'not_in_demand' },
        { field: 'atCount-0', code: 'not_a_number' },
      ],
    )
    expect(await mistakes({ ask: 12, figures: 'two' })).toEqual([
      { field: 'ask', code: 'not_text' },
      { field: 'figures', code: 'not_a_list' },
    ])
    expect(await mistakes({ recommendation: '99.99' })).toEqual([
      { field: 'recommendation', code: 'unknown' },
    ])
    expect(await mistakes({ figures: ['no-such-figure'] })).toEqual([{ field: 'form', code: 'unknown' }])
    expect(await importDraft(db, { text: '{', staffId: ben })).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'file', code: 'not_json' }],
    })
    expect(await db.select({ slug: campaign.slug }).from(campaign)).toEqual([{ slug }])
  })
})

test('a preview link opens its campaign for seven days, until it is ended', async () => {
  const { slug, campaignId } = await begin()
  const { token } = await makePreviewLink(db, { campaignId, staffId: ada })
  const opened = await openPreviewLink(token)
  expect(opened?.slug).toBe(slug)
  expect(Math.round((opened!.expiresAt - Date.now()) / day)).toBe(7)
  expect(await openPreviewLink(`${token}x`)).toBeNull()
  const [{ id } = { id: '' }] = await db.execute<{ id: string }>(
    sql`select token_hash as id from campaign_preview_link`,
  )
  expect(id).not.toContain(token)
  await revokePreviewLink(db, { campaignId, id, staffId: ben })
  expect(await openPreviewLink(token)).toBeNull()
  const late = await makePreviewLink(db, { campaignId, staffId: ada })
  await db.execute(sql`update campaign_preview_link set expires_at = now() - interval '1 second'`)
  expect(await openPreviewLink(late.token)).toBeNull()
})

describe('two people publish, where that is set', () => {
  const ready = { ...whole, opensAt: Date.now() + day, closesAt: Date.now() + 30 * day }
  const approve = async (slug: string, campaignId: number, staffId: string) =>
    approveCampaign(db, {
      ...{ slug, staffId, note: '' },
      lastEventId: (await readReview(db, campaignId)).lastEventId,
    })

  beforeEach(() => db.update(organisation).set({ needsSecondPerson: true }))

  test('nobody opens what no second person has approved; the database holds it too', async () => {
    const { slug, campaignId } = await begin(ready)
    expect((await publishCampaign(db, { slug, staffId: ben })).kind).toBe('approval_needed')
    expect((await scheduleCampaign(db, { slug, staffId: ben })).kind).toBe('approval_needed')
    await expect(
      db.execute(sql`update campaign set state = 'open' where id = ${campaignId}`),
    ).rejects.toMatchObject({ cause: { constraint_name: 'campaign_opens_with_approval' } })
    await submitCampaign(db, { slug, staffId: ada })
    expect((await approve(slug, campaignId, ada)).kind).toBe('own')
    await expect(
      db.insert(campaignEvent).values({ campaignId, kind: 'approved', staffId: ada }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'campaign_event_approval_is_by_another' } })
    expect((await approve(slug, campaignId, ben)).kind).toBe('approved')
    expect((await publishCampaign(db, { slug, staffId: ada })).kind).toBe('published')
  })

  test('a change after the approval asks for another, by somebody who did not write it', async () => {
    const { slug, campaignId } = await begin(ready)
    await submitCampaign(db, { slug, staffId: ada })
    const seen = (await readReview(db, campaignId)).lastEventId
    await editCampaign(db, { slug, changes: { why: 'Changed.' }, reason: '', staffId: ada })
    const late = { slug, staffId: ben, note: '', lastEventId: seen }
    expect((await approveCampaign(db, late)).kind).toBe('changed_elsewhere')
    expect((await approve(slug, campaignId, ben)).kind).toBe('approved')
    await editCampaign(db, { slug, changes: { why: 'Again.' }, reason: '', staffId: ben })
    expect((await scheduleCampaign(db, { slug, staffId: ada })).kind).toBe('approval_needed')
    expect((await approve(slug, campaignId, ben)).kind).toBe('own')
  })

  test('the day it opens may change, its approved words may not while it is scheduled', async () => {
    const { slug, campaignId } = await begin(ready)
    await submitCampaign(db, { slug, staffId: ada })
    await approve(slug, campaignId, ben)
    const opensAt = Date.now() + 2 * day
    expect((await editCampaign(db, { slug, changes: { opensAt }, reason: '', staffId: ada })).kind).toBe(
      'saved',
    )
    expect((await scheduleCampaign(db, { slug, staffId: ada })).kind).toBe('scheduled')
    const change = { slug, changes: { why: 'Sneaked in.' }, reason: '', staffId: ada }
    expect((await editCampaign(db, change)).kind).toBe('approved_words')
  })
})
