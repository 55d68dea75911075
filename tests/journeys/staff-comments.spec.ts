import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

async function addComments(slug: string): Promise<void> {
  await sql`
    with signed as (
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
      select c.id, 'Signer ' || n, 'signer ' || n, ${slug} || n || '@example.org', ${slug} || n || '@example.org', 'IE', 'confirmed', 1, now()
      from campaign c, generate_series(1, 3) n where c.slug = ${slug} returning id, campaign_id, name_key
    )
    insert into signature_comment (signature_id, campaign_id, text, state, flags, created_at)
    select id, campaign_id, 'Words of ' || name_key, case name_key when 'signer 3' then 'safeguarding' else 'waiting' end,
      case name_key when 'signer 2' then '["abuse"]' when 'signer 3' then '["disclosure"]' else '[]' end::jsonb,
      now() + right(name_key, 1)::int * interval '1 second' from signed`
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`reasons are read, shown, hidden and sent to safeguarding, ${how} a script`, async ({ browser }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql, {})
    await addComments(slug)
    const page = await staffPage(
      browser,
      `comments.${how}@example.org`,
      'moderator',
      `Mo ${how}`,
      javaScriptEnabled,
    )
    const list = `/staff/signatures/comments?view=waiting&campaign=${slug}`
    await page.goto(list)
    await expect(page.getByText('Words of signer 1')).toBeVisible()
    await expect(page.getByText('Words of signer 2')).toBeHidden()
    await page.getByText('Read it: it speaks of abuse').click()
    await expect(page.getByText('Words of signer 2')).toBeVisible()

    await page.getByRole('button', { name: 'Show what Signer 1 wrote' }).click()
    await expect(page.getByRole('status')).toContainText('It is on the page of its campaign.')
    await page.goto(list)
    await sql`update signature_comment k set state = 'hidden', decided_at = now() from signature s
      where s.id = k.signature_id and s.name_key = 'signer 2' and k.campaign_id = (select id from campaign where slug = ${slug})`
    await page.getByRole('button', { name: 'Show what Signer 2 wrote' }).click()
    await expect(page.getByRole('status')).toContainText('somebody else was first, and it is hidden now')

    await page.goto(`/staff/signatures/comments?view=shown&campaign=${slug}`)
    await page.getByRole('button', { name: /^Choose for the pack ?: what Signer 1 wrote$/ }).click()
    await expect(page.getByText('In the pack, place 1')).toBeVisible()
    await page.getByRole('button', { name: 'To safeguarding what Signer 1 wrote' }).click()
    await expect(page.getByRole('status')).toContainText('no page ever shows it')

    await page.goto(`/staff/signatures/comments?view=safeguarding&campaign=${slug}`)
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Show what/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Dealt with what Signer 3 wrote' }).click()
    await expect(page.getByRole('status')).toContainText('stays hidden')
  })
}

test('keys decide the reason with the focus, and can be turned off', async ({ browser }) => {
  test.setTimeout(120_000)
  const slug = await addJourneyCampaign(sql, {})
  await addComments(slug)
  const page = await staffPage(browser, 'comments.keys@example.org', 'moderator', 'Kay')
  await page.goto(`/staff/signatures/comments?view=waiting&campaign=${slug}`)
  await page.getByRole('button', { name: 'Turn single keys off' }).waitFor()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Signer 1' })).toBeFocused()
  await page.keyboard.press('h')
  await expect(page.getByRole('status')).toContainText('It is hidden.')
  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  await page.getByText('Read it: it speaks of abuse').focus()
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: 'Hide what Signer 2 wrote' })).toBeVisible()
})
