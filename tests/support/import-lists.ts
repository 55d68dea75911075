import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { type ImportOptions, importFile } from '@/lib/representatives/imports/import-file'
import type { KindName } from '@/lib/representatives/imports/kinds'

const folder = mkdtempSync(join(tmpdir(), 'undersigned-lists-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A file with these lines, for an import to read. */
export function listFile(content: string | Buffer, name = 'list.csv'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Options = Partial<Omit<ImportOptions, 'progress'>>

/** Stages a file; the day is that of the list. */
export function stageFile(kind: KindName, path: string, options: Options = {}) {
  return importFile(kind, path, {
    asOf: '2026-06-27',
    isGeneralElection: false,
    withNorthernIreland: false,
    ...options,
    progress: () => {},
  })
}

/** Stages and applies lines of a file. Returns what staging said. */
export async function importLines(kind: KindName, lines: string[], options: Options = {}) {
  const staged = await stageFile(kind, listFile(`${lines.join('\n')}\n`), options)
  if (staged.kind === 'staged') {
    const applied = await applyRun(staged.runId, 'a test')
    if (applied.kind !== 'applied') throw new Error(`the run was not applied: ${applied.kind}`)
  }
  return staged
}

/** How many seats a chamber is expected to have: small ones need few rows. */
export async function expectSeats(chamber: string, least: number, most: number): Promise<void> {
  await db.execute(
    sql`update chamber set seats_least = ${least}, seats_most = ${most} where slug = ${chamber}`,
  )
}

export async function rowsOf<Row extends Record<string, unknown>>(
  query: ReturnType<typeof sql>,
): Promise<Row[]> {
  return [...(await db.execute(query))] as Row[]
}

/** "E14000001" and so on. */
export const gss = (n: number) => `E14${String(n).padStart(6, '0')}`

export const constituencies = (count: number, named: Record<number, string> = {}) => [
  'gss_code,three_code,name,name_cy,designation,region,valid_from,valid_to',
  ...Array.from(
    { length: count },
    (_, n) => `${gss(n)},T${String(n).padStart(2, '0')},${named[n] ?? `Seat ${n}`},,County,North,2024-05-31,`,
  ),
]

export type Mp = {
  seat: number
  id?: string
  name?: string
  party?: string
  email?: string
  since?: string
  reason?: string
}

/** One member a seat; `changed` says what is different of some of them. */
export function mps(count: number, changed: Record<number, Partial<Mp>> = {}): string[] {
  const all = Array.from({ length: count }, (_, seat): Mp => ({ seat, ...changed[seat] }))
  return mpRows(all)
}

export function mpRows(all: Mp[]): string[] {
  return [
    'gss_code,constituency,member_id,twfy_person_id,full_title,display_name,party,email,membership_segment_since,membership_reason,nation,region',
    ...all.map((mp) => {
      const id = mp.id ?? String(100 + mp.seat)
      const name = mp.name ?? `Made-up Member ${mp.seat}`
      const email = mp.email ?? `member${id}@parliament.uk`
      const since = mp.since ?? '2024-07-05'
      return `${gss(mp.seat)},Seat ${mp.seat},${id},9${id},${name} MP,${name},${mp.party ?? 'Labour'},${email},${since},${mp.reason ?? 'general_election'},England,North`
    }),
  ]
}

/** Nothing is known but the chambers, which expect this many seats of the Commons. */
export async function emptyLists(seats: number): Promise<void> {
  await db.execute(sql`select tests.empty('directory_source, area, area_within, area_code, postcode_generation, postcode_sector,
    postcode_answer, person, mandate, party, chamber_period, contact_channel, import_run restart identity cascade')`)
  await expectSeats('uk-commons', seats - 2, seats)
}
