import { expect, type Page } from 'playwright/test'

type Signer = {
  name: string
  email: string
  postcode?: string
  country?: string
  updates?: 'yes' | 'no'
  showName?: boolean
}

/** Fills in the form on the page as a person does, and sends it. */
export async function fillAndSign(page: Page, signer: Signer): Promise<void> {
  await page.getByLabel('Full name').fill(signer.name)
  await page.getByLabel('Email address').fill(signer.email)
  if (signer.country) await page.getByLabel('Country').selectOption(signer.country)
  if (signer.postcode !== undefined) await page.getByLabel('Postcode').fill(signer.postcode)
  if (signer.updates)
    await page.getByRole('radio', { name: signer.updates === 'yes' ? /^Yes/ : /^No/ }).check()
  if (signer.showName) await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Sign the petition' }).click()
}

/** Signs and arrives at the page that asks to look into the mail. */
export async function sign(page: Page, slug: string, signer: Signer): Promise<void> {
  await page.goto(`/campaigns/${slug}`)
  await fillAndSign(page, { postcode: 'LS6 1AA', updates: 'no', ...signer })
  await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
}
