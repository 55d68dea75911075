import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { readStatement } from '@/lib/counting/integrity-statement'
import { startInvalidation } from '@/lib/invalidations/start-invalidation'
import { enterSheet } from '@/lib/paper/enter-sheet'
import { findDuplicates } from '@/lib/paper/find-duplicates'
import { previewSheetRemoval } from '@/lib/paper/preview-removal'
import { listSheets, readSheetRow } from '@/lib/paper/queries'
import { readPaperCsv } from '@/lib/paper/read-paper-csv'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { decideSignatures } from '@/lib/signatures/desk/decide-signatures'
import { useDatabase } from '../support/database'
import { enterPaper, paperRow } from '../support/paper'
import { addCampaign, elsewhere, emptySignatures, mailTo, sign, signaturesOf } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()

let campaignId: number
let staffId: string
beforeEach(async () => {
  await db.execute(sql`select tests.empty('staff, campaign_day, paper_sheet restart identity cascade')`)
  await emptySignatures()
  staffId = await addStaff('moderator@example.org', 'moderator')
  campaignId = await addCampaign('harbour')
})

const enter = (lines: Parameters<typeof enterPaper>[1], more = {}) =>
  enterPaper(campaignId, lines, staffId, more)
const states = async () => (await signaturesOf('harbour')).map(({ name, state }) => `${name} ${state}`).sort()
const online = async (name: string, email: string, postcode = 'LS6 1AA') => {
  await sign('harbour', { name, email, postcode }, elsewhere())
  return (await signaturesOf('harbour')).find((one) => one.name === name && one.state === 'pending')!.id
}
const decide = async (act: 'invalidate' | 'restore', ids: string[]) => {
  const state = act === 'invalidate' ? 'confirmed' : 'invalidated'
  const signatures = ids.map((id) => ({ id, state }) as const)
  return decideSignatures(db, { act, signatures, reason: 'why', staffId })
}
const counted = async () => {
  while ((await countSignatures(db)).taken > 0);
  const read = await readStatement('harbour')
  return read?.kind === 'told' ? read.statement : null
}

