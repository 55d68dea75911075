import type { Page } from 'playwright/test'
import type postgres from 'postgres'

/** The campaign of the sample under which people write. */
export const campaignOfLetters = 'modern-slavery-prevention-fund'

export const ownWords =
  'I teach evening classes in our town.\n\nEvery year I meet people who were promised work and found that they could not leave it.'

/** Types a postcode and arrives at the letter. */
export async function beginLetter(page: Page, postcode: string): Promise<void> {
  await page.goto(`/campaigns/${campaignOfLetters}/write`)
  await page.getByLabel('Your postcode').fill(postcode)
  await page.getByRole('button', { name: 'Begin your letter' }).click()
}

/** Fills in the letter as a person does, and leaves the sending to them. */
export async function fillLetter(
  page: Page,
  { email, name = 'Niamh Adeyemi-Roe' }: { email: string; name?: string },
): Promise<void> {
  await page.getByLabel('Your part of the letter').fill(ownWords)
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Address', { exact: true }).fill('14 Sample Row\nAldermoor')
  await page.getByRole('checkbox', { name: /Pass my letter on/ }).check()
  await page.getByRole('checkbox', { name: /Ask me about the answer/ }).check()
}

/** What comes two weeks after sending: the letters have gone, and their writer is asked. */
export async function addFollowUp(sql: postgres.Sql, email: string): Promise<void> {
  await sql`update letter set state = 'sent', sent_at = now() - interval '15 days'
    where canonical_email = ${email} and state in ('queued', 'held', 'sending')`
  await sql`
    insert into mail (kind, to_address, address_key, letter_request_id, data, priority)
    select 'letter-follow-up', r.email, r.address_key, r.id,
      jsonb_build_object('campaignSlug', c.slug, 'campaignName', c.name, 'to', 'Sample Member MP', 'isLast', ''), 1
    from letter_request r join campaign c on c.id = r.campaign_id where r.canonical_email = ${email} and r.state = 'confirmed'
      and r.channel = 'sent_by_us'`
}
