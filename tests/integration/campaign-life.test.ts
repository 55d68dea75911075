import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { signature } from '@/db/schema/signatures'
import type { CampaignContent } from '@/lib/campaigns/campaign-content'
import { closeCampaign } from '@/lib/campaigns/close-campaign'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import { editCampaign } from '@/lib/campaigns/edit-campaign'
import { getCampaignForEditing, getCampaignHistory } from '@/lib/campaigns/editor-queries'
import { handIn } from '@/lib/campaigns/hand-in'
import { keepTime } from '@/lib/campaigns/keep-time'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { recordEntry } from '@/lib/campaigns/record-entry'
import { recordOutcome } from '@/lib/campaigns/record-outcome'
import { removeCampaign } from '@/lib/campaigns/remove-campaign'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { scheduleCampaign } from '@/lib/campaigns/schedule-campaign'
import { returnToDraft, submitCampaign } from '@/lib/campaigns/submit-campaign'
import { supersedeCampaign } from '@/lib/campaigns/supersede-campaign'
import { countSignatures } from '@/lib/counting/count-signatures'
import { listLiveCampaigns, listNeeds } from '@/lib/desk/queries'
import { addStaff, emptyStaff, rowsOf } from '../support/staff-rows'

const day = 86_400_000
let staffId = ''

const whole: Partial<CampaignContent> = {
  demand: 'Ask the Home Secretary to open access to justice',
  demandHighlight: 'open access to justice',
  ask: 'We ask for a law. It would help.',
  addressee: 'Home Secretary, Home Office',
  addresseeShort: 'the Home Secretary',
  petitionText: 'We ask the Home Secretary to act.',
  why: 'It matters.',
  goals: [{ atCount: 1000, consequence: 'we hand it in' }],
}

async function draft(changes: Partial<CampaignContent> = { ...whole, closesAt: Date.now() + 30 * day }) {
  const { slug } = await draftCampaign(db, { name: 'Access to justice', staffId })
  expect((await edit(slug, changes)).kind).toBe('saved')
  return slug
}

function edit(slug: string, changes: Partial<CampaignContent>, reason = '') {
  return editCampaign(db, { slug, changes, reason, staffId })
}

async function open() {
  const slug = await draft()
  expect(await publishCampaign(db, { slug, staffId })).toEqual({ kind: 'published' })
  return slug
}

async function sign(slug: string, state: 'pending' | 'confirmed' = 'pending') {
  const [row] = await db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
  const email = `${randomUUID()}@example.org`
  const confirmed = state === 'confirmed' && { seat: 1, confirmedAt: sql`now()` }
  await db.insert(signature).values({
    campaignId: row!.id,
    name: 'A B',
    nameKey: 'a b',
    email,
    canonicalEmail: email,
    country: 'GB',
    state,
    ...confirmed,
  })
}

async function stateOf(slug: string) {
  const [row] = await db.select().from(campaign).where(eq(campaign.slug, slug))
  return row!
}

beforeEach(async () => {
  await emptyStaff()
  staffId = await addStaff('ruth@example.org', 'campaigner', 'active', 'Ruth Adeyemi')
})

describe('drafting', () => {
  test('makes an address from the name, another for the same name, and an event with who', async () => {
    expect(await draftCampaign(db, { name: 'A fund', staffId })).toEqual({ slug: 'a-fund' })
    expect(await draftCampaign(db, { name: 'A fund', staffId })).toEqual({ slug: 'a-fund-2' })
    expect(await draftCampaign(db, { name: 'New', staffId })).toEqual({ slug: 'new-2' })
    expect(await getCampaignHistory('a-fund')).toMatchObject([
      { kind: 'created', by: 'Ruth Adeyemi', isPublic: false },
    ])
    expect(await getCampaignPage('a-fund', Date.now())).toBeNull()
  })

  test('two people at once get two addresses', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => draftCampaign(db, { name: 'A fund', staffId })),
    )
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(5)
  })

  test('saves what differs and writes it down, and nothing when nothing differs', async () => {
    const slug = await draft()
    expect(await edit(slug, whole)).toEqual({ kind: 'unchanged' })
    expect(await edit(slug, { ...whole, why: 'Otherwise.' })).toEqual({
      kind: 'saved',
      slug,
      fields: ['why'],
    })
    expect(await edit('nowhere', whole)).toEqual({ kind: 'not_found' })
    expect((await getCampaignHistory(slug))[0]).toMatchObject({
      kind: 'edited',
      facts: { fields: ['why'] },
      isPublic: false,
    })
  })

  test('the address changes while it is a draft, unless it is taken', async () => {
    const slug = await draft()
    await draftCampaign(db, { name: 'Taken', staffId })
    expect(await edit(slug, { slug: 'taken' })).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'slug', code: 'taken' }],
    })
    expect(await edit(slug, { slug: 'justice' })).toMatchObject({ kind: 'saved', slug: 'justice' })
    await publishCampaign(db, { slug: 'justice', staffId })
    expect(await edit('justice', { slug: 'other' }, 'A reason')).toEqual({ kind: 'unchanged' })
  })
})

