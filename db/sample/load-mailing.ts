import { eq } from 'drizzle-orm'
import type { Tx } from '../client'
import { campaign } from '../schema/campaigns'
import { mailing, mailingText } from '../schema/mailings'
import { londonInstant } from './dates'
import { sampleOrganisation } from './organisation'

const slug = 'modern-slavery-prevention-fund'

const preview = 'It takes about four minutes, and we find your MP for you.'

const body = `Dear {{name.first|friend}},

On {{signature.date|an earlier day}} you asked the Foreign Secretary to lead a fund to prevent modern slavery. {{campaign.count}} people have now done the same.

::statistic{id=modern-slavery-world-rounded}

A petition shows how many people ask. A letter in your own words tells your MP why it matters where you live. It takes about four minutes, and we find {{mp.name|your MP}} for you.

::button[Write to your MP]{action=letter}

::recommendation{id=2.3}

With thanks,\\
${sampleOrganisation.teamName}\\
${sampleOrganisation.legalName}
`

/** The same mail under two subjects. */
const subjects = {
  A: 'Will you write to {{mp.name|your MP}} about the prevention fund?',
  B: 'Four minutes to write to {{mp.name|your MP}} about the fund',
} as const

/** One draft of a mailing that asks signers of a campaign to write to their MP as well. It has no writer among staff, and goes nowhere by itself. */
export async function loadMailing(tx: Tx, weeks: number): Promise<void> {
  const [found] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
  if (!found) return
  const writtenAt = londonInstant('2026-11-20 16:00', weeks)
  const [row] = await tx
    .insert(mailing)
    .values({
      name: 'Sample: write to your MP about the fund',
      kind: 'asks',
      campaignId: found.id,
      audience: signersWhoHaveNotWritten(found.id),
      containsAsk: true,
      isSample: true,
      ...{ createdAt: writtenAt, changedAt: writtenAt },
    })
    .returning({ id: mailing.id })
  const mailingId = row!.id
  await tx.insert(mailingText).values(
    (['A', 'B'] as const).map((variant) => ({
      ...{ mailingId, locale: 'en-GB', variant, preview, body },
      subject: subjects[variant],
    })),
  )
}

/** Those with an MP to write to whom nothing has reached for three days. Its shape is the business of lib/audiences. */
function signersWhoHaveNotWritten(campaignId: number) {
  const underIt = { campaignIds: [campaignId], withinDays: null }
  return {
    kind: 'group',
    must: 'all',
    of: [
      { kind: 'signed', not: false, ...underIt },
      { kind: 'wrote', not: true, ...underIt },
      { kind: 'lives_in_nation', not: false, nations: ['England', 'Scotland', 'Wales'] },
      { kind: 'mailed', not: true, withinDays: 3 },
    ],
  }
}
