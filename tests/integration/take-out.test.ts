import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { inTransaction } from '@/lib/in-transaction'
import { askTakeOut, removeTakeOut, tryAgain } from '@/lib/take-out/ask-take-out'
import { columnsOf } from '@/lib/take-out/export-columns'
import { openFile } from '@/lib/take-out/keep-file'
import { keepTakeOuts } from '@/lib/take-out/keep-take-outs'
import { countDownload, makeLink, noteOpened, openLink, revokeLink } from '@/lib/take-out/link'
import { makeTakeOut } from '@/lib/take-out/make-take-out'
import { findTakeOut } from '@/lib/take-out/queries'
import { useDatabase } from '../support/database'
import { addCampaign } from '../support/signing'
import { addStaff, lastMail } from '../support/staff-rows'
import { emptyMail, mailSettings } from './mail-fixtures'

useDatabase()

const files = mkdtempSync(join(tmpdir(), 'take-out-'))
let campaignId = 0
let staffId = ''

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), {
    FILES_DIR: files,
    CHROMIUM_PATH: '/nowhere/chromium',
  })
})
afterAll(() => rmSync(files, { recursive: true, force: true }))
beforeEach(async () => {
  rmSync(files, { recursive: true, force: true })
  await emptyMail()
  await statements()`select tests.empty('staff cascade')`
  campaignId = await addCampaign('harbour')
  staffId = await addStaff('owner@example.org', 'owner', 'active', 'Olu Example')
})

type Signer = {
  name: string
  state?: string
  show?: boolean
  area?: string
  comment?: string
  place?: number
}

