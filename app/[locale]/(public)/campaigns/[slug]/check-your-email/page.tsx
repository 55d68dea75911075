import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/app/ui/section'
import { CodeForm } from '../../../signatures/code/code-form'
import { CheckYourEmail } from '../check-your-email-page'
import { readCampaign } from '../read-campaign'
import { MendForm } from './mend-form'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

/** The same for everyone who has sent the form, whoever they are and whatever we know of their address. */
export default async function CheckYourEmailPage({ params }: { params: Promise<{ slug: string }> }) {
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
      lead="Your signature counts once you have confirmed it there."
      follow={`It leads to a page with a button: press it, and your name is on the record of “${campaign.demand}”.`}
      otherwise={
        <>
          You can <a href={`/campaigns/${slug}/sign`}>sign again</a>, and the email is sent again. Signing
          twice never counts twice.
        </>
      }
    >
      <Section id="mend" title="Was there a slip in the address?" note="Within the hour after you signed.">
        <div className="stack">
          <p>
            Type the address again, and everything else stays as you sent it. What went to the other address
            no longer opens anything.
          </p>
          <MendForm labelledBy="mend-heading" />
        </div>
      </Section>
      <Section id="by-code" title="Or type the code" note="For when the email is on another device.">
        <CodeForm labelledBy="by-code-heading" />
      </Section>
    </CheckYourEmail>
  )
}