describe('publishing', () => {
  test('says what is missing and changes nothing', async () => {
    const { slug } = await draftCampaign(db, { name: 'Half', staffId })
    expect(await publishCampaign(db, { slug, staffId })).toEqual({
      kind: 'incomplete',
      missing: ['demand', 'ask', 'addressee', 'petition_text', 'why', 'goal', 'closing'],
    })
    expect((await stateOf(slug)).state).toBe('draft')
  })

  test('opens it, makes its count, and the public can read it', async () => {
    const slug = await draft()
    await submitCampaign(db, { slug, staffId })
    expect(await publishCampaign(db, { slug, staffId })).toEqual({ kind: 'published' })
    expect(await publishCampaign(db, { slug, staffId })).toEqual({ kind: 'not_possible' })
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({ state: 'open', confirmed: 0 })
    expect(await rowsOf('campaign_count')).toHaveLength(1)
  })

  test('five at once open it once', async () => {
    const slug = await draft()
    const results = await Promise.all(Array.from({ length: 5 }, () => publishCampaign(db, { slug, staffId })))
    expect(results.filter(({ kind }) => kind === 'published')).toHaveLength(1)
    expect((await getCampaignHistory(slug)).filter(({ kind }) => kind === 'opened')).toHaveLength(1)
  })

  test('scheduling needs an opening to come; it opens by the clock', async () => {
    const slug = await draft()
    expect(await scheduleCampaign(db, { slug, staffId })).toEqual({ kind: 'opening_needed' })
    await edit(slug, { opensAt: Date.now() + day })
    expect(await scheduleCampaign(db, { slug, staffId })).toMatchObject({ kind: 'scheduled' })
    expect(await getCampaignPage(slug, Date.now())).toBeNull()
    expect(await edit(slug, { opensAt: Date.now() - day })).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'opensOn', code: 'in_the_past' }],
    })
    expect(await edit(slug, { why: '' })).toEqual({ kind: 'incomplete', missing: ['why'] })
    await db.execute(sql`update campaign set opens_at = now() - interval '1 second'`)
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({ state: 'open' })
    expect(await returnToDraft(db, { slug, staffId, reason: '' })).toEqual({ kind: 'not_possible' })
    await keepTime(db)
    expect((await getCampaignHistory(slug)).map(({ kind, by }) => [kind, by])).toContainEqual(['opened', ''])
  })

  test('what waits goes back to drafting', async () => {
    const slug = await draft({ ...whole, opensAt: Date.now() + day, closesAt: Date.now() + 9 * day })
    await submitCampaign(db, { slug, staffId })
    expect(await submitCampaign(db, { slug, staffId })).toEqual({ kind: 'not_possible' })
    expect(await returnToDraft(db, { slug, staffId, reason: 'Shorter, please' })).toEqual({
      kind: 'returned',
    })
    await scheduleCampaign(db, { slug, staffId })
    expect(await returnToDraft(db, { slug, staffId, reason: '' })).toEqual({ kind: 'returned' })
    expect((await stateOf(slug)).state).toBe('draft')
  })
})

describe('the ask', () => {
  test('is frozen by the first signature, confirmed or not; the rest is not', async () => {
    const slug = await open()
    expect(
      await edit(
        slug,
        { demand: 'Ask the Home Secretary to open access to justice now' },
        'A word was missing',
      ),
    ).toMatchObject({ kind: 'saved' })
    await sign(slug)
    expect((await getCampaignForEditing(slug))?.isFrozen).toBe(true)
    for (const field of ['demand', 'ask', 'addressee', 'petitionText'] as const)
      expect(await edit(slug, { [field]: 'Changed', demandHighlight: '' }, 'Because')).toEqual({
        kind: 'frozen',
        fields: [field],
      })
    expect(await edit(slug, { why: 'Better words.' }, 'Clearer')).toMatchObject({ kind: 'saved' })
  })

  test('cannot be changed under somebody signing at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      await db.execute(sql`select tests.empty('campaign restart identity cascade')`)
      const slug = await open()
      const [signed, edited] = await Promise.all([
        sign(slug),
        edit(slug, { ask: `Round ${round}.` }, 'Because'),
      ])
      expect(signed).toBeUndefined()
      const row = await stateOf(slug)
      if (edited.kind === 'frozen') expect(row.ask).toBe(whole.ask)
      else expect(edited.kind).toBe('saved')
    }
  })
})