async function addSigners(signers: Signer[], from = 0): Promise<void> {
  for (const [
    i,
    { name, state = 'confirmed', show = false, area = 'LS', comment, place },
  ] of signers.entries()) {
    const [row] = await db.execute<{ id: string }>(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, show_name, state, seat, confirmed_at, ip, state_before)
      values (${campaignId}, ${name}, ${`${name} ${i}`}, ${`=p${from + i}@example.org`}, ${`=p${from + i}@example.org`}, 'GB', 'LS6 1AA', ${area}, ${show}, ${state},
        ${['confirmed', 'held'].includes(state) ? 1 : null}, now(), '192.0.2.1', ${state === 'invalidated' ? 'confirmed' : null}) returning id`)
    if (comment)
      await db.execute(sql`
        insert into signature_comment (signature_id, campaign_id, text, state, pack_position, decided_at)
        values (${row!.id}, ${campaignId}, ${comment}, 'shown', ${place ?? null}, now())`)
  }
}

const all = { email: true, network: true }
const ask = (columns = columnsOf(all, all), filter = {}) =>
  inTransaction((tx) =>
    askTakeOut(tx, {
      ...{ kind: 'signatures', campaignId, staffId, reason: 'The auditor asked for it' },
      choices: { filter: { campaignId, ...filter }, columns },
    }),
  )
const askPack = (choices = { names: true, comments: true }) =>
  inTransaction((tx) =>
    askTakeOut(tx, { kind: 'hand_in', campaignId, staffId, reason: 'Handed in on Monday', choices }),
  )

async function textOf(id: string, kind: 'signatures' | 'hand_in', name: string): Promise<string> {
  const found = await findTakeOut(kind, id)
  const file = await openFile(found?.files ?? [], name)
  return file ? new Response(file.body).text() : ''
}
const tableOf = async (...of: Parameters<typeof textOf>) =>
  parse(await textOf(...of), { bom: true }) as string[][]
const kept = () =>
  existsSync(files)
    ? readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : []
const audited = (id: string) =>
  db.execute<{ action: string; staff_id: string | null; facts: Record<string, unknown> }>(
    sql`select action, staff_id, facts from audit_entry where facts->>'takeOut' = ${id} order by id`,
  )

describe('an export', () => {
  test('has a line for each signature that matches, and no cell that a spreadsheet would run', async () => {
    await addSigners([
      { name: '=HYPERLINK("http://example.org")' },
      { name: '+Ada, "the" Example' },
      { name: 'Bo Example', state: 'pending' },
    ])
    const id = await ask(undefined, { state: 'confirmed' })
    expect(await makeTakeOut(id)).toBe('made')
    const [head, ...rows] = await tableOf(id, 'signatures', 'harbour.csv')
    expect(head).toContain('email')
    expect(rows.map((row) => row[1]).sort()).toEqual([
      '\'+Ada, "the" Example',
      '\'=HYPERLINK("http://example.org")',
    ])
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  test('holds no address that was not asked for, or that the role may not see', async () => {
    await addSigners([{ name: 'Ada Example' }])
    const id = await ask(columnsOf({ email: true, network: false }, { email: false, network: true }))
    await makeTakeOut(id)
    const text = await textOf(id, 'signatures', 'harbour.csv')
    expect(text).toContain('Ada Example')
    expect(text).not.toMatch(/@|192\.0\.2\.1/)
  })

  test('is in the log with who, why, how many and by what, and names nobody', async () => {
    await addSigners([{ name: 'Ada Example' }])
    const id = await ask(undefined, { email: '=p0@example.org', state: 'confirmed' })
    await makeTakeOut(id)
    const entries = await audited(id)
    expect(entries.map(({ action }) => action)).toEqual(['export.asked', 'export.made'])
    expect(entries[1]).toMatchObject({
      staff_id: staffId,
      facts: {
        rows: 1,
        reason: 'The auditor asked for it',
        criteria: { campaignId, state: 'confirmed', email: 'given' },
      },
    })
    expect(JSON.stringify(entries)).not.toContain('p0@')
    expect(await lastMail('take-out-ready')).toMatchObject({ to_address: 'owner@example.org' })
  })

  test('is made once, however many workers are asked to make it', async () => {
    await addSigners([{ name: 'Ada Example' }])
    const id = await ask()
    const outcomes = await Promise.all([makeTakeOut(id), makeTakeOut(id), makeTakeOut(id)])
    expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(1)
    expect(await makeTakeOut(id)).toBe('not_needed')
    expect((await audited(id)).filter(({ action }) => action === 'export.made')).toHaveLength(1)
  })

  test('is removed when its time is over, its criteria with it', async () => {
    await addSigners([{ name: 'Ada Example' }])
    const id = await ask(undefined, { email: '=p0@example.org' })
    await makeTakeOut(id)
    expect(kept()).toHaveLength(1)
    await db.execute(sql`update take_out set expires_at = now() where id = ${id}`)
    await keepTakeOuts(db)
    expect(kept()).toHaveLength(0)
    expect(await findTakeOut('signatures', id)).toMatchObject({ state: 'gone', files: [], choices: {} })
  })

  test('that cannot be made leaves no file, says so, and can be tried again', async () => {
    await addSigners([{ name: 'Ada Example' }])
    const id = await ask()
    await db.execute(
      sql`update take_out set choices = jsonb_set(choices, '{filter,network}', '"no network"') where id = ${id}`,
    )
    expect(await makeTakeOut(id)).toBe('failed')
    expect(await findTakeOut('signatures', id)).toMatchObject({ state: 'failed', files: [] })
    expect(kept()).toHaveLength(0)
    await db.execute(sql`update take_out set choices = choices #- '{filter,network}' where id = ${id}`)
    expect(await inTransaction((tx) => tryAgain(tx, { id, staffId }))).toBe(true)
    expect(await makeTakeOut(id)).toBe('made')
    expect(await inTransaction((tx) => tryAgain(tx, { id, staffId }))).toBe(false)
  })
})

