import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { env } from '@/lib/env'
import { readCampaign } from '../../read-campaign'
import { letterCrumbs } from '../../write/letter-crumbs'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email to send your letter', robots: { index: false } }

/** The same for everyone whose letter could be read, whoever they are and whatever we know of their address. */
export default async function CheckYourEmailPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  return (
    <>
      <PageHead
        crumbs={letterCrumbs(slug, campaign.name, 'Check your email')}
        title={
          <>
            One more step: <mark>check your email</mark>
          </>
        }
        lead="If we can reach the address you typed, an email from us is on its way. Your letter goes when you press the button behind its link."
      />
      <Section id="next" title="What to do now">
        <div className="stack">
          <p>
            Open the email from <b>{env().MAIL_FROM}</b> and follow its link. You see your letter once more,
            with a button that sends it.
          </p>
          <p>It usually comes within minutes. It can take up to 24 hours.</p>
        </div>
      </Section>
      <Section id="nothing" title="If nothing comes">
        <div className="stack">
          <p>Look in the folder for spam or junk, and in the one for promotions if you have it.</p>
          <p>
            A letter that nobody confirms is never sent, and we erase it after 14 days. You can{' '}
            <a href={`/campaigns/${slug}/write`}>write it again</a>: the same person is never written to
            twice.
          </p>
        </div>
      </Section>
    </>
  )
}
