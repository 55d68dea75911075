import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { readHead } from '@/lib/audit/audit-head'
import { lastVerification, verifyByNight, writeDownEnd } from '@/lib/audit/keep-audit'
import { listAudit } from '@/lib/audit/queries'
import { verifyAudit } from '@/lib/audit/verify-audit'
import { writeAudit } from '@/lib/audit/write-audit'
import { fileStore } from '@/lib/media/store'
import { addStaff, emptyStaff } from '../support/staff-rows'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
process.env.FILES_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let ruth: string

async function write(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await writeAudit(db, {
      ...{ staffId: ruth, action: 'export.made', objectKind: 'export', objectId: String(i + 1) },
      facts: { rows: i, note: 'ünï “quotes” \\ 1e3', of: [1, null] },
    })
}

/** Changes rows as somebody does who has the database in their hands. */
async function tamper(statement: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_entry disable trigger user`)
    await tx.execute(sql.raw(statement))
    await tx.execute(sql`alter table audit_entry enable trigger user`)
  })
}

beforeEach(async () => {
  await tamper('truncate audit_entry')
  await fileStore().remove('audit/head.json')
  await emptyStaff()
  ruth = await addStaff('ruth@example.org', 'owner', 'active', 'Ruth Adeyemi')
})

describe('the chain', () => {
  test('is whole, whatever is in its rows, also when they are written at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => write(3)))
    expect(await verifyAudit(db, null)).toMatchObject({ kind: 'whole', entries: 24, head: { id: 24 } })
  })

  test('cannot be changed, dropped from or emptied with the triggers on', async () => {
    await write(1)
    for (const statement of [
      "update audit_entry set action = 'x'",
      'delete from audit_entry',
      'truncate audit_entry',
    ])
      await expect(db.execute(sql.raw(statement)), statement).rejects.toThrow()
  })

  test.each([
    ['who', "update audit_entry set staff_id = 'somebody else' where id = 3"],
    ['what', "update audit_entry set action = 'export.seen' where id = 3"],
    ['which', "update audit_entry set object_id = '99' where id = 3"],
    ['when', "update audit_entry set at = at + interval '1 microsecond' where id = 3"],
    ['facts', "update audit_entry set facts = jsonb_set(facts, '{rows}', '7') where id = 3"],
    ['hash', "update audit_entry set hash = sha256('x') where id = 3"],
  ])('shows that %s of a row was changed', async (_, statement) => {
    await write(6)
    await tamper(statement)
    expect(await verifyAudit(db, null)).toEqual({ kind: 'broken', id: 3, why: 'changed' })
  })

  test('shows a changed row whose hash was made to fit, at the row after it', async () => {
    await write(6)
    await tamper(
      "update audit_entry a set action = 'x.y', hash = audit_hash((select hash from audit_entry where id = 2), (a.id, a.at, a.staff_id, 'x.y', a.object_kind, a.object_id, a.facts, a.hash)::audit_entry) where id = 3",
    )
    expect(await verifyAudit(db, null)).toEqual({ kind: 'broken', id: 4, why: 'changed' })
  })

  test('shows a row that was taken out of the middle, and the first', async () => {
    await write(6)
    await tamper('delete from audit_entry where id = 4')
    expect(await verifyAudit(db, null)).toEqual({ kind: 'broken', id: 4, why: 'missing' })
    await tamper('delete from audit_entry where id = 1')
    expect(await verifyAudit(db, null)).toEqual({ kind: 'broken', id: 1, why: 'missing' })
  })
})

describe('the end that is written down outside the database', () => {
  test('shows that the last row was deleted, also after others took its place, and is not moved there', async () => {
    await write(4)
    expect((await writeDownEnd()).kind).toBe('whole')
    const seen = await readHead()
    expect(seen?.id).toBe(4)
    await tamper('delete from audit_entry where id = 4')
    expect(await verifyAudit(db, null)).toMatchObject({ kind: 'whole', entries: 3 })
    expect(await verifyAudit(db, seen)).toEqual({ kind: 'broken', id: 4, why: 'cut' })
    await write(3)
    expect(await verifyAudit(db, seen)).toEqual({ kind: 'broken', id: 4, why: 'cut' })
    expect(await writeDownEnd()).toEqual({ kind: 'broken', id: 4, why: 'cut' })
    expect(await readHead()).toEqual(seen)
  })

  test('follows the log, and is not believed when somebody else wrote it', async () => {
    await write(2)
    await writeDownEnd()
    await write(2)
    await writeDownEnd()
    expect((await readHead())?.id).toBe(4)
    const forged = JSON.stringify({ id: 2, hash: 'ab', mac: 'cd' })
    await fileStore().put('audit/head.json', Buffer.from(forged), 'application/json')
    await expect(verifyByNight()).rejects.toThrow('not ours')
  })

  test('the nightly look leaves an entry, and the desk learns of what is broken', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await write(3)
    expect(await lastVerification()).toBeNull()
    await verifyByNight()
    expect(await lastVerification()).toMatchObject({ brokenAt: null })
    await tamper("update audit_entry set action = 'x.y' where id = 2")
    await verifyByNight()
    expect(await lastVerification()).toMatchObject({ brokenAt: 2 })
    said.mockRestore()
  })
})

describe('the viewer', () => {
  test('filters by who, what, which and when, newest first, page by page', async () => {
    await write(7)
    await writeAudit(db, { staffId: null, action: 'campaign.paused', objectKind: 'campaign', objectId: '17' })
    const all = await listAudit({}, 3)
    expect(all.map(({ id }) => id)).toEqual([8, 7, 6, 5])
    expect((await listAudit({}, 3, 6)).map(({ id }) => id)).toEqual([5, 4, 3, 2])
    expect(all[1]).toMatchObject({ who: 'Ruth Adeyemi', action: 'export.made', facts: { rows: 6 } })
    const ids = async (filter: Parameters<typeof listAudit>[0]) =>
      (await listAudit(filter, 50)).map(({ id }) => id)
    expect(await ids({ action: 'campaign' })).toEqual([8])
    expect(await ids({ action: 'export.made', objectId: '2' })).toEqual([2])
    expect(await ids({ staffId: ruth })).toHaveLength(7)
    const [fourth] = await db.execute<{ at: number }>(
      sql`select ceil(extract(epoch from at) * 1000)::float8 as at from audit_entry where id = 4`,
    )
    await tamper('update audit_entry set at = at + make_interval(days => id::int)')
    const day = 86_400_000
    expect(await ids({ from: fourth!.at + 4 * day })).toEqual([8, 7, 6, 5])
    expect(await ids({ until: fourth!.at + 4 * day })).toEqual([4, 3, 2, 1])
    expect(await ids({ from: Date.now() + 100 * day })).toEqual([])
  })
})
