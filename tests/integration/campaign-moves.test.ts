import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign, campaignStates } from '@/db/schema/campaigns'
import { closeCampaign } from '@/lib/campaigns/close-campaign'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import { editCampaign } from '@/lib/campaigns/edit-campaign'
import { getCampaignHistory } from '@/lib/campaigns/editor-queries'
import { handIn } from '@/lib/campaigns/hand-in'
import { keepTime } from '@/lib/campaigns/keep-time'
import { getRemoval } from '@/lib/campaigns/life-queries'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { type CampaignMove, mayMove, statesBefore } from '@/lib/campaigns/moves'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { recordOutcome } from '@/lib/campaigns/record-outcome'
import { removeCampaign } from '@/lib/campaigns/remove-campaign'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { scheduleCampaign } from '@/lib/campaigns/schedule-campaign'
import { returnToDraft, submitCampaign } from '@/lib/campaigns/submit-campaign'
import { supersedeCampaign } from '@/lib/campaigns/supersede-campaign'
import { readPublicAddresses } from '@/lib/feeds/read-public-addresses'
import { addCampaign } from '../support/signing'
import { addStaff, emptyStaff } from '../support/staff-rows'

type State = (typeof campaignStates)[number]
const day = 86_400_000
let staffId = ''

async function open(name = 'Light on the quay') {
  const { slug } = await draftCampaign(db, { name, staffId })
  const changes = {
    ...{ demand: `Ask for ${name}`, demandHighlight: '', ask: 'It is dark. Light it.', why: 'People fall.' },
    ...{ addressee: 'Harbour Board', addresseeShort: 'the board', petitionText: 'We ask the board.' },
    goals: [{ atCount: 1000, consequence: 'hand it in' }],
    closesAt: Date.now() + 30 * day,
  }
  expect((await editCampaign(db, { slug, staffId, changes, reason: '' })).kind).toBe('saved')
  expect(await publishCampaign(db, { slug, staffId })).toEqual({ kind: 'published' })
  return slug
}

async function rowOf(slug: string) {
  const [row] = await db.select().from(campaign).where(eq(campaign.slug, slug))
  return row!
}

const reopen = (slug: string) =>
  reopenCampaign(db, { slug, staffId, reason: 'Checked', from: 'paused', closesAt: null })

beforeEach(async () => {
  await emptyStaff()
  staffId = await addStaff('ruth@example.org', 'campaigner', 'active', 'Ruth Adeyemi')
})

test('the database allows exactly the moves of the table, for every pair of states', async () => {
  const rows = await db.execute<{ before: State; after: State; may: boolean }>(sql`
    select b as before, a as after, campaign_may_move(b, a) as may
    from unnest(array[${sql.join(
      campaignStates.map((state) => sql`${state}`),
      sql`, `,
    )}]) b,
      unnest(array[${sql.join(
        campaignStates.map((state) => sql`${state}`),
        sql`, `,
      )}]) a`)
  expect(rows).toHaveLength(campaignStates.length ** 2)
  for (const { before, after, may } of rows)
    expect([before, after, may]).toEqual([before, after, mayMove(before, after)])
})

describe('an act on a campaign that is in another state than its form believed', () => {
  const acts: [CampaignMove, (slug: string, at: State) => Promise<{ kind: string }>][] = [
    ['submit', (slug) => submitCampaign(db, { slug, staffId })],
    ['return_to_draft', (slug) => returnToDraft(db, { slug, staffId, reason: 'x' })],
    ['schedule', (slug) => scheduleCampaign(db, { slug, staffId })],
    ['publish', (slug) => publishCampaign(db, { slug, staffId })],
    ['pause', (slug) => pauseCampaign(db, { slug, staffId, notice: 'x' })],
    ['close', (slug) => closeCampaign(db, { slug, staffId, reason: 'x' })],
    ['hand_in', (slug) => handIn(db, { slug, staffId, at: Date.now(), to: 'x', summary: 'x' })],
    ['win', (slug, from) => recordOutcome(db, { slug, staffId, from, outcome: 'won', won: 'x', lost: '' })],
    ['lose', (slug, from) => recordOutcome(db, { slug, staffId, from, outcome: 'lost', won: '', lost: 'x' })],
    ['supersede', (slug) => supersedeCampaign(db, { slug, staffId, by: 'next', reason: 'x' })],
    ['remove', (slug) => removeCampaign(db, { slug, staffId, reason: 'x' })],
  ]

  test('is refused from every state that its move does not begin in, and changes nothing', async () => {
    await db.execute(sql`delete from campaign where slug = 'next'`)
    await addCampaign('next')
    const everything = () =>
      db.execute(
        sql`select (select jsonb_agg(c order by c.id) from campaign c) c, (select count(*) from campaign_event) e`,
      )
    for (const state of campaignStates) {
      const slug = `in-${state.replace('_', '-')}`
      await db.execute(sql`
        insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, removed_reason)
        select ${slug}, name, demand, ask, addressee, addressee_short, petition_text, ${state},
          case when ${state} = 'scheduled' then now() + interval '1 day' else opens_at end, now() + interval '9 days', 'x'
        from campaign where slug = 'next'`)
      const before = await everything()
      for (const [move, act] of acts) {
        if (statesBefore(move).includes(state)) continue
        expect([state, move, (await act(slug, state)).kind]).toEqual([state, move, 'not_possible'])
      }
      expect(await everything()).toEqual(before)
    }
  })
})

