import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditCounts } from '@/lib/counting/audit-counts'
import { countSignatures } from '@/lib/counting/count-signatures'
import { changeSetting } from '@/lib/integrity/change-setting'
import { listSettings } from '@/lib/integrity/list-settings'
import {
  cancelInvalidation,
  goOnWithInvalidation,
  restoreInvalidation,
} from '@/lib/invalidations/change-invalidation'
import { previewInvalidation } from '@/lib/invalidations/preview-invalidation'
import { startInvalidation } from '@/lib/invalidations/start-invalidation'
import { workInvalidations } from '@/lib/invalidations/work-invalidations'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { acts, decideSignatures } from '@/lib/signatures/desk/decide-signatures'
import type { SignatureState } from '@/lib/signatures/desk/signature-filter'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { useDatabase } from '../support/database'
import { enterPaper } from '../support/paper'
import { emptyDirectory, makeArea } from '../support/representatives-rows'
import { countsAsTheyAre, countsAsTold } from '../support/signature-rows'
import { addCampaign, emptySignatures } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
const people = 24
let staffId = ''
let seats: { id: number }[] = []
let campaigns: number[] = []
let ids: string[] = []
let sheets = 0

beforeEach(async () => {
  await emptyDirectory()
  seats = [
    await makeArea({ chamber: 'uk-commons', name: 'Harbour North' }),
    await makeArea({ chamber: 'uk-commons', name: 'Harbour South' }),
  ]
  await db.execute(sql`select tests.empty('staff cascade')`)
  staffId = await addStaff('moderator@example.org', 'moderator')
})

