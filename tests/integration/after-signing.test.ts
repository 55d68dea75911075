import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { campaign, campaignNextStep, campaignSharing } from '@/db/schema/campaigns'
import { signature } from '@/db/schema/signatures'
import { supporter } from '@/db/schema/supporters'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { getAfterSigning } from '@/lib/signatures/after-signing'
import { mintThanksToken } from '@/lib/tokens/signature-token'
import { addCampaign, emptySignatures } from '../support/signing'

const now = Date.now()
const another = { slug: 'quay', state: 'open' } as CampaignSummary
let token = ''
let campaignId = 0

async function rules(...steps: (typeof campaignNextStep.$inferInsert)['step'][]) {
  await db.delete(campaignNextStep)
  await db
    .insert(campaignNextStep)
    .values(steps.map((step, i) => ({ campaignId, position: i + 1, step, condition: {} })))
}

const stepWith = async (can: Parameters<typeof getAfterSigning>[2]) =>
  (await getAfterSigning(token, now, can))?.step ?? null

beforeEach(async () => {
  await emptySignatures()
  await addCampaign('harbour')
  const [row] = await db.select().from(campaign).where(eq(campaign.slug, 'harbour'))
  campaignId = row!.id
  const [person] = await db
    .insert(supporter)
    .values({ email: 'a@example.org', canonicalEmail: 'a@example.org' })
    .returning({ id: supporter.id })
  const [signed] = await db
    .insert(signature)
    .values({
      ...{ campaignId, name: 'A B', nameKey: 'a b', email: 'a@example.org', canonicalEmail: 'a@example.org' },
      ...{
        country: 'GB',
        area: 'BT',
        source: 'mail-31',
        state: 'confirmed',
        seat: 1,
        supporterId: person!.id,
        confirmedAt: sql`now()`,
      },
    })
    .returning({ id: signature.id })
  token = mintThanksToken(signed!.id, now)
})

test('the first rule whose step can be taken today is asked; one that cannot is passed over', async () => {
  await rules({ kind: 'write' }, { kind: 'campaign', slug: 'quay' }, { kind: 'share' })
  expect(await stepWith({ write: true, campaigns: [another] })).toEqual({ kind: 'write' })
  expect(await stepWith({ write: false, campaigns: [another] })).toEqual({ kind: 'campaign', slug: 'quay' })
  expect(await stepWith({ write: false, campaigns: [{ ...another, state: 'closed' }] })).toEqual({
    kind: 'share',
  })
})

test('knows where somebody lives and came from, and that they want no news yet', async () => {
  await rules({ kind: 'updates' })
  const ask = async (condition: (typeof campaignNextStep.$inferInsert)['condition']) => {
    await db.update(campaignNextStep).set({ condition })
    return (await stepWith({ write: true, campaigns: [] })) !== null
  }
  expect(await ask({ nation: 'Northern Ireland', country: 'GB', source: 'mail-31' })).toBe(true)
  expect(await ask({ nation: 'Wales' })).toBe(false)
  expect(await ask({ source: 'mail-32' })).toBe(false)
  await db.execute(sql`insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
    select id, canonical_email, campaign_id, 'updates', 'given', (select id from consent_wording where purpose = 'updates' limit 1), 'preferences' from signature`)
  expect(await ask({})).toBe(false)
})

test('gives the campaign’s own words, and nothing once the half hour is over', async () => {
  await db.update(campaign).set({ thanksNote: 'Thank you, truly.' })
  await db.insert(campaignSharing).values({ campaignId, channel: 'whatsapp', text: 'Look at this' })
  expect(await getAfterSigning(token, now, { write: false, campaigns: [] })).toMatchObject({
    ...{
      thanksNote: 'Thank you, truly.',
      sharing: { whatsapp: 'Look at this' },
      step: null,
      hasRules: false,
    },
    updates: [],
  })
  expect(await getAfterSigning(token, now + 31 * 60_000, { write: false, campaigns: [] })).toBeNull()
  expect(await getAfterSigning('x'.repeat(43), now, { write: false, campaigns: [] })).toBeNull()
})