test('a move that is not in the table is refused by the database, whoever makes it', async () => {
  const slug = await open()
  const refused = (state: string, more = sql``) =>
    db.execute(sql`update campaign set state = ${state}${more} where slug = ${slug}`).then(
      () => 'allowed',
      (error) => error.cause?.constraint_name,
    )
  expect(await refused('draft')).toBe('campaign_moves_as_allowed')
  expect(await refused('archived')).toBe('campaign_moves_as_allowed')
  expect(await refused('superseded')).toBe('campaign_superseded_names_its_successor')
  expect(await refused('part_won', sql`, outcome_won = 'Half'`)).toBe('campaign_outcome_is_written')
  expect(await refused('removed')).toBe('campaign_removed_says_why')
  expect(await refused('paused')).toBe('allowed')
})

describe('a pause', () => {
  test('moves the last day by its time when it ends, and the record says so', async () => {
    const slug = await open()
    const before = (await rowOf(slug)).closesAt!.getTime()
    await pauseCampaign(db, { slug, staffId, notice: 'A figure is checked' })
    await db.execute(sql`update campaign set paused_at = now() - interval '3 days 2 hours'`)
    const page = await getCampaignPage(slug, Date.now())
    const result = await reopen(slug)
    if (result.kind !== 'reopened') throw new Error(result.kind)
    expect(page?.pause?.closesIfReopened).toBe(result.closesAt)
    expect(result.closesAt - before).toBeGreaterThanOrEqual(3 * day + 2 * 3_600_000)
    expect(result.closesAt - before).toBeLessThan(4 * day + 4 * 3_600_000)
    expect(await rowOf(slug)).toMatchObject({
      state: 'open',
      pausedAt: null,
      closesAt: new Date(result.closesAt),
    })
    expect((await getCampaignPage(slug, Date.now()))?.record[0]).toMatchObject({
      kind: 'reopened',
      facts: { from: 'paused', closesAt: new Date(result.closesAt).toISOString() },
    })
  })

  test('outlasts the last day: the clock does not close it, and its days are given back', async () => {
    const slug = await open()
    await pauseCampaign(db, { slug, staffId, notice: 'A figure is checked' })
    await db.execute(sql`update campaign set opens_at = now() - interval '40 days',
      paused_at = now() - interval '10 days', closes_at = now() - interval '4 days'`)
    expect(await keepTime(db)).toEqual({ opened: 0, closed: 0 })
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({ state: 'paused' })
    const result = await reopen(slug)
    if (result.kind !== 'reopened') throw new Error(result.kind)
    expect(result.closesAt).toBeGreaterThanOrEqual(Date.now() + 6 * day - 60_000)
    expect(await getCampaignPage(slug, Date.now())).toMatchObject({ state: 'open' })
  })

  test('ended by five people at once moves the last day once', async () => {
    const slug = await open()
    await pauseCampaign(db, { slug, staffId, notice: 'A figure is checked' })
    const before = (await rowOf(slug)).closesAt!.getTime()
    await db.execute(sql`update campaign set paused_at = now() - interval '2 days 1 hour'`)
    const results = await Promise.all(Array.from({ length: 5 }, () => reopen(slug)))
    expect(results.filter(({ kind }) => kind === 'reopened')).toHaveLength(1)
    expect((await rowOf(slug)).closesAt!.getTime() - before).toBeLessThan(3 * day + 4 * 3_600_000)
  })
})

