import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Section } from '@/app/ui/section'
import { CodeForm } from '../../../signatures/code/code-form'
import { CheckYourEmail } from '../check-your-email-page'
import { readCampaign } from '../read-campaign'

type Props = { slug: string; lead: string; children?: ReactNode }

/** What stands after the form of a petition, sent or corrected: the same for everyone, whatever we know of their address. */
export async function CheckAfterSigning({ slug, lead, children }: Props) {
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  return (
    <CheckYourEmail
      crumbs={[
        { words: 'Home', href: '/' },
        { words: campaign.name, href: `/campaigns/${slug}` },
        { words: 'Check your email' },
      ]}
      lead={lead}
      follow={`It leads to a page with a button: press it, and your name is on the record of “${campaign.demand}”.`}
      otherwise={
        <>
          You can <a href={`/campaigns/${slug}/sign`}>sign again</a>, and the email is sent again. Signing
          twice never counts twice.
        </>
      }
    >
      {children}
      <Section id="by-code" title="Or type the code" note="For when the email is on another device.">
        <CodeForm labelledBy="by-code-heading" />
      </Section>
    </CheckYourEmail>
  )
}
