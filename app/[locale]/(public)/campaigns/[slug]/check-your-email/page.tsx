import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { env } from '@/lib/env'
import { CodeForm } from '../../../signatures/code/code-form'
import { readCampaign } from '../read-campaign'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

/** The same for everyone who has sent the form, whoever they are and whatever we know of their address. */
export default async function CheckYourEmailPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: campaign.name, href: `/campaigns/${slug}` },
          { words: 'Check your email' },
        ]}
        title={
          <>
            One more step: <mark>check your email</mark>
          </>
        }
        lead="If we can reach the address you typed, an email from us is on its way. Your signature counts once you have confirmed it there."
      />
      <Section id="next" title="What to do now">
        <div className="stack">
          <p>
            Open the email from <b>{env().MAIL_FROM}</b> and follow its link. It leads to a page with a
            button: press it, and your name is on the record of “{campaign.demand}”.
          </p>
          <p>It usually comes within minutes. It can take up to 24 hours.</p>
        </div>
      </Section>
      <Section id="nothing" title="If nothing comes">
        <div className="stack">
          <p>Look in the folder for spam or junk, and in the one for promotions if you have it.</p>
          <p>
            Check the address: <a href={`/campaigns/${slug}/sign`}>sign again</a>, and the email is sent
            again. Signing twice never counts twice.
          </p>
        </div>
      </Section>
      <Section id="by-code" title="Or type the code" note="For when the email is on another device.">
        <CodeForm labelledBy="by-code-heading" />
      </Section>
    </>
  )
}