describe('an edit of what the public reads', () => {
  test('needs a reason, which stands in the public record', async () => {
    const slug = await open()
    expect(await edit(slug, { why: 'Better words.' })).toEqual({ kind: 'reason_needed' })
    expect((await stateOf(slug)).why).toBe(whole.why)
    await edit(
      slug,
      { why: 'Better words.', goals: [{ atCount: 500, consequence: 'we write' }] },
      'Clearer, and a nearer goal',
    )
    const page = await getCampaignPage(slug, Date.now())
    expect(page?.record[0]).toMatchObject({
      kind: 'edited',
      reason: 'Clearer, and a nearer goal',
      facts: { fields: ['why', 'goals'] },
    })
    expect(page?.goals).toMatchObject([{ atCount: 500 }])
  })

  test('cannot take away what the page needs, end it in the past, or rewrite a reached goal', async () => {
    const slug = await open()
    expect(await edit(slug, { why: '' }, 'No')).toEqual({ kind: 'incomplete', missing: ['why'] })
    expect(await edit(slug, { goals: [] }, 'No')).toEqual({ kind: 'incomplete', missing: ['goal'] })
    expect(await edit(slug, { closesAt: Date.now() - day }, 'No')).toEqual({
      kind: 'mistaken',
      mistakes: [{ field: 'closesOn', code: 'in_the_past' }],
    })
    await db.execute(sql`update campaign_goal set reached_at = now()`)
    expect(await edit(slug, { goals: [{ atCount: 1000, consequence: 'nothing' }] }, 'No')).toEqual({
      kind: 'unchanged',
    })
    expect(await edit(slug, { goals: [{ atCount: 5000, consequence: 'we meet' }] }, 'Next')).toMatchObject({
      kind: 'saved',
    })
    expect(await rowsOf('campaign_goal')).toMatchObject([
      { at_count: 1000, consequence: 'we hand it in' },
      { at_count: 5000 },
    ])
  })
})

