import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { type Act, decideSignatures } from '@/lib/signatures/desk/decide-signatures'
import {
  countSignaturesMatching,
  findSignatures,
  listHeld,
  readPlace,
} from '@/lib/signatures/desk/find-signatures'
import { readSignature } from '@/lib/signatures/desk/read-signature'
import { readSearchLine } from '@/lib/signatures/desk/search-line'
import type { SignatureFilter, SignatureState } from '@/lib/signatures/desk/signature-filter'
import { useDatabase } from '../support/database'
import {
  addCampaign,
  atHome,
  elsewhere,
  emptySignatures,
  mailTo,
  sign,
  signaturesOf,
} from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
const all = { email: true, network: true }
let staffId = ''
beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`select tests.empty('staff, invalidation cascade')`)
  await addCampaign('harbour', { goals: [2] })
  staffId = await addStaff('moderator@example.org', 'moderator', 'active', 'Mo Derator')
})

async function find(line: string, more: SignatureFilter = {}): Promise<string[]> {
  const read = readSearchLine(line)
  if (read.kind === 'unread') throw new Error(`${read.word}: ${read.why}`)
  const found = await findSignatures({ ...read.terms, ...more }, { size: 50 }, all)
  if (found.kind !== 'found') throw new Error('too wide')
  expect(await countSignaturesMatching({ ...read.terms, ...more })).toBe(found.rows.length)
  return found.rows.map(({ name }) => name).sort()
}

const byName = async (name: string) => {
  const row = (await signaturesOf('harbour')).find((signature) => signature.name === name)
  if (!row) throw new Error(`${name} has not signed`)
  return row
}

/** Decides about people by what the page believes of them now, or of a state given. */
async function decide(act: Act, names: string[], believed?: SignatureState) {
  const signatures = await Promise.all(
    names.map(async (name) => {
      const { id, state } = await byName(name)
      return { id, state: believed ?? (state as SignatureState) }
    }),
  )
  return decideSignatures(db, { act, signatures, reason: 'looked at', staffId })
}

async function signAndConfirm(name: string, email: string, postcode = 'LS6 1AA') {
  await sign('harbour', { name, email, postcode })
  await confirmSignature((await byName(name)).id)
}

describe('searching', () => {
  beforeEach(async () => {
    await sign(
      'harbour',
      { name: 'Zoë O’Brien', email: 'Zoe.O.Brien+x@gmail.com', postcode: 'SE5 8AF' },
      elsewhere(),
    )
    await sign('harbour', { name: '陈小明', email: 'chen@tmp.example.org', postcode: 'SE50 1AA' }, atHome)
    await sign(
      'harbour',
      { name: 'Ana Costa', email: 'ana@example.org', country: 'PT', postcode: '1100-148' },
      atHome,
    )
  })

  test('finds a mailbox however it is written, by the rules it was stored by', async () => {
    expect(await find('zoeobrien@googlemail.com')).toEqual(['Zoë O’Brien'])
    expect(await find('domain:googlemail.com')).toEqual(['Zoë O’Brien'])
    expect(await find('domain:TMP.example.org')).toEqual(['陈小明'])
  })
  test('finds a name by its words, whatever the accents, and in any script', async () => {
    expect(await find('BRIEN zoe')).toEqual(['Zoë O’Brien'])
    expect(await find('陈小明')).toEqual(['陈小明'])
    expect(await find('costa zoe')).toEqual([])
  })
  test('finds a district and not its longer namesake, a sector, a whole postcode, an area', async () => {
    expect(await find('SE5')).toEqual(['Zoë O’Brien'])
    expect(await find('postcode:SE5 8')).toEqual(['Zoë O’Brien'])
    expect(await find('se58af')).toEqual(['Zoë O’Brien'])
    expect(await find('area:se')).toHaveLength(2)
    expect(await find('country:PT')).toEqual(['Ana Costa'])
  })
  test('finds an address and a network', async () => {
    expect(await find('198.51.100.7')).toEqual(['Zoë O’Brien'])
    expect(await find('ip:198.51.100.200/24')).toEqual(['Zoë O’Brien'])
    expect(await find('127.0.0.0/8')).toHaveLength(2)
  })
  test('finds by state, time, campaign and score', async () => {
    await db.execute(sql`update signature set score = 40 where name = 'Ana Costa'`)
    expect(await find('score:>30')).toEqual(['Ana Costa'])
    expect(await find('score:<40')).toHaveLength(2)
    expect(await find('', { state: 'confirmed' })).toEqual([])
    expect(await find('', { receivedFrom: new Date(Date.now() + 60_000).toISOString() })).toEqual([])
    expect(await find('', { campaignId: 999 })).toEqual([])
  })
  test('what a role may not see is not in what it is given', async () => {
    const found = await findSignatures({}, { size: 1 }, { email: false, network: false })
    const row = found.kind === 'found' ? found.rows[0] : undefined
    expect(row && Object.keys(row)).not.toContain('email')
    expect(row && Object.keys(row)).not.toContain('ip')
    const detail = await readSignature(row!.id, { email: false, network: false })
    expect(JSON.stringify(detail)).not.toMatch(/@|127\.0\.0\.1|198\.51/)
  })
})

