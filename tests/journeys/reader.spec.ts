import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addBriefing, addHarbourEvidence } from '../support/briefing-rows'
import { journeyDatabase, ownSlug } from '../support/journey'
import { readPdf } from '../support/read-pdf'

let sql: postgres.Sql
test.beforeAll(async () => {
  sql = journeyDatabase()
  await addHarbourEvidence(sql)
})
test.afterAll(() => sql.end())

const briefing = '/briefings/integrated-review'

async function findFromList(page: Page): Promise<void> {
  await page.goto('/briefings')
  await page.getByRole('link', { name: 'Response to the Integrated Review' }).click()
  await expect(page).toHaveURL(briefing)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Response to the Integrated Review')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a reader finds a briefing, follows a citation to its source and back, and goes on to sign', async ({
      page,
    }) => {
      await findFromList(page)
      const note = page.locator('[role=doc-noteref]').first()
      await note.click()
      const endnote = page.locator('li[id^="note-"]:target')
      await expect(endnote).toBeInViewport()
      await endnote.locator('[role=doc-backlink]').first().click()
      await expect(note).toBeInViewport()

      await page.getByRole('link', { name: 'Sign the petition' }).first().click()
      await expect(page).toHaveURL(/\/campaigns\/[a-z-]+$/)
      await expect(page.getByRole('button', { name: /sign/i }).first()).toBeVisible()
    })

    test('a figure in the text shows where it comes from without leaving the page', async ({ page }) => {
      await page.goto(briefing)
      const figure = page.locator('button[popovertarget]').first()
      const popover = page.locator(`#${await figure.getAttribute('popovertarget')}`)
      await expect(popover).toBeHidden()
      await figure.focus()
      await page.keyboard.press('Enter')
      await expect(popover).toBeVisible()
      await expect(popover.getByRole('link', { name: 'More about this figure' })).toHaveAttribute(
        'href',
        /^\/evidence\//,
      )
      await page.keyboard.press('Escape')
      await expect(popover).toBeHidden()
    })

    test('the way past a content note leads to what can be done', async ({ page }) => {
      await page.goto(briefing)
      await page.getByRole('link', { name: 'Skip to what you can do' }).click()
      await expect(page.getByRole('heading', { name: 'Key recommendations' })).toBeInViewport()
    })

    test('the list of contents leads to each part', async ({ page }) => {
      await page.goto(briefing)
      const contents = page.getByRole('navigation', { name: 'Contents' })
      for (const href of await contents
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
        expect(await page.locator(`[id="${href?.slice(1)}"]`).count(), `${href}`).toBe(1)
      }
      await contents.getByRole('link', { name: 'Sources' }).click()
      await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeInViewport()
    })
  })
}

test('the contents mark the part that is being read, also after a leap', async ({ page }) => {
  await page.goto(briefing)
  const current = page.locator('[data-contents] a[aria-current]')
  for (const part of ['Impunity', 'Sources', 'How COVID-19 raised the risk']) {
    await page
      .getByRole('heading', { name: part, exact: true, level: 2 })
      .evaluate((heading) => heading.scrollIntoView())
    await expect(current).toHaveText(part)
  }
})

test('every paragraph has a number that can be linked to, and the text is there once', async ({
  page,
  request,
}) => {
  await page.goto(`${briefing}#p4`)
  const fourth = page.locator('p#p4')
  await expect(fourth).toBeInViewport()
  const words = ((await fourth.textContent()) ?? '').slice(10, 60)
  const html = await (await request.get(briefing)).text()
  expect(html.split(words)).toHaveLength(2)
})

test('a reader can do all of it by keyboard', async ({ page }) => {
  await page.goto(briefing)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  const reached: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
  }
  expect(reached).toEqual(
    expect.arrayContaining(['Cite this', 'Skip to what you can do', 'Sign the petition', 'Sources']),
  )
})

test('on paper there is no menu, acts are left out, numbers stay and addresses of sources are written out', async ({
  page,
}) => {
  await page.goto(briefing)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Sign the petition' }).first()).toBeHidden()
  await expect(page.locator('#p1 .n')).toBeVisible()
  await expect(page.locator('[data-registration]')).toBeVisible()
  const address = page.locator('li[id^="note-"] a.url').first()
  expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('://')
})

test('the reference can be had as BibTeX, RIS and CSL-JSON', async ({ page }) => {
  await page.goto(briefing)
  for (const [name, begins] of [
    ['BibTeX', '@techreport{'],
    ['RIS', 'TY  - RPRT'],
    ['CSL-JSON', '['],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    const file = await (await waiting).path()
    expect(readFileSync(file, 'utf8').startsWith(begins), name).toBe(true)
  }
})

test('the PDF is made from the page: tagged, titled, in English, with an outline and the registration on each page', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  await page.goto(briefing)
  const href = await page.getByRole('link', { name: /^PDF/ }).first().getAttribute('href')
  const answer = await request.get(href ?? '', { timeout: 90_000 })
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const pdf = await readPdf(await answer.body())
  expect(pdf.title).toContain('Response to the Integrated Review')
  expect(pdf).toMatchObject({ language: 'en-GB', isMarked: true })
  expect(pdf.outline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Key recommendations', 'Impunity', 'Sources', 'Cite this']),
  )
  expect(pdf.pages.flatMap(({ roles }) => roles)).toEqual(
    expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'LI', 'Link']),
  )
  for (const [i, { words }] of pdf.pages.entries()) {
    expect(words, `page ${i + 1}`).toContain('SC049311')
    expect(words, `page ${i + 1}`).toContain(`${i + 1} / ${pdf.pages.length}`)
    expect(words).not.toContain('Menu')
  }
  // From now on the page says how long it is.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: `PDF, ${pdf.pages.length} pages` }).first()).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
})