/** Each run begins with nobody confirmed, no sheet entered, nothing at work and nothing held still. */
async function begin(): Promise<void> {
  await emptySignatures()
  await db.execute(sql`select tests.empty('invalidation, paper_sheet, campaign_day, live_setting cascade')`)
  campaigns = [await addCampaign('harbour', { goals: [3, 6] }), await addCampaign('quay')]
  // Two names on each address, so that seats are fought for; of every other couple the postcodes differ.
  const rows = await db.execute<{ id: string }>(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, constituency_id, source, ip)
    select case when n % 8 < 4 then ${campaigns[0]}::int else ${campaigns[1]}::int end, 'Signer ' || n, 'signer ' || n, mailbox, mailbox, mailbox, 'GB',
      case when n % 4 = 1 then 'M1 1AE' else 'LS6 1AA' end, case when n % 3 = 0 then 'LS' else 'M' end,
      case when n % 3 = 0 then ${seats[0]?.id}::int when n % 3 = 1 then ${seats[1]?.id}::int end,
      case when n % 2 = 0 then 'mail-1' else '' end, ('203.0.113.' || n)::inet
    from generate_series(0, ${people - 1}::int) n, lateral (select n / 2 || '@example.org' as mailbox) m returning id`)
  ids = rows.map(({ id }) => id)
}

const one = fc.integer({ min: 0, max: people - 1 })
const several = fc.uniqueArray(one, { minLength: 1, maxLength: 6 })
type Step = () => Promise<unknown>

async function decide(act: (typeof acts)[number], whom: number[]): Promise<void> {
  const signatures = await db.execute<{ id: string; state: SignatureState }>(sql`
    select id, state from signature where id in (select jsonb_array_elements_text(${JSON.stringify(whom.map((n) => ids[n]))}::jsonb)::uuid)`)
  await decideSignatures(db, { act, signatures: [...signatures], reason: 'why', staffId })
}

async function invalidateNetwork(bits: number): Promise<void> {
  const criteria = { network: `203.0.113.0/${bits}` }
  const shown = await previewInvalidation(criteria, { email: true, network: true })
  if (shown.kind !== 'counted') throw new Error('too wide')
  const { countedAt, total } = shown
  await startInvalidation(db, {
    criteria,
    countedAt,
    expected: total,
    typed: total,
    reason: 'why',
    note: '',
    staffId,
  })
}

const onNewest = (change: typeof cancelInvalidation) => async () => {
  const [row] = await db.execute<{ id: number }>(sql`select id from invalidation order by id desc limit 1`)
  if (row) await change(db, { id: row.id, staffId })
}

/** Of some who are online too: whoever counts there must not count here. */
async function enterPeople(campaign: number, whom: number[]): Promise<void> {
  sheets += 1
  const lines = whom.map((n) => ({ name: `Signer ${n}`, postcode: n % 4 === 1 ? 'M1 1AE' : 'LS6 1AA' }))
  await enterPaper(campaigns[campaign] ?? 0, lines, staffId, { sheet: `Sheet ${sheets}` })
}

async function decidePaper(act: (typeof acts)[number], whom: number[]): Promise<void> {
  const all = await db.execute<{ id: string; state: SignatureState }>(
    sql`select id, state from signature where channel = 'paper' order by name_key, id`,
  )
  const signatures = all.filter((_, n) => whom.includes(n))
  await decideSignatures(db, { act, signatures, reason: 'why', staffId })
}

/** Gone with its row, as somebody asks. What is not told by its row any more is not chosen here: its sum stays. */
async function erase(n: number): Promise<void> {
  await db.execute(
    sql`delete from signature where id = ${ids[n]} and state in ('confirmed', 'held', 'invalidated')`,
  )
}

async function freeze(on: boolean): Promise<void> {
  const { count_freeze } = await listSettings()
  const change = { key: 'count_freeze' as const, value: { on }, why: 'why', staffId, seen: count_freeze.seen }
  await db.transaction((tx) => changeSetting(tx, change))
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: one.map((n) => () => confirmSignature(ids[n] ?? '')) },
  { weight: 2, arbitrary: one.map((n) => () => withdrawSignature(db, ids[n] ?? '')) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...acts), several).map(
      ([act, whom]) =>
        () =>
          decide(act, whom),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(27, 28, 29).map((bits) => () => invalidateNetwork(bits)) },
  { weight: 1, arbitrary: fc.constant(onNewest(cancelInvalidation)) },
  { weight: 1, arbitrary: fc.constant(onNewest(goOnWithInvalidation)) },
  {
    weight: 2,
    arbitrary: fc.constant(onNewest((tx, change) => restoreInvalidation(tx, { ...change, reason: 'why' }))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(0, 1), several).map(
      ([campaign, whom]) =>
        () =>
          enterPeople(campaign, whom),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('hold', 'release', 'invalidate', 'restore'), several).map(
      ([act, whom]) =>
        () =>
          decidePaper(act, whom),
    ),
  },
  { weight: 1, arbitrary: one.map((n) => () => erase(n)) },
  { weight: 1, arbitrary: fc.boolean().map((on) => () => freeze(on)) },
  { weight: 3, arbitrary: fc.constant(() => workInvalidations()) },
  { weight: 3, arbitrary: fc.constant(() => countSignatures(db)) },
)

async function inTurn(steps: Step[]): Promise<void> {
  for (const one of steps) await one()
}

test('after any sequence of confirming, withdrawing, holding, releasing, invalidating, restoring, entering paper, erasing and freezing, by four at once, every count equals the rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 12 }), { minLength: 4, maxLength: 4 }),
      async (lanes) => {
        await begin()
        await Promise.all(lanes.map(inTurn))
        await workInvalidations()
        expect(await countsAsTold()).toEqual(await countsAsTheyAre())
        expect(await auditCounts(db)).toEqual([])
        const unlinked = await db.execute(
          sql`select from signature where (invalidation_id is not null and state <> 'invalidated')`,
        )
        expect(unlinked).toHaveLength(0)
        const crowded = await db.execute(sql`
        select from signature where seat is not null group by campaign_id, canonical_email
        having count(*) > 2 or count(distinct postcode) > 1`)
        expect(crowded).toHaveLength(0)
        const twice = await db.execute(sql`
        select from signature w join signature p on p.campaign_id = w.campaign_id and p.name_key = w.name_key and p.postcode = w.postcode
        where w.channel = 'web' and w.state = 'confirmed' and p.channel = 'paper' and p.state = 'confirmed'`)
        expect(twice).toHaveLength(0)
        await freeze(false)
        const untrue = await db.execute(sql`
        select from campaign_count c left join campaign_goal g on g.campaign_id = c.campaign_id and g.reached_at is null and g.at_count <= c.confirmed
        where c.frozen is not null or g.campaign_id is not null`)
        expect(untrue).toHaveLength(0)
      },
    ),
    { numRuns: 25 },
  )
}, 180_000)
