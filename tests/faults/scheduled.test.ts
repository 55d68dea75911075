import { afterAll, beforeAll, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { startScheduled } from '@/lib/jobs/scheduled'

let scheduled: Awaited<ReturnType<typeof startScheduled>>

beforeAll(async () => {
  scheduled = await startScheduled()
})
afterAll(async () => {
  await scheduled.stop()
  // graphile-worker has set it, for whoever runs nothing else.
  process.exitCode = undefined
})

/** The session in which graphile-worker listens for new jobs. */
async function listener(): Promise<number | undefined> {
  const [row] = await statements()<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and query like 'LISTEN "jobs:insert"%'`
  return row?.pid
}

test('what happens by the clock goes on after graphile-worker has stopped by itself', async () => {
  await expect.poll(listener, { timeout: 10_000 }).toBeTypeOf('number')
  const first = await listener()
  // What it hears when another program has changed its tables: it ends, whatever else there is to do.
  await statements()`select pg_notify('worker:migrate', '{"breaking":true,"migrationNumber":999}')`
  await expect.poll(listener, { timeout: 10_000 }).not.toBe(first)
  await statements()`select graphile_worker.add_job('keepTime', job_key => 'late')`
  const waiting = () => statements()`select 1 from graphile_worker.jobs where key = 'late'`
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
})
