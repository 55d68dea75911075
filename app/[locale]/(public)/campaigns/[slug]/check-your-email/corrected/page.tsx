import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/app/ui/section'
import { CodeForm } from '../../../../signatures/code/code-form'
import { CheckYourEmail } from '../../check-your-email-page'
import { readCampaign } from '../../read-campaign'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email at the new address', robots: { index: false } }

/** The same for everyone who has corrected an address, whatever we know of either. */
export default async function CorrectedPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  return (
    <CheckYourEmail
      crumbs={[
        { words: 'Home', href: '/' },
        { words: campaign.name, href: `/campaigns/${slug}` },
        { words: 'Check your email' },
      ]}
      lead="Your signature counts once you have confirmed it there. The email to the other address, if one went, opens nothing any more."
      follow={`It leads to a page with a button: press it, and your name is on the record of “${campaign.demand}”.`}
      otherwise={
        <>
          You can <a href={`/campaigns/${slug}/sign`}>sign again</a>, and the email is sent again. Signing
          twice never counts twice.
        </>
      }
    >
      <Section id="by-code" title="Or type the code" note="For when the email is on another device.">
        <CodeForm labelledBy="by-code-heading" />
      </Section>
    </CheckYourEmail>
  )
}
