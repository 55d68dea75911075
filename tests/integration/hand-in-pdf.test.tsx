import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parts } from '@/app/[locale]/(public)/campaigns/[slug]/integrity/statement-words'
import { PackView } from '@/app/[locale]/(public)/hand-ins/[token]/pack-view'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { readStatement } from '@/lib/counting/integrity-statement'
import { inTransaction } from '@/lib/in-transaction'
import { hasBrowser } from '@/lib/library/pdf/find-browser'
import { askTakeOut } from '@/lib/take-out/ask-take-out'
import { openFile } from '@/lib/take-out/keep-file'
import { openForPrint } from '@/lib/take-out/link'
import { makeTakeOut } from '@/lib/take-out/make-take-out'
import { findTakeOut } from '@/lib/take-out/queries'
import { useDatabase } from '../support/database'
import { type PrintSite, startPrintSite } from '../support/page-to-print'
import { readPdf } from '../support/read-pdf'
import { addCampaign } from '../support/signing'
import { addStaff } from '../support/staff-rows'
import { mailSettings } from './mail-fixtures'

useDatabase()

const files = mkdtempSync(join(tmpdir(), 'hand-in-pdf-'))
const slug = 'harbour'
let site: PrintSite
let pdf: Awaited<ReturnType<typeof readPdf>>
let campaignId: number
let words: string
let id: string

/** A PDF knows glyphs and where they stand: of two that are drawn as one, a space may come out. */
const spaceless = (text: string) => text.replace(/\s/g, '')

/** The view of the pack in the frame that the layout gives it. */
async function answer(path: string): Promise<string | null> {
  const token = /^\/hand-ins\/([^/]+)\/print$/.exec(path)?.[1]
  const handIn = token ? await openForPrint(token) : null
  if (!handIn?.choices.pack) return null
  const pack = handIn.choices.pack
  return `<!doctype html><html lang="en-GB"><head><title>${pack.campaign.demand}</title>
<style>@page { size: A4; margin: 16mm 16mm 22mm }</style></head><body><main data-edition="${handIn.id}">
${renderToStaticMarkup(<PackView pack={pack} />)}</main>
<footer><div data-registration><p>The Example Charity is company 01234567 and charity 7654321.</p></div></footer></body></html>`
}

async function add(
  name: string,
  more: { show?: boolean; state?: string; area?: string; comment?: string; place?: number } = {},
) {
  const { show = false, state = 'confirmed', area = 'LS', comment, place } = more
  const [row] = await db.execute<{ id: string }>(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, area, show_name, state, seat, confirmed_at, state_before)
    values (${campaignId}, ${name}, lower(${name}), lower(${name}) || '@example.org', lower(${name}) || '@example.org', 'GB', ${area}, ${show}, ${state},
      ${['confirmed', 'held'].includes(state) ? 1 : null}, now(), ${state === 'invalidated' ? 'confirmed' : null}) returning id`)
  if (comment)
    await db.execute(sql`
      insert into signature_comment (signature_id, campaign_id, text, state, pack_position, decided_at)
      values (${row!.id}, ${campaignId}, ${comment}, 'shown', ${place ?? null}, now())`)
}

// A Chromium is missing only where neither the system nor npm brought one: then there is no PDF to speak of.
describe.skipIf(!hasBrowser())('the printed pack', () => {
  beforeAll(async () => {
    site = await startPrintSite(async (request, response) => {
      const page = await answer(request.url ?? '')
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '')
    })
    Object.assign(process.env, mailSettings('http://127.0.0.1:9'), {
      FILES_DIR: files,
      SELF_ORIGIN: site.origin,
    })
    campaignId = await addCampaign(slug)
    const staffId = await addStaff('owner@example.org', 'owner', 'active', 'Olu Example')
    await add('Zadie Shown', { show: true, comment: 'My street is dark at night.', place: 1 })
    await add('Ada Shown', { show: true, comment: 'Read but not chosen for this.' })
    await add('Bo Hidden', { comment: 'Chosen second.', place: 2 })
    await add('Cy Waiting', { show: true, state: 'pending' })
    await add('Di Removed', { show: true, state: 'invalidated' })
    await add('Fay Far', { area: 'ZE' })
    for (let i = 0; i < 6; i++) await add(`Many ${i}`)
    for (let i = 0; i < 5; i++) await add(`More ${i}`, { area: 'M' })
    id = await inTransaction((tx) =>
      askTakeOut(tx, {
        ...{ kind: 'hand_in', campaignId, staffId, reason: 'For the Harbour Board' },
        choices: { names: true, comments: true },
      }),
    )
    expect(await makeTakeOut(id)).toBe('made')
    const file = await openFile((await findTakeOut('hand_in', id))?.files ?? [], 'hand-in.pdf')
    pdf = await readPdf(new Uint8Array(await new Response(file?.body).arrayBuffer()))
    words = spaceless(pdf.pages.map((page) => page.words).join(''))
  }, 120_000)
  afterAll(async () => {
    await site.stop()
    rmSync(files, { recursive: true, force: true })
  })

  test('is tagged, in English, titled, with headings and tables that a screen reader finds', () => {
    expect(pdf).toMatchObject({
      ...{ isMarked: true, language: 'en-GB', title: 'Ask the Harbour Board for a safer harbour' },
    })
    const roles = new Set(pdf.pages.flatMap((page) => page.roles))
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI']),
    )
    expect(pdf.outline.map(({ title, level }) => [level, spaceless(title)])).toEqual([
      [1, spaceless('Ask the Harbour Board for a safer harbour')],
      ...[
        'What they ask',
        'The count, and how it was kept honest',
        'Where they live',
        'Day by day',
        'Why people signed',
        'Names',
      ].map((title) => [2, spaceless(title)]),
    ])
  })

  test('names those who allowed it, in the order of their names, and nobody else', () => {
    expect(words).toMatch(/AdaShownZadieShown/)
    expect(words).not.toMatch(/Hidden|CyW|DiRem|Fay|Many\d|More\d|@/)
  })

  test('has the reasons that were chosen, and no other', () => {
    expect(words).toMatch(/Mystreetisdarkatnight\.Chosensecond\./)
    expect(words).not.toContain('notchosen')
  })

  test('shows no place of fewer than five', () => {
    expect(words).toContain('Leeds9Elsewhere,orfewerthanfive6')
    expect(words).not.toMatch(/Lerwick|Shetland|Manchester/)
  })

  test('says the same numbers as the public integrity statement, which add up', async () => {
    while ((await countSignatures(db)).taken > 0);
    const told = await readStatement(slug)
    if (told?.kind !== 'told') throw new Error('there is no statement')
    const { totals, days } = told.statement
    expect(totals).toMatchObject({ received: 17, confirmed: 15, waiting: 1, removed: 1 })
    for (const { key, name, means } of parts) expect(words).toContain(spaceless(name + means + totals[key]))
    expect(words).toContain(`Receivedinall${totals.received}`)
    const [stored] = await db.execute<{ pack: { integrity: object; days: object } }>(
      sql`select choices->'pack' as pack from take_out where id = ${id}`,
    )
    expect(stored?.pack.integrity).toEqual({ ...totals, duplicates: told.statement.duplicates })
    expect(stored?.pack.days).toEqual(days)
  })
})
