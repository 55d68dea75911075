import { expect, type Page, test } from 'playwright/test'

/** What somebody does who looks for something, with JavaScript and without it. */
async function look(page: Page, term: string): Promise<void> {
  await page.goto('/search')
  await page.getByLabel('Search for').fill(term)
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a word is found, marked and told how often; the term stays in the box; a result opens', async ({
      page,
    }) => {
      await look(page, 'slavery')
      await expect(page.getByRole('status')).toHaveText(/^\d+ results for “slavery”$/)
      await expect(page.getByLabel('Search for')).toHaveValue('slavery')
      await expect(page.getByRole('main').getByRole('listitem').locator('mark').first()).toHaveText(
        /slavery/i,
      )
      await page.getByRole('main').locator('h3 a').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })

    test('a kind narrows what is shown and can be taken back', async ({ page }) => {
      await look(page, 'slavery')
      const kinds = page.getByRole('navigation', { name: 'Kinds of results' })
      await kinds.getByRole('link', { name: /^Figures/ }).click()
      await expect(page.getByRole('status')).toHaveText(/among figures$/)
      await expect(kinds.getByRole('link', { name: /^Figures/ })).toHaveAttribute('aria-current', 'page')
      await kinds.getByRole('link', { name: /^Everything/ }).click()
      await expect(page.getByRole('status')).not.toHaveText(/among/)
    })

    test('a misspelt word is put right in one click', async ({ page }) => {
      await look(page, 'slavrey')
      await expect(page.getByRole('status')).toHaveText('Nothing found for “slavrey”')
      await page.getByRole('link', { name: 'slavery', exact: true }).click()
      await expect(page.getByRole('status')).toHaveText(/results for “slavery”/)
    })

    test('the number of a recommendation leads to it', async ({ page }) => {
      await look(page, 'rec 2.3')
      await expect(
        page.getByRole('main').getByRole('listitem').filter({ hasText: 'Recommendation 2.3' }).first(),
      ).toBeVisible()
      await page.getByRole('main').locator('h3 a').first().click()
      await expect(page).toHaveURL(/\/recommendations\/2\.3$/)
    })
  })
}

test('an empty search says what can be searched', async ({ page }) => {
  await page.goto('/search?q=%20')
  await expect(page.getByRole('heading', { name: 'What you can search' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
})

test('no address of the search fails, and none runs what it is given', async ({ page, request }) => {
  const terms = [
    '%00',
    '%ED%A0%80',
    '%22',
    "'%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    '%26%7C!()%3C-%3E%3A*',
    '%F0%9F%99%82',
    '%D8%B3%D8%AE%D8%B1%D8%A9',
    'x'.repeat(10_000),
  ]
  for (const term of terms) {
    for (const rest of ['', '&kind=figure', '&kind=toString', '&page=-1', '&page=1e9', '&q=again&page=%00']) {
      const answer = await request.get(`/search?q=${term}${rest}`)
      expect([term.slice(0, 40), rest, answer.status()]).toEqual([term.slice(0, 40), rest, 200])
    }
  }
  page.on('dialog', () => {
    throw new Error('a script ran')
  })
  await page.goto(`/search?q=${terms[3]}`)
  await expect(page.getByLabel('Search for')).toHaveValue(`'"><script>alert(1)</script>`)
})

test('a search is made for one reader: it is not stored and not indexed', async ({ request }) => {
  const headers = (await request.get('/search?q=slavery')).headers()
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
})
