import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { liveSettings } from '@/lib/integrity/live-settings'
import { startMailAgain } from '@/lib/preferences/start-mail-again'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { saveConsentWordings, wordings } from '@/lib/supporters/consent-wordings'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addCampaign, sign, signaturesOf } from '../support/signing'

useDatabase()
beforeEach(async () => {
  await statements()`select tests.empty('signature, supporter, suppression, campaign, mail, signing_attempt, contact_import restart identity cascade')`
  await relyOnSoftOptIn(false)
  for (const slug of ['harbour', 'bridge']) await addCampaign(slug)
})

const email = 'ann@example.org'
const ann = { name: 'Ann Example', email }

async function heard() {
  const [row] = await db.execute<{ said: string }>(
    sql`select coalesce(updates || ' ' || updates_basis, 'nothing') as said from supporter where canonical_email = ${email}`,
  )
  return row?.said
}

async function signAndConfirm(slug: string, typed: Record<string, string>): Promise<string> {
  await sign(slug, { ...ann, ...typed })
  const id = (await signaturesOf(slug)).find(({ state }) => state === 'pending')!.id
  expect(await confirmSignature(id)).toEqual({ kind: 'confirmed' })
  return id
}

const leave = (reason: string) =>
  db.execute(sql`insert into suppression (address_key, reason) select address_key, ${reason} from supporter`)
const reasons = async () =>
  (await db.execute<{ reason: string }>(sql`select reason from suppression`)).map(({ reason }) => reason)

async function relyOnSoftOptIn(softOptIn: boolean) {
  await db.execute(sql`
    insert into live_setting (key, value) values ('contact_policy', ${JSON.stringify({ softOptIn })}::jsonb)
    on conflict (key) do update set value = excluded.value`)
  // Every process hears of it within seconds, this one too.
  await expect
    .poll(async () => (await liveSettings()).contact_policy.softOptIn, { timeout: 6000 })
    .toBe(softOptIn)
}

describe('what a supporter last said', () => {
  test('of a form has no effect until its signature is confirmed', async () => {
    await signAndConfirm('harbour', { updates: 'no' })
    await sign('bridge', { ...ann, updates: 'yes' })
    expect(await heard()).toBe('refused explicit_consent')
    await confirmSignature((await signaturesOf('bridge'))[0]!.id)
    expect(await heard()).toBe('given explicit_consent')
  })

  test('is never undone by what they said before, whenever that is confirmed', async () => {
    await sign('bridge', { ...ann, updates: 'yes' })
    await signAndConfirm('harbour', { updates: 'yes' })
    await db.transaction((tx) => stopAllMail(tx, addressKey(ann.email), 'preferences'))
    await confirmSignature((await signaturesOf('bridge'))[0]!.id)
    expect(await heard()).toBe('withdrawn explicit_consent')
  })

  test('is left as it was where they sign again and do not answer', async () => {
    await signAndConfirm('harbour', { updates: 'yes' })
    await signAndConfirm('bridge', { updates: '' })
    expect(await heard()).toBe('given explicit_consent')
  })

  test('is nothing where they never answered, and the signature counts like any other', async () => {
    await signAndConfirm('harbour', { updates: '' })
    expect(await heard()).toBe('nothing')
    expect(await db.execute(sql`select 1 from consent_event where purpose = 'updates'`)).toHaveLength(0)
    expect((await signaturesOf('harbour'))[0]?.state).toBe('confirmed')
  })

  test('a yes of theirs lifts that they left, and never that their address bounced or complained', async () => {
    await signAndConfirm('harbour', { updates: 'no' })
    await leave('asked')
    await signAndConfirm('bridge', { updates: 'yes' })
    expect(await reasons()).toEqual([])
    for (const reason of ['bounced', 'complained']) {
      await db.execute(sql`delete from suppression`)
      await leave(reason)
      await startMailAgain(db, addressKey(ann.email), null)
      expect(await reasons()).toEqual([reason])
    }
  })
})

describe('an opt-out that is not taken', () => {
  const left = { updates_form: 'opt_out', updates: '' }

  test('is a soft opt-in in the United Kingdom while the charity relies on it, under its own words', async () => {
    await relyOnSoftOptIn(true)
    await signAndConfirm('harbour', left)
    expect(await heard()).toBe('given soft_opt_in')
    const [row] = await db.execute<{ words: string }>(sql`select updates_wording_id as words from supporter`)
    expect(row?.words).toBe(wordings.updates_opt_out.id)
  })

  test('is no answer elsewhere, on a form that asked the question, and once the switch is off', async () => {
    await signAndConfirm('harbour', left)
    expect(await heard()).toBe('nothing')
    await relyOnSoftOptIn(true)
    await signAndConfirm('bridge', { updates: '' })
    expect(await heard()).toBe('nothing')
    await addCampaign('tower')
    await sign('tower', { ...ann, ...left, email: 'fr@example.org', country: 'FR', postcode: '' })
    await confirmSignature((await signaturesOf('tower'))[0]!.id)
    const [row] = await db.execute<{ updates: string | null }>(
      sql`select updates from supporter where canonical_email = 'fr@example.org'`,
    )
    expect(row).toEqual({ updates: null })
  })

  test('re-subscribes nobody who said no, withdrew or left, whichever form is confirmed first', async () => {
    await relyOnSoftOptIn(true)
    await addCampaign('tower')
    // Both wait: when the second is sent nobody knows the person yet.
    await sign('harbour', { ...ann, ...left, no_updates: 'yes' })
    await sign('bridge', { ...ann, ...left })
    await confirmSignature((await signaturesOf('harbour'))[0]!.id)
    expect(await heard()).toBe('refused explicit_consent')
    await confirmSignature((await signaturesOf('bridge'))[0]!.id)
    expect(await heard()).toBe('refused explicit_consent')
    await leave('asked')
    await signAndConfirm('tower', left)
    expect(await heard()).toBe('refused explicit_consent')
    expect(await reasons()).toEqual(['asked'])
  })

  test('takes nothing from who has said yes', async () => {
    await relyOnSoftOptIn(true)
    await signAndConfirm('harbour', { updates: 'yes' })
    await signAndConfirm('bridge', left)
    expect(await heard()).toBe('given explicit_consent')
  })

  test('taken, it loses no signature and is a no', async () => {
    await relyOnSoftOptIn(true)
    await signAndConfirm('harbour', { ...left, no_updates: 'yes' })
    expect(await heard()).toBe('refused explicit_consent')
    expect((await signaturesOf('harbour'))[0]?.state).toBe('confirmed')
  })
})

test('consent that an act implies cannot be written down without its end', async () => {
  await saveConsentWordings(db)
  const write = db.execute(sql`
    insert into consent_event (canonical_email, purpose, action, basis, wording_id, source)
    values (${email}, 'updates', 'given', 'implied', ${wordings.updates.id}, 'staff')`)
  await expect(write).rejects.toMatchObject({
    cause: { constraint_name: 'consent_event_implied_has_an_end' },
  })
})