describe('an outcome', () => {
  test('says what was won and what was not; part of it needs both', async () => {
    const slug = await open()
    const act = { slug, staffId, from: 'open' } as const
    expect(await recordOutcome(db, { ...act, outcome: 'part_won', won: 'Half', lost: '' })).toEqual({
      kind: 'words_needed',
      fields: ['lost'],
    })
    expect(await recordOutcome(db, { ...act, outcome: 'lost', won: 'Half', lost: '' })).toMatchObject({
      fields: ['lost'],
    })
    expect((await rowOf(slug)).state).toBe('open')
    expect(await recordOutcome(db, { ...act, outcome: 'won', won: 'The quay is lit', lost: '' })).toEqual({
      kind: 'recorded',
    })
  })

  test('of two written at once from the same page, the second is refused', async () => {
    const slug = await open()
    const act = { slug, staffId, from: 'open', won: 'Some', lost: 'Some' } as const
    const kinds = await Promise.all([
      recordOutcome(db, { ...act, outcome: 'part_won' }),
      recordOutcome(db, { ...act, outcome: 'lost' }),
    ])
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['not_possible', 'recorded'])
  })

  test('handing in counts who had signed by the end of that day', async () => {
    const slug = await open()
    const id = (await rowOf(slug)).id
    await db.execute(sql`update campaign set opens_at = now() - interval '9 days'`)
    await db.execute(sql`insert into campaign_day (campaign_id, day, source, what, n) values
      (${id}, current_date - 5, '', 'confirmed', 40), (${id}, current_date - 5, 'mail', 'confirmed', 2),
      (${id}, current_date, '', 'confirmed', 7), (${id}, current_date - 5, '', 'received', 99)`)
    const over = { slug, staffId, to: 'The Harbour Board', summary: 'At the door' }
    expect(await handIn(db, { ...over, at: Date.now() + day })).toEqual({ kind: 'in_the_future' })
    expect(await handIn(db, { ...over, at: Date.now() - 20 * day })).toEqual({ kind: 'before_it_opened' })
    expect(await handIn(db, { ...over, at: Date.now() - 4 * day })).toEqual({
      kind: 'handed_in',
      confirmed: 42,
    })
    expect(
      (await getCampaignPage(slug, Date.now()))?.record.find(({ kind }) => kind === 'delivered'),
    ).toMatchObject({
      facts: { to: 'The Harbour Board', confirmed: 42 },
      summary: 'At the door',
    })
  })
})

describe('replacing', () => {
  const replace = (slug: string, by: string) =>
    supersedeCampaign(db, { slug, staffId, by, reason: 'A wider ask' })

  test('leads to the last of a line, and the list says so', async () => {
    const [one, two, three] = [await open('One'), await open('Two'), await open('Three')]
    expect(await replace(one, two)).toEqual({ kind: 'superseded' })
    expect(await replace(two, three)).toEqual({ kind: 'superseded' })
    expect((await getCampaignPage(one, Date.now()))?.successor?.slug).toBe(three)
    const listed = await listPublicCampaigns(Date.now())
    expect(listed.find(({ slug }) => slug === one)).toMatchObject({
      state: 'superseded',
      successor: { slug: three },
    })
    expect((await getCampaignPage(three, Date.now()))?.successor).toBeNull()
    expect((await getCampaignHistory(three))[0]).toMatchObject({ kind: 'noted', facts: { from: two } })
  })

  test('is refused by itself, by a draft, by one that is replaced, and twice', async () => {
    const [one, two, three] = [await open('One'), await open('Two'), await open('Three')]
    const { slug: hidden } = await draftCampaign(db, { name: 'Hidden', staffId })
    expect(await replace(one, one)).toEqual({ kind: 'itself' })
    expect(await replace(one, 'nowhere')).toEqual({ kind: 'no_such_campaign' })
    expect(await replace(one, hidden)).toEqual({ kind: 'not_public' })
    await replace(two, three)
    expect(await replace(one, two)).toEqual({ kind: 'replaced_itself' })
    expect(await replace(two, one)).toEqual({ kind: 'not_possible' })
    expect(await replace(three, two)).toEqual({ kind: 'replaced_itself' })
  })

  test('two that would replace each other at once make no circle', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await open(`One ${round}`), await open(`Two ${round}`)]
      const results = await Promise.all([replace(one, two), replace(two, one)])
      expect(results.map(({ kind }) => kind).sort()).toEqual(['replaced_itself', 'superseded'])
    }
  })
})

describe('removing', () => {
  test('takes it from readers, lists and the sitemap, keeps why, and cannot be undone', async () => {
    const slug = await open()
    const isListed = async () =>
      (await readPublicAddresses()).some(({ address }) => address === `/campaigns/${slug}`)
    expect(await isListed()).toBe(true)
    expect(await removeCampaign(db, { slug, staffId, reason: 'It named somebody' })).toEqual({
      kind: 'removed',
    })
    expect(await getCampaignPage(slug, Date.now())).toBeNull()
    expect(await getRemoval(slug)).toMatchObject({ reason: 'It named somebody' })
    expect(await listPublicCampaigns(Date.now())).toEqual([])
    expect(await isListed()).toBe(false)
    expect((await rowOf(slug)).closedAt).not.toBeNull()
    expect(await closeCampaign(db, { slug, staffId, reason: 'x' })).toEqual({ kind: 'not_possible' })
  })

  test('and closing at once: whichever comes first, it ends removed or the second is refused', async () => {
    const slug = await open()
    const [closed, removed] = await Promise.all([
      closeCampaign(db, { slug, staffId, reason: 'Enough' }),
      removeCampaign(db, { slug, staffId, reason: 'It named somebody' }),
    ])
    expect(removed.kind).toBe('removed')
    expect(['closed', 'not_possible']).toContain(closed.kind)
    expect((await rowOf(slug)).state).toBe('removed')
  })
})
