import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { campaignCrumbs } from '../../campaign-crumbs'
import { CheckYourEmail } from '../../check-your-email-page'
import { readCampaign } from '../../read-campaign'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email to send your letter', robots: { index: false } }

/** The same for everyone whose letter could be read, whoever they are and whatever we know of their address. */
export default async function CheckYourEmailPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  return (
    <CheckYourEmail
      crumbs={campaignCrumbs(slug, campaign.name, 'Check your email')}
      lead="Your letter goes when you press the button behind its link."
      follow="You see your letter once more, with a button that sends it."
      otherwise={
        <>
          A letter that nobody confirms is never sent, and we erase it after 14 days. You can{' '}
          <a href={`/campaigns/${slug}/write`}>write it again</a>: the same person is never written to twice.
        </>
      }
    />
  )
}