describe('signatures on paper', () => {
  test('count at once, with the sheet they are from, and nobody is mailed, known or asked again', async () => {
    const entered = await enter([
      { name: 'Ada Vale' },
      { name: 'Ben Vale', email: 'ben@example.org', show_name: 'yes' },
    ])
    expect(entered).toMatchObject({ kind: 'entered', entered: 2, duplicates: 0 })
    const rows = await db.execute<Record<string, unknown>>(
      sql`select name, state, channel, show_name, canonical_email, supporter_id, confirmed_at = created_at as at_once from signature order by name`,
    )
    expect(rows).toMatchObject([
      {
        name: 'Ada Vale',
        state: 'confirmed',
        channel: 'paper',
        show_name: false,
        supporter_id: null,
        at_once: true,
      },
      { name: 'Ben Vale', show_name: true, canonical_email: 'ben@example.org' },
    ])
    expect(String(rows[0]?.canonical_email)).toMatch(/^paper:[\da-f-]{36}$/)
    const [left] = await db.execute(
      sql`select (select count(*)::int from mail) as mails, (select count(*)::int from consent_event) as consents, (select count(*)::int from supporter) as people`,
    )
    expect(left).toEqual({ mails: 0, consents: 0, people: 0 })
    expect(await counted()).toMatchObject({
      totals: { confirmed: 2 },
      onPaper: { received: 2, confirmed: 2 },
    })
  })

  test('of whoever counts already are duplicates: by postcode, by mailbox, on another sheet and twice on this one', async () => {
    await confirmSignature(await online('Ada Vale', 'ada@example.org'))
    await confirmSignature(await online('Ben Vale', 'b.e.n@gmail.com', 'M1 1AA'))
    await enter([{ name: 'Cat Vale' }], { sheet: 'Box 1, sheet 2' })
    const lines = [
      { name: 'ADA  VALE' },
      { name: 'Ben Vale', postcode: 'LS1 1AA', email: 'ben+paper@gmail.com' },
      { name: 'Cat Vale' },
      { name: 'Dan Vale' },
      { name: 'Dan Vale' },
      { name: 'Ada Vale', postcode: 'LS7 1AA' },
    ]
    expect(
      await findDuplicates(
        db,
        campaignId,
        lines.map((line) => paperRow(line)),
      ),
    ).toEqual(['online', 'online', 'paper', null, 'twice', null])
    expect(await enter(lines)).toMatchObject({ entered: 2, duplicates: 4 })
    expect((await counted())?.duplicates).toBe(4)
    expect(await listSheets({ before: null })).toMatchObject([
      { id: 2, entered: 2, duplicates: 4, counting: 2 },
      { id: 1, entered: 1, duplicates: 0 },
    ])
  })

  test('from where there are no postcodes are told apart by name and country', async () => {
    const abroad = [
      { name: 'Ama Oko', country: 'Uganda', postcode: '' },
      { name: 'Ama Oko', country: 'GH', postcode: '' },
    ]
    expect(await enter(abroad)).toMatchObject({ entered: 2 })
    expect(await enter(abroad, { sheet: 'Box 2' })).toMatchObject({ entered: 0, duplicates: 2 })
  })

  test('a household on paper may share an email, and an address of somebody online is left to them', async () => {
    await confirmSignature(await online('Ada Vale', 'home@example.org'))
    expect(
      await enter([
        { name: 'Ben Vale', email: 'home@example.org' },
        { name: 'Cat Vale', email: 'two@example.org' },
        { name: 'Dan Vale', email: 'two@example.org' },
      ]),
    ).toMatchObject({ entered: 3, duplicates: 0 })
  })

  test('give way to the online signature of the same person, the moment that counts', async () => {
    await enter([{ name: 'Ada Vale' }, { name: 'Ben Vale' }])
    const id = await online('Ada Vale', 'ada@example.org')
    expect(await states()).toEqual(['Ada Vale confirmed', 'Ada Vale pending', 'Ben Vale confirmed'])
    await confirmSignature(id)
    expect(await states()).toEqual(['Ada Vale confirmed', 'Ada Vale withdrawn', 'Ben Vale confirmed'])
    expect((await counted())?.totals).toMatchObject({ received: 3, confirmed: 2, withdrawn: 1 })
  })

  test('entered and confirmed online at the same moment, somebody counts once', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Person ${String.fromCharCode(65 + n)}`)
    const ids = await Promise.all(names.map((name, n) => online(name, `p${n}@example.org`)))
    await Promise.all([enter(names.map((name) => ({ name }))), ...ids.map((id) => confirmSignature(id))])
    const confirmed = (await signaturesOf('harbour')).filter(({ state }) => state === 'confirmed')
    expect(confirmed.map(({ name }) => name).sort()).toEqual(names)
  })

  test('entered while the online signature of the same people is put back, each counts once', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Person ${String.fromCharCode(65 + n)}`)
    const ids = await Promise.all(names.map((name, n) => online(name, `p${n}@example.org`)))
    for (const id of ids) await confirmSignature(id)
    // Long ago: it is not by being new that they are seen.
    await db.execute(
      sql`update signature set confirmed_at = now() - interval '30 days', created_at = now() - interval '30 days'`,
    )
    await decide('invalidate', ids)
    await Promise.all([enter(names.map((name) => ({ name }))), ...ids.map((id) => decide('restore', [id]))])
    const confirmed = (await signaturesOf('harbour')).filter(({ state }) => state === 'confirmed')
    expect(confirmed.map(({ name }) => name).sort()).toEqual(names)
  })

  test('put back while the same people confirm online, each counts once; the line stays out', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Person ${String.fromCharCode(65 + n)}`)
    await enter(names.map((name) => ({ name })))
    const lines = (await signaturesOf('harbour')).map(({ id }) => id)
    await decide('invalidate', lines)
    const ids = await Promise.all(names.map((name, n) => online(name, `p${n}@example.org`)))
    await Promise.all([
      ...ids.map((id) => confirmSignature(id)),
      ...lines.map((id) => decide('restore', [id])),
    ])
    const confirmed = (await signaturesOf('harbour')).filter(({ state }) => state === 'confirmed')
    expect(confirmed.map(({ name }) => name).sort()).toEqual(names)
    await decide('restore', lines)
    expect((await counted())?.totals).toMatchObject({ received: 24, confirmed: 12 })
  })

  test('of one sheet entered by two people at once are there once, and the second is told', async () => {
    const lines = [{ name: 'Ada Vale' }, { name: 'Ben Vale' }]
    const both = await Promise.all([enter(lines), enter(lines)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'entered'])
    expect(await states()).toHaveLength(2)
    expect(await readSheetRow(1)).toMatchObject({ entered: 2, duplicates: 0 })
  })

  test('further lines go to the sheet, with what nobody can read counted', async () => {
    await enter([{ name: 'Ada Vale' }], { unreadable: 2 })
    expect(await enter([{ name: 'Ben Vale' }], { believed: 3 })).toMatchObject({
      kind: 'entered',
      sheetId: 1,
    })
    expect(await readSheetRow(1)).toMatchObject({ entered: 2, refused: 2 })
  })

  test('are refused on a draft, after the hand-in, and of a day on which it was not open', async () => {
    for (const state of ['draft', 'delivered']) {
      const other = await addCampaign(`harbour-${state}`, { state })
      expect(await enterPaper(other, [{ name: 'Ada Vale' }], staffId)).toEqual({ kind: 'takes_none' })
    }
    expect(await enter([{ name: 'Ada Vale' }], { collectedOn: '2019-01-01' })).toEqual({
      kind: 'not_its_days',
    })
    expect(await states()).toEqual([])
  })

  test('stand in the log, with who entered them', async () => {
    await enter([{ name: 'Ada Vale' }])
    const log = await db.execute<{ action: string }>(
      sql`select action from audit_entry where staff_id = ${staffId} order by id`,
    )
    expect(log.map(({ action }) => action)).toEqual(['signature.entered', 'paper_sheet.entered'])
  })

  test('a whole sheet is taken out by an invalidation of its own, and nothing else', async () => {
    await enter([{ name: 'Ada Vale' }, { name: 'Ben Vale' }])
    await enter([{ name: 'Cat Vale' }], { sheet: 'Box 9' })
    const shown = await previewSheetRemoval({ id: 1, campaignId })
    expect(shown.expected).toBe(2)
    const started = await startInvalidation(db, {
      criteria: { campaignId, paperSheetId: 1 },
      ...shown,
      ...{ typed: null, reason: 'Signed by one hand', note: '', staffId },
    })
    expect(started.kind).toBe('started')
  })

  test('an email of somebody on paper gets no mail when others sign', async () => {
    await enter([{ name: 'Ada Vale', email: 'ada@example.org' }])
    await online('Ben Vale', 'ben@example.org')
    expect(await mailTo('ada@example.org')).toEqual([])
  })
})

describe('a file of lines', () => {
  const file = (text: string) => readPaperCsv(new TextEncoder().encode(text))

  test('may have its columns in any order, and any of the usual separators', async () => {
    for (const sign of [',', ';', '\t']) {
      const read = await file(
        `\uFEFF${['Email', 'Post code', 'Show name', 'Name'].join(sign)}\r\n${['', 'ls61aa', 'yes', 'Ada Vale'].join(sign)}\r\n`,
      )
      expect(read).toMatchObject({
        kind: 'read',
        rows: [{ name: 'Ada Vale', postcode: 'LS6 1AA', showName: true, country: 'GB', line: 2 }],
      })
    }
  })

  test('with a bad column on row 40,012 is refused whole, with the row and the reason', async () => {
    const lines = Array.from({ length: 40_010 }, (_, n) => `Person ${n},LS6 1AA`)
    const start = `name,postcode\n${lines.join('\n')}\n`
    expect(await file(`${start}Ada Vale,LS6 1AA,extra\n`)).toMatchObject({
      ...{ kind: 'unreadable', code: 'columns_differ', line: 40_012 },
    })
    expect(await file(`${start}Ada Vale,nowhere\n`)).toEqual({
      kind: 'wrong',
      mistakes: [{ line: 40_012, column: 'postcode', code: 'impossible', typed: 'nowhere' }],
      more: 0,
    })
  })

  test('that is no table of names is refused with what is the matter', async () => {
    const codeOf = async (text: string) => {
      const read = await file(text)
      return read.kind === 'unreadable' ? read.code : read.kind
    }
    expect(await codeOf('')).toBe('empty')
    expect(await codeOf('name,postcode\n')).toBe('no_rows')
    expect(await codeOf('name,town\nAda,Leeds\n')).toBe('unknown_column')
    expect(await codeOf('name\nAda\n')).toBe('missing_column')
    expect(await codeOf('name,name,postcode\nA,B,LS6 1AA\n')).toBe('column_twice')
    expect(await codeOf('name,postcode\n"Ada,LS6 1AA\n')).toBe('quote_open')
    expect(await readPaperCsv(Uint8Array.from([0xff, 0xfe, 0x41]))).toMatchObject({ code: 'not_utf8' })
  })

  test('of 40,000 lines is entered in one piece, and the same file again enters nothing', async () => {
    const lines = Array.from({ length: 40_000 }, (_, n) => `Person ${n.toString(36)},LS6 ${n % 9}AA`)
    const read = await file(`name,postcode\n${lines.join('\n')}\n`)
    if (read.kind !== 'read') throw new Error('it was not read')
    const sheet = {
      campaignId,
      collectedAt: 'Fair',
      collectedOn: new Date().toISOString().slice(0, 10),
      wording: 'We ask.',
      scanReference: 'Box 3',
    }
    const began = performance.now()
    const entered = await enterSheet(db, { sheet, rows: read.rows, unreadable: 0, believed: 0, staffId })
    expect(entered).toMatchObject({ kind: 'entered', entered: 40_000, duplicates: 0 })
    expect(performance.now() - began).toBeLessThan(60_000)
    expect(
      await enterSheet(db, { sheet, rows: read.rows, unreadable: 0, believed: 0, staffId }),
    ).toMatchObject({ kind: 'changed' })
    expect((await counted())?.totals).toMatchObject({ received: 40_000, confirmed: 40_000 })
  }, 120_000)
})
