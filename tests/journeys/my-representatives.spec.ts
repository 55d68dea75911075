import { expect, type Page, test } from 'playwright/test'

/** Types a postcode and sends the form. */
async function lookUp(page: Page, postcode: string): Promise<void> {
  await page.goto('/my-representatives')
  await page.getByLabel('Your postcode').fill(postcode)
  await page.getByRole('button', { name: 'Find my representatives' }).click()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('Hafsa finds who represents her; the answer is read first, and her postcode is in no address or title', async ({
      page,
    }) => {
      await lookUp(page, ' sw1a–0aa ')
      await expect(heading(page)).toHaveText('Who speaks for SW1A 0AA')
      await expect(heading(page)).toBeFocused()
      await expect(page).toHaveURL('/my-representatives')
      expect(await page.title()).not.toContain('SW1A')
      const member = page.getByRole('listitem').filter({ hasText: 'Ottoline Marchbanks-Ede MP' })
      await expect(member).toContainText('Member of Parliament since 4 July 2024. Sample Civic Party.')
      await expect(member).toContainText('No position recorded')
      await member.getByText('How to reach').click()
      await expect(member.getByRole('link', { name: 'ottoline.marchbanks-ede@example.org' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Where this comes from' })).toContainText(
        /as of \d+ \w+ \d{4}/,
      )
    })

    test('somebody in Scotland sees both parliaments, every party alike, and the seat that is empty', async ({
      page,
    }) => {
      await lookUp(page, 'EH99 1SP')
      await expect(page.getByRole('main')).toContainText(
        'Eight people hold seats for this postcode in two chambers, and one seat is empty.',
      )
      await expect(page.getByRole('region', { name: 'Scottish Parliament, region' })).toContainText(
        'One of the 7 seats is empty',
      )
    })

    test('from the answer to a letter in one step: the postcode goes along, and in no address', async ({
      page,
    }) => {
      await lookUp(page, 'SW1A 0AA')
      await page.getByRole('button', { name: 'Write a letter to Ottoline Marchbanks-Ede' }).first().click()
      await expect(page.getByRole('main')).toContainText('Ottoline Marchbanks-Ede')
      expect(page.url()).not.toMatch(/sw1a/i)
    })

    test('an approved position is shown with its day', async ({ page }) => {
      await lookUp(page, 'm11ae')
      await expect(page.getByRole('main')).toContainText(/Supports it, \d+ \w+ \d{4} \(sample\)/)
    })

    test('Jersey has no MP, which is said in words; the postcode stays in the form', async ({ page }) => {
      await lookUp(page, 'JE2 3AB')
      await expect(heading(page)).toHaveText('No MP sits for this postcode')
      await expect(heading(page)).toBeFocused()
      await expect(page.getByLabel('Try a postcode')).toHaveValue('JE2 3AB')
      await expect(page.getByRole('main')).toContainText('You can sign any of our petitions all the same')
    })

    test('Northern Ireland leads to the list of areas', async ({ page }) => {
      await lookUp(page, 'BT7 1NN')
      await page.getByRole('link', { name: 'Choose your area by its name' }).click()
      await expect(page).toHaveURL('/my-representatives/uk-commons#northern-ireland')
      await page.getByRole('link', { name: 'Belfast South and Mid Down' }).click()
      await expect(page.getByRole('main')).toContainText('Their party does not take its seats here')
    })

    test('a postcode on a boundary is a choice, never a guess; leaving it out says so and loses nothing', async ({
      page,
    }) => {
      await lookUp(page, 'LE97 7ZZ')
      await expect(page.getByText('Wilhelmina Starkfold MP')).toHaveCount(1)
      await page.getByRole('button', { name: 'Show who represents it' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByRole('alert').first()).toContainText('Choose one of the areas')
      await page.getByRole('radio', { name: /Mid Leicestershire/ }).check()
      await page.getByRole('button', { name: 'Show who represents it' }).click()
      await expect(heading(page)).toHaveText('Who speaks for LE97 7ZZ')
      await expect(page.getByRole('heading', { name: 'Wilhelmina Starkfold MP' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('You chose Mid Leicestershire')
      await expect(page).toHaveURL('/my-representatives')
    })

    test('part of a postcode lists its areas', async ({ page }) => {
      await lookUp(page, 'le7')
      await expect(page.getByRole('radio')).toHaveCount(3)
    })

    test('whoever lives across the boundary chooses the area beside', async ({ page }) => {
      await lookUp(page, 'EC1A 1BB')
      await expect(page.getByRole('heading', { name: 'Bartholomew Quillfeather MP' })).toBeVisible()
      await page.getByText('Not right? Choose another area').click()
      await page.getByRole('radio', { name: 'Cities of London and Westminster' }).check()
      await page.getByRole('button', { name: 'Show who represents it' }).click()
      await expect(page.getByRole('heading', { name: 'Ottoline Marchbanks-Ede MP' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Bartholomew Quillfeather MP' })).toHaveCount(0)

      await page.getByRole('button', { name: 'Write a letter to Ottoline Marchbanks-Ede' }).first().click()
      await expect(page.getByRole('heading', { name: 'Ottoline Marchbanks-Ede MP' })).toBeVisible()
      await page.getByLabel('Your part of the letter').fill('I live across the road from the boundary.')
      await page.getByRole('button', { name: 'Update the preview' }).click()
      await expect(page.getByRole('region', { name: 'Your letter, as it will be sent' })).toContainText(
        'Ottoline Marchbanks-Ede MP',
      )
    })

    test('a letter that should be a digit is offered, not put right in silence', async ({ page }) => {
      await lookUp(page, 'SWIA 0AA')
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByLabel('Your postcode')).toHaveValue('SWIA 0AA')
      await expect(page.getByLabel('Your postcode')).toHaveAttribute('aria-invalid', 'true')
      await page.getByRole('button', { name: 'Yes, look up SW1A 0AA' }).click()
      await expect(heading(page)).toHaveText('Who speaks for SW1A 0AA')
    })

    test('an old postcode is answered with a question', async ({ page }) => {
      await lookUp(page, 'EC1A 1ZY')
      await expect(page.getByRole('main')).toContainText('Is this still your postcode?')
    })

    test('an empty form and a foreign country are answered in words', async ({ page }) => {
      await lookUp(page, '')
      await expect(page.getByRole('alert').first()).toContainText('Enter your postcode, like SW1A 1AA')
      await page.getByLabel('Country').selectOption('OTHER')
      await page.getByRole('button', { name: 'Find my representatives' }).click()
      await expect(heading(page)).toHaveText('We know representatives in three countries')
    })

    test('by keyboard alone, from the field to the answer', async ({ page }) => {
      await page.goto('/my-representatives')
      await page.getByLabel('Your postcode').focus()
      await page.keyboard.type('EC1A 1BB')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toBeFocused()
      for (let presses = 0; presses < 10; presses++) {
        await page.keyboard.press('Tab')
        if ((await page.locator(':focus').textContent())?.startsWith('Not right?')) break
      }
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toContainText('You chose Cities of London and Westminster')
    })

    test('an area has a page: an empty seat, who has signed there, where it comes from', async ({ page }) => {
      await page.goto('/my-representatives')
      await page.getByRole('link', { name: 'House of Commons' }).click()
      await page.getByRole('link', { name: 'Swansea West' }).click()
      await expect(page.getByRole('main')).toContainText('This seat is empty')
      await expect(page.getByRole('region', { name: 'Where this comes from' })).toContainText('Licence:')
      await page.goto('/my-representatives/uk-commons/leeds-central-and-headingley')
      await expect(page.getByRole('region', { name: 'Signed here' })).toContainText(
        /\d+ people have signed in Leeds Central and Headingley/,
      )
    })
  })
}

test('programs get JSON, and no cache keeps it', async ({ request }) => {
  const answer = await request.post('/my-representatives', {
    form: { postcode: 'SW1A 0AA' },
    headers: { accept: 'application/json' },
  })
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.json()).toMatchObject({
    ...{ country: 'GB', postcode: 'SW1A 0AA', accuracy: 'exact' },
    areas: [{ code: 'E14001172', members: [{ name: 'Ottoline Marchbanks-Ede', isSample: true }] }],
  })
  const wrong = await request.post('/my-representatives', {
    data: { postcode: 'SW1A1AA\n\nBcc: x', country: 'GB' },
  })
  expect(wrong.status()).toBe(422)
  expect(await wrong.json()).toMatchObject({ errors: [{ field: 'postcode', code: 'invalid' }] })
})

test('the answer to a look-up is never kept, and its own address leads back to the form', async ({
  request,
}) => {
  const answer = await request.post('/my-representatives', { form: { postcode: 'SW1A 0AA' } })
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(answer.headers()['content-security-policy']).toContain("'nonce-")
  const opened = await request.get('/my-representatives/found', { maxRedirects: 0 })
  expect(opened.status()).toBe(307)
  expect((await request.get('/my-representatives/find', { maxRedirects: 0 })).headers().location).toBe(
    '/my-representatives',
  )
  const foreign = await request.post('/my-representatives', {
    form: { postcode: 'SW1A 0AA' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status()).toBe(403)
})

test('no area and no chamber but those we know has a page', async ({ request }) => {
  for (const path of ['/my-representatives/nowhere', '/my-representatives/uk-commons/nowhere'])
    expect((await request.get(path)).status(), path).toBe(404)
})
