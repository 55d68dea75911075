import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { restoreInvalidation } from '@/lib/invalidations/change-invalidation'
import { previewInvalidation } from '@/lib/invalidations/preview-invalidation'
import { readInvalidation } from '@/lib/invalidations/read-invalidations'
import { startInvalidation } from '@/lib/invalidations/start-invalidation'
import { workInvalidations } from '@/lib/invalidations/work-invalidations'
import { addBurst, countsAsTheyAre, countsAsTold } from '../support/signature-rows'
import { addCampaign, emptySignatures } from '../support/signing'
import { addStaff } from '../support/staff-rows'

const count = 6000
const criteria = { network: '203.0.113.0/24' }
let staffId = ''

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate staff, invalidation cascade`)
  staffId = await addStaff('moderator@example.org', 'moderator')
  await addBurst(await addCampaign('harbour'), { count })
})

async function begin(): Promise<number> {
  const shown = await previewInvalidation(criteria, { email: true, network: true })
  if (shown.kind !== 'counted') throw new Error('too wide')
  const { countedAt, total } = shown
  const started = await startInvalidation(db, {
    ...{ criteria, countedAt, expected: total, typed: total, reason: 'Made by a program', note: '', staffId },
  })
  if (started.kind !== 'started') throw new Error(started.kind)
  return started.id
}

const out = async () =>
  (
    await db.execute<{ n: number }>(sql`select count(*)::int as n from signature where state = 'invalidated'`)
  )[0]?.n ?? 0

/** Works in a process of its own until so many batches have moved what is out away from `from`, and then is killed. */
async function workAndKill(from: number, batches: number): Promise<number> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/invalidator-child.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(worker, 'exit')
  while (Math.abs((await out()) - from) < batches * 500) {
    if (worker.exitCode !== null) throw new Error('the worker was faster than the test')
  }
  worker.kill('SIGKILL')
  await ended
  return out()
}

test('a worker killed in the middle of an invalidation loses and repeats nothing: the next goes on where the last batch ended', async () => {
  const id = await begin()
  const half = await workAndKill(0, 2)
  expect(half % 500).toBe(0)
  expect(half).toBeLessThan(count)
  expect(await readInvalidation(id)).toMatchObject({ state: 'running', invalidated: half, nowOut: half })
  await expect
    .poll(
      async () => {
        await workInvalidations()
        return out()
      },
      { timeout: 20_000 },
    )
    .toBe(count)
  expect(await readInvalidation(id)).toMatchObject({ state: 'done', invalidated: count, skipped: 0 })
  expect(await countsAsTold()).toEqual(await countsAsTheyAre())

  await restoreInvalidation(db, { id, staffId, reason: 'It was a school' })
  const left = await workAndKill(count, 2)
  expect(left).toBeGreaterThan(0)
  await expect
    .poll(
      async () => {
        await workInvalidations()
        return out()
      },
      { timeout: 20_000 },
    )
    .toBe(0)
  expect(await readInvalidation(id)).toMatchObject({ state: 'restored', nowOut: 0 })
  expect(await countsAsTold()).toEqual(await countsAsTheyAre())
}, 120_000)
