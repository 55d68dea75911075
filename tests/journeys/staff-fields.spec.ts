import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import type { StaffRole } from '@/lib/staff/permissions'
import { journeyDatabase, ownAddress } from '../support/journey'
import { siteUrl } from '../support/staff-journey'
import { guardedPages } from '../support/staff-matrix'
import { addExamples, addressOf } from '../support/staff-matrix-examples'

/** What is known of one signer, and which role may see none of it. */
const signer = {
  name: 'Quenby Unmistakable',
  email: ownAddress('quenby.unmistakable'),
  network: '198.51.100.211',
  comment: 'The unmistakable reason of one signer.',
}
const unseen: Partial<Record<StaffRole, (keyof typeof signer)[]>> = {
  analyst: ['name', 'email', 'network', 'comment'],
  editor: ['name', 'email', 'network', 'comment'],
  campaigner: ['name', 'email', 'network', 'comment'],
  support: ['network', 'comment'],
}

let sql: postgres.Sql
let id = ''
/** Every staff page, that of this signer among them. */
let pages: string[] = []
test.beforeAll(async () => {
  sql = journeyDatabase()
  const [row] = await sql<{ id: string }[]>`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, state, seat, confirmed_at, ip, score)
    select id, ${signer.name}, lower(${signer.name}), ${signer.email}, ${signer.email}, 'GB', 'LS6 1AA', 'LS', 'held', 1, now(), ${signer.network}, 70
    from campaign where slug = 'modern-slavery-prevention-fund' returning id`
  id = row!.id
  await sql`
    insert into signature_comment (signature_id, campaign_id, text, state)
    select id, campaign_id, ${signer.comment}, 'waiting' from signature where id = ${id}`
  const examples = { ...(await addExamples(sql)), '/staff/signatures/[id]': id }
  const lists = ['/staff/signatures?state=held', `/staff/signatures?open=${id}`]
  pages = [...Object.keys(guardedPages).map((page) => addressOf(page, examples)), ...lists]
})
test.afterAll(async () => {
  await sql`delete from signature_comment where signature_id = ${id}`
  await sql`delete from signature where id = ${id}`
  await sql.end()
})

async function signedIn(role: StaffRole): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`
    with person as (insert into staff (email, role, status, name) values (${ownAddress(role)}, ${role}, 'active', 'Fay Field') returning id)
    insert into staff_session (token_hash, staff_id, expires, factor_at)
    select ${createHash('sha256').update(token).digest('hex')}, id, now() + interval '8 hours', now() from person`
  return `undersigned-session=${token}`
}

for (const [role, fields] of Object.entries(unseen) as [StaffRole, (keyof typeof signer)[]][])
  test(`no page shows a person with the role ${role} the ${fields.join(', ')} of a signer`, async ({
    playwright,
  }) => {
    test.setTimeout(300_000)
    const cookie = await signedIn(role)
    const asked = { cookie, 'accept-encoding': 'identity' }
    const context = await playwright.request.newContext({ baseURL: siteUrl(), extraHTTPHeaders: asked })
    const shown: string[] = []
    let opened = 0
    // As a page, and as the data that the framework asks for.
    for (const path of pages)
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const answer = await context.get(path, { headers })
        if (answer.ok()) opened += 1
        const text = await answer.text()
        for (const field of fields) if (text.includes(signer[field])) shown.push(`${path} shows the ${field}`)
      }
    expect(shown).toEqual([])
    expect(opened).toBeGreaterThan(20)
    await context.dispose()
  })

test('a moderator, whose work it is, finds all of it: what the others miss is there to be found', async ({
  playwright,
}) => {
  const context = await playwright.request.newContext({
    baseURL: siteUrl(),
    extraHTTPHeaders: { cookie: await signedIn('moderator') },
  })
  const text = await (await context.get(`/staff/signatures/${id}`)).text()
  for (const known of [signer.name, signer.email, signer.network]) expect(text).toContain(known)
  await context.dispose()
})
