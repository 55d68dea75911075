import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { db } from '@/db/client'
import { saveConsentWordings } from '@/lib/supporters/consent-wordings'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { bodyOf, signedPost, webhookSecret } from '../support/fake-webhooks'

useDatabase()

const people = 200
const email = (i: number) => `p${i}@example.org`

/** People who agreed to mail, each with a mail that the provider took. */
async function putPeople(): Promise<void> {
  await saveConsentWordings(db)
  const rows = Array.from({ length: people }, (_, i) => ({ i, email: email(i), key: addressKey(email(i)) }))
  await db.execute(sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (i int, email text, key text)),
    agreed as (
      insert into consent_event (canonical_email, purpose, action, wording_id, source)
      select email, 'updates', 'given', 'updates-2026-11', 'staff' from given)
    insert into mail (kind, to_address, address_key, state, sent_at, provider_id)
    select 'signature-receipt', email, key, 'sent', now(), 'mail-' || i from given`)
}

/** Bounced and marked as spam, both told of each, the second twice. */
async function tellAll(): Promise<void> {
  for (let i = 0; i < people; i++) {
    const told = [
      ['bounced', `b${i}`],
      ['complained', `c${i}`],
      ['complained', `c${i}`],
    ] as const
    for (const [type, id] of told) {
      const body = bodyOf({ type, emailId: `mail-${i}`, to: email(i), bounce: { type: 'Permanent' } })
      const answer = await POST(signedPost('http://127.0.0.1/api/webhooks/resend', body, { id }))
      expect(answer.status).toBe(200)
    }
  }
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/faults/mail-news-child.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const waiting = async () =>
  Number((await db.execute(sql`select count(*) as n from mail_event where applied_at is null`))[0]?.n)

test('what was recorded is applied once, however often the worker is killed in between', async () => {
  process.env.RESEND_WEBHOOK_SECRET = webhookSecret
  await putPeople()
  await tellAll()
  expect(await waiting()).toBe(2 * people)

  const deadline = Date.now() + 150_000
  let left = await waiting()
  let worker = startWorker()
  let kills = 0
  try {
    while (left > 0 && Date.now() < deadline) {
      await sleep(20)
      const now = await waiting()
      // In the midst of it, not before it has begun.
      if (now < left - 40 && now > 0) {
        await kill(worker)
        kills += 1
        left = await waiting()
        worker = startWorker()
      } else if (now === 0) left = 0
    }
  } finally {
    await kill(worker)
  }
  expect(kills).toBeGreaterThan(2)
  const [end] = await db.execute(sql`select
    (select count(*)::int from mail_event where applied_at is null) as waiting,
    (select count(*)::int from mail where came_back = 'complained') as complained,
    (select count(*)::int from suppression where reason = 'complained') as stopped,
    (select count(*)::int from consent_event where source = 'complaint') as withdrawn,
    (select count(distinct canonical_email)::int from consent_event where source = 'complaint') as people`)
  expect(end).toEqual({ waiting: 0, complained: people, stopped: people, withdrawn: people, people })
})