describe('running it', () => {
  test('pause, open again, close, reopen with a later day, hand in, win; each with who and when', async () => {
    const slug = await open()
    expect(await pauseCampaign(db, { slug, staffId, notice: 'We check a figure' })).toEqual({
      kind: 'paused',
    })
    expect(await pauseCampaign(db, { slug, staffId, notice: 'Again' })).toEqual({ kind: 'not_possible' })
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({
      state: 'paused',
      pauseNotice: 'We check a figure',
    })
    expect(
      await reopenCampaign(db, { slug, staffId, reason: 'Checked', from: 'paused', closesAt: null }),
    ).toMatchObject({
      kind: 'reopened',
    })
    expect(await closeCampaign(db, { slug, staffId, reason: 'The minister moved' })).toEqual({
      kind: 'closed',
    })
    expect((await stateOf(slug)).closedAt).not.toBeNull()
    const closesAt = Date.now() + 60 * day
    expect(
      await reopenCampaign(db, { slug, staffId, reason: 'There is more time', from: 'closed', closesAt }),
    ).toMatchObject({
      kind: 'reopened',
    })
    expect(await stateOf(slug)).toMatchObject({ state: 'open', closedAt: null, closesAt: new Date(closesAt) })
    expect(
      await recordEntry(db, {
        slug,
        staffId,
        entry: 'answered',
        at: Date.now() - day,
        summary: 'The office wrote back',
      }),
    ).toEqual({ kind: 'recorded' })
    expect(
      await recordEntry(db, { slug, staffId, entry: 'noted', at: Date.now() + day, summary: 'Tomorrow' }),
    ).toEqual({ kind: 'in_the_future' })
    const over = { at: Date.now(), to: 'The Home Office', summary: 'Handed in at the door' }
    expect(await handIn(db, { slug, staffId, ...over })).toEqual({ kind: 'handed_in', confirmed: 0 })
    expect(await reopenCampaign(db, { slug, staffId, reason: 'No', from: 'closed', closesAt: null })).toEqual(
      { kind: 'not_possible' },
    )
    const outcome = { from: 'delivered', outcome: 'part_won', won: 'Half of it', lost: 'The rest' } as const
    expect(await recordOutcome(db, { slug, staffId, ...outcome })).toEqual({ kind: 'recorded' })
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({
      state: 'part_won',
      outcome: 'Half of it\n\nThe rest',
      outcomeWon: 'Half of it',
      outcomeLost: 'The rest',
    })
    const history = await getCampaignHistory(slug)
    const kinds = [
      'created',
      'edited',
      'opened',
      'paused',
      'reopened',
      'closed',
      'reopened',
      'delivered',
      'part_won',
    ]
    expect(
      history
        .filter(({ kind }) => kind !== 'answered')
        .map(({ kind }) => kind)
        .reverse(),
    ).toEqual(kinds)
    expect(history.every(({ by }) => by === 'Ruth Adeyemi')).toBe(true)
  })

  test('after its closing day it reopens only with another', async () => {
    const slug = await open()
    await db.execute(
      sql`update campaign set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day'`,
    )
    expect(await pauseCampaign(db, { slug, staffId, notice: 'Too late' })).toEqual({ kind: 'not_possible' })
    expect(
      await reopenCampaign(db, { slug, staffId, reason: 'More', from: 'closed', closesAt: null }),
    ).toEqual({
      kind: 'closing_needed',
    })
    const closesAt = Date.now() + day
    expect(await reopenCampaign(db, { slug, staffId, reason: 'More', from: 'closed', closesAt })).toEqual({
      kind: 'reopened',
      closesAt,
    })
    expect((await stateOf(slug)).closedAt).toBeNull()
  })

  test('of five closings at once one is written down', async () => {
    const slug = await open()
    await Promise.all(Array.from({ length: 5 }, () => closeCampaign(db, { slug, staffId, reason: 'Enough' })))
    expect((await getCampaignHistory(slug)).filter(({ kind }) => kind === 'closed')).toHaveLength(1)
  })

  test('nothing of it happens to a draft', async () => {
    const slug = await draft()
    const results = [
      await pauseCampaign(db, { slug, staffId, notice: 'x' }),
      await closeCampaign(db, { slug, staffId, reason: 'x' }),
      await reopenCampaign(db, { slug, staffId, reason: 'x', from: 'closed', closesAt: null }),
      await handIn(db, { slug, staffId, at: Date.now(), to: 'x', summary: 'x' }),
      await recordOutcome(db, { slug, staffId, from: 'draft', outcome: 'won', won: 'x', lost: '' }),
      await supersedeCampaign(db, { slug, staffId, by: await open(), reason: 'x' }),
      await removeCampaign(db, { slug, staffId, reason: 'x' }),
      await recordEntry(db, { slug, staffId, entry: 'noted', at: Date.now(), summary: 'x' }),
    ]
    expect(results.map(({ kind }) => kind)).toEqual(Array(8).fill('not_possible'))
  })
})

describe('the desk', () => {
  test('lists what waits, from what is so', async () => {
    const now = Date.now()
    const review = await draft()
    await submitCampaign(db, { slug: review, staffId })
    const closing = await open()
    await edit(closing, { closesAt: now + 2 * day }, 'Sooner')
    await db.execute(
      sql`insert into mail (kind, to_address, address_key, state, error) values ('confirm-signature', 'x@example.org', 'k', 'failed', 'refused')`,
    )
    await db.execute(
      sql`insert into count_audit (campaigns_checked, drift) values (1, '[{"slug":"a","counted":3,"actual":4,"places":0}]')`,
    )
    await db.execute(sql`insert into suppression (address_key, reason) values ('k', 'bounced')`)
    const kinds = (await listNeeds(now)).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['bounced', 'closes', 'drift', 'in_review', 'mail_failed'])
  })

  test('counts today and the week from confirmed signatures, by London days', async () => {
    const slug = await open()
    for (let i = 0; i < 3; i++) await sign(slug, 'confirmed')
    await sign(slug)
    await db.execute(
      sql`update signature set confirmed_at = now() - interval '10 days' where id = (select id from signature where state = 'confirmed' limit 1)`,
    )
    await countSignatures(db)
    const [live] = await listLiveCampaigns(Date.now())
    expect(live).toMatchObject({
      slug,
      today: 2,
      sevenDays: 2,
      weekBefore: 1,
      confirmRate: 2 / 3,
      goal: 1000,
      state: 'open',
    })
    expect(live?.byDay).toHaveLength(14)
  })
})
