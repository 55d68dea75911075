import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { openFile } from '@/lib/take-out/keep-file'
import { makeTakeOut } from '@/lib/take-out/make-take-out'
import { findTakeOut } from '@/lib/take-out/queries'
import { emptyMail, mailSettings } from '../integration/mail-fixtures'
import { addCampaign } from '../support/signing'

const rows = 200_000
const files = mkdtempSync(join(tmpdir(), 'take-out-fault-'))
let id = ''

beforeAll(async () => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { FILES_DIR: files })
  await emptyMail()
  const campaignId = await addCampaign('harbour')
  const sql = statements()
  await sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
      select ${campaignId}, 'Person ' || i, 'person ' || i, 'p' || i || '@example.org', 'p' || i || '@example.org', 'GB', 'confirmed', 1, now()
      from generate_series(1, ${rows}::int) i`
  })
  const [row] = await sql<{ id: string }[]>`
    insert into take_out (campaign_id, kind, reason, choices) values (${campaignId}, 'signatures', 'A test',
      ${JSON.stringify({ filter: { campaignId }, columns: ['reference', 'name', 'email', 'state', 'received'] })}::jsonb) returning id`
  id = row!.id
})
afterAll(() => rmSync(files, { recursive: true, force: true }))

const kept = () =>
  readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('a worker that is killed leaves nothing that looks whole, and the next one makes all of it', async () => {
  const maker = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/take-out-maker-child.ts', id], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(maker, 'close')
  await expect
    .poll(async () => (await findTakeOut('signatures', id))?.files.length, { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(1)
  maker.kill('SIGKILL')
  await ended
  expect(await findTakeOut('signatures', id)).toMatchObject({ state: 'making' })

  // The lock of the killed one ends with its connection.
  await expect.poll(() => makeTakeOut(id), { timeout: 60_000 }).toBe('made')
  const made = await findTakeOut('signatures', id)
  expect(kept()).toHaveLength(made!.files.length)
  const file = await openFile(made!.files, 'harbour.csv')
  const lines = (await new Response(file!.body).text()).trimEnd().split('\n')
  expect(lines).toHaveLength(rows + 1)
  expect(new Set(lines).size).toBe(rows + 1)
  const [mails] = await statements()<{ n: number }[]>`
    select count(*)::int as n from audit_entry where action = 'export.made' and facts->>'takeOut' = ${id}`
  expect(mails?.n).toBe(1)
}, 120_000)