describe('a hand-in pack', () => {
  const signers: Signer[] = [
    { name: 'Ada Shown', show: true, comment: 'My street is dark.', place: 2 },
    { name: 'Bo Hidden', comment: '=cmd()', place: 1 },
    { name: 'Cy Waiting', show: true, state: 'pending' },
    { name: 'Di Out', show: true, state: 'invalidated', comment: 'Not this one', place: 3 },
    { name: 'Ed Shown', show: true, comment: 'Read, but not chosen' },
    { name: 'Fay Far', area: 'M' },
    ...Array.from({ length: 4 }, (_, i) => ({ name: `Many ${i}` })),
  ]

  test('names those who allowed it and whose signature counts, and nobody else', async () => {
    await addSigners(signers)
    const id = await askPack()
    expect(await makeTakeOut(id)).toBe('made')
    const [, ...names] = await tableOf(id, 'hand_in', 'names.csv')
    expect(names).toEqual([
      ['Ada Shown', 'GB'],
      ['Ed Shown', 'GB'],
    ])
    const row = await findTakeOut('hand_in', id)
    const written = await Promise.all(
      [...new Set(row!.files.map(({ name }) => name))].map((name) => textOf(id, 'hand_in', name)),
    )
    expect(written.join('')).not.toMatch(/Hidden|Waiting|Di Out|@|192\.0/)
    const [stored] = await db.execute<{ choices: string }>(
      sql`select choices::text from take_out where id = ${id}`,
    )
    expect(stored?.choices).not.toMatch(/Hidden|Waiting|Di Out|@/)
  })

  test('has no file of names where none were asked for', async () => {
    await addSigners(signers)
    const id = await askPack({ names: false, comments: false })
    await makeTakeOut(id)
    const row = await findTakeOut('hand_in', id)
    expect(row?.files.map(({ name }) => name)).toEqual([
      'count.csv',
      'places.csv',
      'constituencies.csv',
      'days.csv',
    ])
  })

  test('has the comments that were read and chosen, in their order and without a name', async () => {
    await addSigners(signers)
    const id = await askPack()
    await makeTakeOut(id)
    expect(await tableOf(id, 'hand_in', 'comments.csv')).toEqual([
      ['why somebody signed'],
      ["'=cmd()"],
      ['My street is dark.'],
    ])
  })

  test('tells no place of fewer than five', async () => {
    await addSigners(signers)
    const id = await askPack()
    await makeTakeOut(id)
    const text = await textOf(id, 'hand_in', 'places.csv')
    expect(text).not.toMatch(/GB,M,/)
  })

  test('says that it lacks its PDF where there is no Chromium, and is there all the same', async () => {
    const id = await askPack()
    expect(await makeTakeOut(id)).toBe('made')
    expect(await findTakeOut('hand_in', id)).toMatchObject({ state: 'ready', error: 'no_browser' })
    expect(await inTransaction((tx) => tryAgain(tx, { id, staffId }))).toBe(true)
  })

  test('opens by its link until the link is revoked or its time is over; each download is counted and in the log', async () => {
    const id = await askPack()
    await makeTakeOut(id)
    const link = () => inTransaction((tx) => makeLink(tx, { id, staffId }))
    const first = (await link()) ?? ''
    const token = (await link()) ?? ''
    expect(await openLink(first)).toBeNull()
    expect(await openLink('x'.repeat(43))).toBeNull()
    const opened = await openLink(token)
    expect(opened).toMatchObject({ kind: 'open', handIn: { id } })
    const [stored] = await db.execute<{ row: string }>(
      sql`select t::text as row from take_out t where id = ${id}`,
    )
    expect(stored?.row).not.toContain(token)
    await inTransaction((tx) =>
      countDownload(tx, {
        ...{ id, campaignId, name: 'count.csv' },
        action: 'hand_in.downloaded',
        staffId: null,
      }),
    )
    expect(await findTakeOut('hand_in', id)).toMatchObject({ downloads: 1, hasLink: true })
    expect((await audited(id)).at(-1)).toMatchObject({
      action: 'hand_in.downloaded',
      staff_id: null,
      facts: { file: 'count.csv' },
    })
    await db.execute(sql`update take_out set expires_at = now() where id = ${id}`)
    expect(await openLink(token)).toEqual({ kind: 'over' })
    await db.execute(sql`update take_out set expires_at = now() + interval '1 day' where id = ${id}`)
    expect(await inTransaction((tx) => revokeLink(tx, { id, staffId }))).toBe(true)
    expect(await openLink(token)).toBeNull()
  })

  test('is in the log when it is opened, once an hour however often', async () => {
    const id = await askPack()
    await makeTakeOut(id)
    const open = () => inTransaction((tx) => noteOpened(tx, { id, campaignId }))
    await Promise.all([open(), open(), open()])
    const opened = async () => (await audited(id)).filter(({ action }) => action === 'hand_in.opened')
    expect(await opened()).toMatchObject([{ staff_id: null }])
  })

  test('that is taken back is gone at once, with its files', async () => {
    const id = await askPack()
    await makeTakeOut(id)
    const token = (await inTransaction((tx) => makeLink(tx, { id, staffId }))) ?? ''
    expect(await inTransaction((tx) => removeTakeOut(tx, { id, staffId }))).toBe(true)
    expect(await openLink(token)).toEqual({ kind: 'over' })
    await keepTakeOuts(db)
    expect(kept()).toHaveLength(0)
    expect(await inTransaction((tx) => removeTakeOut(tx, { id, staffId }))).toBe(false)
  })
})