test('pages forward and back meet every row once, also of one instant', async () => {
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country)
    select c.id, 'Signer ' || n, 'signer ' || n, n || '@example.org', n || '@example.org', 'GB' from campaign c, generate_series(1, 25) n`)
  const seen: string[] = []
  let page = await findSignatures({}, { size: 10 }, all)
  while (page.kind === 'found') {
    seen.push(...page.rows.map(({ id }) => id))
    const last = page.rows.at(-1)
    if (!page.hasOlder || !last) break
    page = await findSignatures({}, { size: 10, olderThan: readPlace(last.place)! }, all)
  }
  expect(new Set(seen).size).toBe(25)
  expect(seen).toHaveLength(25)
  const first = page.kind === 'found' ? page.rows[0] : undefined
  const back = await findSignatures({}, { size: 10, newerThan: readPlace(first?.place)! }, all)
  expect(back).toMatchObject({ kind: 'found', hasNewer: true, hasOlder: true })
  expect(back.kind === 'found' && back.rows.map(({ id }) => id)).toEqual(seen.slice(10, 20))
})

describe('deciding', () => {
  beforeEach(async () => {
    await signAndConfirm('Una First', 'una@example.org')
    await sign('harbour', { name: 'Dora Second', email: 'dora@example.org' })
  })

  test('confirm, hold, release, invalidate and restore go only from the states they are for, and are written down', async () => {
    expect((await decide('confirm', ['Dora Second'])).done).toHaveLength(1)
    expect((await decide('hold', ['Una First'])).done).toHaveLength(1)
    expect((await decide('hold', ['Una First'])).moved).toHaveLength(1)
    expect((await decide('release', ['Una First', 'Dora Second'])).done).toHaveLength(1)
    expect((await decide('invalidate', ['Una First'])).done).toHaveLength(1)
    expect((await decide('confirm', ['Una First'])).moved).toHaveLength(1)
    expect((await decide('restore', ['Una First'])).done).toHaveLength(1)
    expect((await byName('Una First')).state).toBe('confirmed')
    const detail = await readSignature((await byName('Una First')).id, all)
    const told = detail?.history.filter(({ source }) => source === 'staff')
    expect(told?.map(({ what }) => what)).toEqual(['held', 'released', 'invalidated', 'restored'])
    expect(told?.every(({ reason, by }) => reason === 'looked at' && by === 'Mo Derator')).toBe(true)
    const audited = await db.execute(sql`select action from audit_entry where staff_id = ${staffId}`)
    expect(audited).toHaveLength(5)
  })
  test('who is confirmed by staff gets a receipt and is a supporter', async () => {
    await decide('confirm', ['Dora Second'])
    expect(await mailTo('dora@example.org')).toEqual(['confirm-signature', 'signature-receipt'])
    expect(
      await db.execute(sql`select from supporter where canonical_email = 'dora@example.org'`),
    ).toHaveLength(1)
  })
  test('of two who decide at once one does it, and the other is told', async () => {
    const both = await Promise.all([
      decide('invalidate', ['Una First']),
      decide('hold', ['Una First'], 'confirmed'),
    ])
    expect(both.map(({ done }) => done.length).sort()).toEqual([0, 1])
    expect(both.map(({ moved }) => moved.length).sort()).toEqual([0, 1])
    const events = await db.execute(sql`select from signature_event`)
    expect(events).toHaveLength(1)
  })
  test('what the signer took back meanwhile stays theirs', async () => {
    await db.execute(
      sql`update signature set state = 'withdrawn', seat = null, withdrawn_at = now() where name = 'Una First'`,
    )
    expect((await decide('invalidate', ['Una First'], 'confirmed')).moved).toHaveLength(1)
    expect((await byName('Una First')).state).toBe('withdrawn')
  })
  test('a hidden name is hidden, and the state stays', async () => {
    await db.execute(sql`update signature set show_name = true where name = 'Una First'`)
    expect((await decide('hide_name', ['Una First'])).done).toHaveLength(1)
    expect(await byName('Una First')).toMatchObject({ show_name: false, state: 'confirmed' })
    expect((await decide('hide_name', ['Una First'])).done).toEqual([])
  })
  test('whose place on the address was taken meanwhile cannot be restored until it is free', async () => {
    await decide('invalidate', ['Una First'])
    await signAndConfirm('Other One', 'una@example.org', 'M1 1AE')
    expect((await decide('restore', ['Una First'])).noSeat).toHaveLength(1)
    await decide('invalidate', ['Other One'])
    expect((await decide('restore', ['Una First'])).done).toHaveLength(1)
  })
  test('a couple is restored to both seats at once, and never three to one address', async () => {
    await signAndConfirm('Ugo Partner', 'una@example.org')
    await decide('invalidate', ['Una First', 'Ugo Partner'])
    await signAndConfirm('Third Person', 'una@example.org')
    const decided = await decide('restore', ['Una First', 'Ugo Partner'])
    expect([decided.done.length, decided.noSeat.length]).toEqual([1, 1])
    await decide('invalidate', ['Third Person'])
    expect((await decide('restore', ['Una First', 'Ugo Partner', 'Third Person'])).done.length).toBe(1)
    const seats = await db.execute<{ seat: number }>(
      sql`select seat from signature where seat is not null order by seat`,
    )
    expect(seats.map(({ seat }) => seat)).toEqual([1, 2])
  })
})

test('the held come with the one that has waited longest first', async () => {
  for (const name of ['Ada Held', 'Bea Held', 'Cay Held']) {
    await signAndConfirm(name, `${name.slice(0, 3)}@example.org`)
    await decide('hold', [name])
  }
  const first = await listHeld({}, { size: 2 }, all)
  expect(first).toMatchObject({ hasMore: true, rows: [{ name: 'Ada Held' }, { name: 'Bea Held' }] })
  const next = await listHeld({}, { size: 2, after: readPlace(first.rows[1]?.place)! }, all)
  expect(next).toMatchObject({ hasMore: false, rows: [{ name: 'Cay Held' }] })
})

test('a goal that was reached comes back when invalidation takes the count below it, and not when somebody withdraws', async () => {
  const goal = async () =>
    (await db.execute<{ at: string | null }>(sql`select reached_at as at from campaign_goal`))[0]?.at
  for (const name of ['Una', 'Dora', 'Tria']) await signAndConfirm(`${name} Person`, `${name}@example.org`)
  await countSignatures(db)
  expect(await goal()).not.toBeNull()
  await db.execute(
    sql`update signature set state = 'withdrawn', seat = null where name in ('Una Person', 'Dora Person')`,
  )
  await countSignatures(db)
  expect(await goal()).not.toBeNull()
  await decide('invalidate', ['Tria Person'])
  await countSignatures(db)
  expect(await goal()).toBeNull()
  const told = await db.execute<{ facts: unknown }>(
    sql`select facts from campaign_event where kind = 'noted' and is_public`,
  )
  expect(told[0]?.facts).toEqual({ goalTakenBack: 2 })
})