test('a PDF that cannot be made is a page in plain words that says so, when to come back and how to print', async ({
  page,
  request,
}) => {
  const slug = ownSlug('stuck')
  await addBriefing(sql, { slug })
  await page.goto(`/briefings/${slug}`)
  const edition = await page.locator('[data-edition]').getAttribute('data-edition')
  // A folder stands where the file would go.
  const place = `files/pdf/briefing/${slug}-v1.0-${edition}.pdf/in-the-way`
  mkdirSync(join(process.env.JOURNEYS_DATA_DIR ?? '', place), { recursive: true })

  const answer = await request.get(`/briefings/${slug}.pdf`, { timeout: 50_000 })
  expect(answer.status()).toBe(503)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  await page.goto(`/briefings/${slug}.pdf`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We could not make the PDF')
  await page.getByRole('link', { name: 'Open the page' }).click()
  await expect(page).toHaveURL(`/briefings/${slug}`)
})

test('what was taken down answers 410 with the reason, page and PDF; a former address leads to the new one', async ({
  request,
}) => {
  const [gone, moved, now] = [ownSlug('gone'), ownSlug('moved'), ownSlug('now')]
  await addBriefing(sql, { slug: gone, title: 'A text of yesterday' })
  await sql`update publication set live = null, live_number = null, state = 'archived', taken_down_at = now(),
    taken_down_reason = 'A figure in it was wrong.' where slug = ${gone}`
  const id = await addBriefing(sql, { slug: now })
  await sql`insert into former_address (kind, slug, publication_id) values ('briefing', ${moved}, ${id})`

  for (const path of [`/briefings/${gone}`, `/briefings/${gone}.pdf`]) {
    for (const answer of [await request.get(path), await request.get(path)]) {
      expect(answer.status(), path).toBe(410)
      expect(await answer.text()).toContain('A figure in it was wrong.')
    }
  }
  const answers = [`/briefings/${moved}`, `/briefings/${moved}.pdf`, `/briefings/${moved}/cite.ris`]
  for (const path of answers) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(308)
    expect(answer.headers().location).toContain(path.replace(moved, now))
  }
})

test('what another text replaced says so before anything else, and is marked in the list', async ({
  page,
}) => {
  const [old, newer] = [ownSlug('old'), ownSlug('newer')]
  const title = `A safer harbour, as of ${newer}`
  const id = await addBriefing(sql, { slug: newer, title })
  await addBriefing(sql, { slug: old, title: `The first harbour text ${old}` })
  await sql`update publication set superseded_by_id = ${id} where slug = ${old}`
  await sql`select pg_notify('undersigned_pages', '["/briefings"]')`
  await page.goto(`/briefings/${old}`)
  await expect(page.getByRole('main').getByRole('link', { name: title }).first()).toBeVisible()
  await expect(async () => {
    await page.goto('/briefings')
    const past = page.getByRole('region', { name: 'Kept for the record' })
    await expect(past.getByRole('link', { name: `The first harbour text ${old}` })).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
})

test('a text that describes abuse has a way out and a helpline', async ({ page }) => {
  const slug = ownSlug('hard')
  await addBriefing(sql, { slug, content: { sensitivity: 'describes', contentNote: 'Falls into water.' } })
  await page.goto(`/briefings/${slug}`)
  await expect(page.getByRole('link', { name: 'Emergency: Exit this page' })).toBeVisible()
  await expect(page.getByText('Falls into water.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: '08000 121 700' })).toBeVisible()
})

test('20,000 words with 150 citations are under 120 KB compressed', async ({ request }) => {
  const slug = ownSlug('long')
  await addBriefing(sql, { slug, title: 'A long text', body: longText() })
  const html = await (await request.get(`/briefings/${slug}`)).text()
  expect(html.match(/role="doc-noteref"/g)).toHaveLength(150)
  const bytes = gzipSync(html).length
  test.info().annotations.push({ type: 'bytes', description: String(bytes) })
  expect(bytes).toBeLessThan(120_000)
})

/** Words that no two are alike, which compress far worse than a language does. */
function longText(): string {
  let seed = 20_201_001
  const roll = (sides: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % sides
  }
  const syllables = 'ba che di fo gu ha ke li mo nu pa re si to ve wa'.split(' ')
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + roll(4) }, () => syllables[roll(syllables.length)]).join(''),
  )
  // A few words are used most of the time, as in any language.
  const word = () => vocabulary[Math.floor((roll(100_000) / 100_000) ** 3 * vocabulary.length)]
  const paragraphs = Array.from({ length: 200 }, (_, i) => {
    const words = Array.from({ length: 100 }, word).join(' ')
    const citations = i % 4 === 3 ? '' : `:cite[p. ${i}]{id=harbour-survey}`
    return `${i % 20 === 0 ? `## ${word()} ${word()}\n\n` : ''}${words}.${citations}`
  })
  return paragraphs.join('\n\n')
}
