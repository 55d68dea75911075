import { type APIRequestContext, expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'

let sql: postgres.Sql
let slug = ''
test.beforeAll(async () => {
  sql = journeyDatabase()
  slug = await addJourneyCampaign(sql)
})
test.afterAll(() => sql.end())

const good = { name: 'Ann Lee', email: 'ann@example.org', country: 'GB', postcode: 'LS6 1AA', updates: 'no' }
const post = (request: APIRequestContext, to: string, options: Parameters<APIRequestContext['post']>[1]) =>
  request.post(`/campaigns/${to}/signatures`, { maxRedirects: 0, ...options })

test.describe('a form that cannot be taken is answered with', () => {
  test('413 over 64 KB', async ({ request }) => {
    const answer = await post(request, slug, { form: { ...good, name: 'x'.repeat(70_000) } })
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toContain('<form')
  })
  test('413 also when its length is not told', async ({ baseURL }) => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 80; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(1000)))
        controller.close()
      },
    })
    const answer = await fetch(`${baseURL}/campaigns/${slug}/signatures`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    } as RequestInit)
    expect(answer.status).toBe(413)
  })
  test('415 in another type', async ({ request }) => {
    for (const type of ['text/plain', 'application/xml', 'image/png']) {
      expect(
        (await post(request, slug, { data: 'name=Ann', headers: { 'content-type': type } })).status(),
      ).toBe(415)
    }
  })
  test('404 for an unknown campaign', async ({ request }) => {
    expect((await post(request, 'nowhere', { form: good })).status()).toBe(404)
    expect((await post(request, 'nowhere', { data: good })).headers()['content-type']).toBe(
      'application/problem+json',
    )
  })
  test('409 and a page that says so once closed', async ({ request }) => {
    const closed = await addJourneyCampaign(sql, { closes: '-1 second' })
    const answer = await post(request, closed, { form: good })
    expect(answer.status()).toBe(409)
    expect(await answer.text()).toMatch(/closed/i)
  })
  test('403 from a foreign page, and from one that hides', async ({ request, baseURL }) => {
    for (const origin of ['https://evil.example', `${baseURL}.evil.example`, 'null']) {
      expect((await post(request, slug, { form: good, headers: { origin } })).status()).toBe(403)
    }
  })
  test('422 and each mistake by its field, as JSON to a program', async ({ request }) => {
    const answer = await post(request, slug, {
      data: { name: 'http://x.example', email: 'ann', country: 'XX' },
    })
    expect(answer.status()).toBe(422)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
    const { errors } = await answer.json()
    expect(errors.map((error: { field: string; code: string }) => `${error.field} ${error.code}`)).toEqual([
      'name contains_link',
      'email impossible',
      'country unknown',
    ])
    for (const error of errors) expect(error.detail).toMatch(/\w+ \w+/)
  })
  test('422 for a body that is nothing at all, and 400 for one that is no JSON', async ({ request }) => {
    expect((await post(request, slug, { form: {} })).status()).toBe(422)
    expect(
      (
        await post(request, slug, { data: '{"name":', headers: { 'content-type': 'application/json' } })
      ).status(),
    ).toBe(400)
  })
})

test('nothing that is thrown at it is a fault of ours, shows a stack or is stored', async ({ request }) => {
  const nasty = [
    '',
    ' ',
    '\u0000',
    '\u202Eevil',
    '<script>alert(1)</script>',
    "'; drop table signature; --",
    '=1+1',
    '../../etc/passwd',
    '%00%ff',
    '💥'.repeat(300),
    'x'.repeat(5000),
    '{{7*7}}',
    '\r\nBcc: a@b.co',
    'undefined',
    '[object Object]',
    '\uD800',
  ]
  for (const value of nasty) {
    for (const field of Object.keys(good)) {
      const answer = await post(request, slug, { form: { ...good, email: 'nasty', [field]: value } })
      expect([422, 303], `${field}: ${value.slice(0, 20)}`).toContain(answer.status())
      expect(await answer.text()).not.toMatch(/ at \S+ \(|node_modules/)
    }
  }
  const stored =
    await sql`select 1 from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}`
  expect(stored).toHaveLength(0)
})

test('what was typed comes back as text, not as markup', async ({ request }) => {
  const answer = await post(request, slug, { form: { ...good, email: '"><img src=x onerror=alert(1)>' } })
  expect(await answer.text()).not.toContain('<img src=x')
})

test('opening the address of a post changes nothing and leads back to the form', async ({ request }) => {
  const answer = await request.get(`/campaigns/${slug}/signatures`, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([303, `/campaigns/${slug}/sign`])
})
