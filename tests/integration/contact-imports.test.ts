import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { contactPolicyShape } from '@/lib/consent/contact-policy'
import { importContacts } from '@/lib/contact-imports/import-contacts'
import { type Evidence, readEvidence } from '@/lib/contact-imports/import-form'
import { readContacts } from '@/lib/contact-imports/read-contacts'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'

useDatabase()
const staffId = 'someone'
const now = Date.parse('2026-11-22T12:00:00Z')
const policy = contactPolicyShape.parse({ softOptIn: true })
const typed = {
  ...{ label: 'Summer fair', collectedAt: 'Stall at the fair, by our volunteers', collectedOn: '2026-07-04' },
  ...{ wording: 'Yes, email me about your campaigns', basis: 'explicit_consent', collectedBy: 'us' },
  evidence: 'Box 4, the forms of July',
}
const evidenceOf = (changes: Record<string, string> = {}): Evidence => {
  const read = readEvidence({ ...typed, ...changes }, policy, now)
  if (read.kind === 'wrong') throw new Error(JSON.stringify(read.mistakes))
  return read.evidence
}
const mistakes = (changes: Record<string, string>, of = policy) => {
  const read = readEvidence({ ...typed, ...changes }, of, now)
  return read.kind === 'wrong' ? read.mistakes : null
}
const bring = (list: string, evidence = evidenceOf()) => {
  const read = readContacts(list, evidence.basis)
  if (read.kind !== 'read') throw new Error(JSON.stringify(read))
  return importContacts(db, { evidence, contacts: read.contacts, staffId })
}

beforeEach(async () => {
  await statements()`select tests.empty('supporter, suppression, contact_import, consent_event, consent_wording, staff restart identity cascade')`
  await db.execute(
    sql`insert into staff (id, name, email, role, status) values (${staffId}, 'Someone', 'someone@example.org', 'owner', 'active')`,
  )
})

async function heard(email: string) {
  const [row] = await db.execute<{ said: string }>(sql`
    select concat_ws(' ', updates, updates_basis, updates_wording_id, to_char(updates_at at time zone 'utc', 'YYYY-MM-DD HH24:MI')) as said
    from supporter where canonical_email = ${email}`)
  return row?.said
}

describe('a list', () => {
  test('without its evidence is refused, each gap named', () => {
    expect(
      mistakes({
        label: '',
        collectedAt: ' ',
        collectedOn: '',
        wording: '',
        basis: '',
        collectedBy: '',
        evidence: '',
      }),
    ).toEqual({
      ...{
        label: 'missing',
        collectedAt: 'missing',
        collectedOn: 'missing',
        wording: 'missing',
        basis: 'missing',
      },
      ...{ collectedBy: 'missing', evidence: 'missing' },
    })
    expect(mistakes({ collectedOn: '2026-11-23' })).toEqual({ collectedOn: 'to_come' })
  })

  test('of a partner never comes under the soft opt-in, nor one of before it, nor one while it is off', () => {
    const soft = { basis: 'soft_opt_in' }
    expect(mistakes({ ...soft, collectedBy: 'partner' })).toEqual({ basis: 'not_ours' })
    expect(mistakes({ ...soft, collectedOn: '2026-02-04' })).toEqual({ basis: 'too_old' })
    expect(mistakes({ ...soft, collectedOn: '2026-02-05' })).toBe(null)
    expect(mistakes(soft, contactPolicyShape.parse({}))).toEqual({ basis: 'not_relied_on' })
    expect(mistakes({ collectedBy: 'partner' })).toBe(null)
  })

  test('that an act implies has an end: two years from it at most', () => {
    const implied = { basis: 'implied' }
    expect(mistakes(implied)).toEqual({ impliedUntil: 'missing' })
    expect(mistakes({ ...implied, impliedUntil: '2026-11-22' })).toEqual({ impliedUntil: 'over' })
    expect(mistakes({ ...implied, impliedUntil: '2028-07-05' })).toEqual({ impliedUntil: 'too_long' })
    expect(evidenceOf({ ...implied, impliedUntil: '2028-07-04' }).impliedUntil).toBe(
      Date.parse('2028-07-03T23:00:00Z'),
    )
  })

  test('with a wrong line 40,012 is not taken at all, and the line is named', () => {
    const lines = Array.from({ length: 50_000 }, (_, n) =>
      n === 40_011 ? 'not an address' : `a${n}@example.org`,
    )
    expect(readContacts(lines.join('\n'), 'explicit_consent')).toEqual({
      ...{ kind: 'wrong', mistakes: [{ line: 40_012, code: 'email', typed: 'not an address' }], more: 0 },
    })
  })

  test('is pasted as addresses or as a table, and nobody is on it twice', () => {
    expect(readContacts('a@example.org\n\nA@example.org\nb@example.org', 'explicit_consent')).toMatchObject({
      ...{ kind: 'read', twice: 1, contacts: [{ email: 'a@example.org' }, { email: 'b@example.org' }] },
    })
    expect(readContacts('Name;Country;Email\nAnn;Ireland;ann@example.org', 'explicit_consent')).toMatchObject(
      {
        contacts: [{ email: 'ann@example.org', name: 'Ann', country: 'IE' }],
      },
    )
    expect(readContacts('Name,Shoe size\nAnn,7', 'explicit_consent')).toMatchObject({
      code: 'unknown_column',
      detail: 'Shoe size',
    })
  })

  test('under a basis of one country takes nobody of another', () => {
    const list = 'email,country\na@example.org,GB\nb@example.org,France\nc@example.org,CA'
    const wrong = (basis: 'soft_opt_in' | 'implied') => {
      const read = readContacts(list, basis)
      return read.kind === 'wrong' ? read.mistakes.map(({ line, code }) => `${line} ${code}`) : read
    }
    expect(wrong('soft_opt_in')).toEqual(['3 not_uk', '4 not_uk'])
    expect(wrong('implied')).toEqual(['2 not_canada', '3 not_canada'])
  })
})

describe('taking it', () => {
  test('leaves out who said no, left or cannot be reached, keeps who agreed, and counts them all', async () => {
    await bring('known@example.org')
    await bring('no@example.org\ngone@example.org')
    await db.execute(sql`
      insert into consent_event (canonical_email, purpose, action, wording_id, source) values ('no@example.org', 'updates', 'withdrawn', 'import-1', 'preferences')`)
    for (const [email, reason] of [
      ['gone@example.org', 'asked'],
      ['bad@example.org', 'bounced'],
    ])
      await db.execute(
        sql`insert into suppression (address_key, reason) values (${addressKey(email!)}, ${reason})`,
      )
    const list = 'known@example.org\nno@example.org\ngone@example.org\nbad@example.org\nnew@example.org'
    expect(await bring(list)).toEqual({ kind: 'imported', id: 3, added: 1, alreadyKnown: 1, leftOut: 3 })
    expect(await heard('no@example.org')).toContain('withdrawn')
    expect(await heard('bad@example.org')).toBe(undefined)
    expect(await db.execute(sql`select reason from suppression`)).toHaveLength(2)
    const [entry] = await db.execute(
      sql`select action, facts from audit_entry where object_id = '3' and object_kind = 'contact_import'`,
    )
    expect(entry).toEqual({
      action: 'contact_import.made',
      facts: { added: 1, alreadyKnown: 1, leftOut: 3, basis: 'explicit_consent' },
    })
  })

  test('dates their yes by the day it was collected, with the words they saw', async () => {
    await bring('new@example.org')
    expect(await heard('new@example.org')).toBe('given explicit_consent import-1 2026-07-03 23:00')
    expect(await db.execute(sql`select words from consent_wording where id = 'import-1'`)).toEqual([
      { words: typed.wording },
    ])
  })

  test('a second time writes nothing', async () => {
    await bring('a@example.org\nb@example.org')
    expect(await bring('a@example.org\nb@example.org')).toEqual({
      kind: 'nobody_new',
      alreadyKnown: 2,
      leftOut: 0,
    })
    expect(await db.execute(sql`select 1 from contact_import`)).toHaveLength(1)
  })

  test('what an act implied is renewed by a later one, and never weakens a yes', async () => {
    const implied = (impliedUntil: string, collectedOn: string) =>
      evidenceOf({ basis: 'implied', impliedUntil, collectedOn })
    const list = 'email,country\nca@example.org,CA'
    await bring(list, implied('2027-01-01', '2026-01-01'))
    expect(await bring(list, implied('2027-06-01', '2026-07-01'))).toMatchObject({ added: 1 })
    expect(await bring(list, implied('2027-02-01', '2026-02-01'))).toMatchObject({ kind: 'nobody_new' })
    await bring(list)
    expect(await heard('ca@example.org')).toContain('given explicit_consent')
    expect(await bring(list, implied('2028-01-01', '2026-08-01'))).toMatchObject({ kind: 'nobody_new' })
  })
})
