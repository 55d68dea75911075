import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { capitalise, formatLastDay } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import { Sheet } from '@/app/ui/sheet'
import { SignatureCount } from '@/app/ui/signature-count'
import { Split } from '@/app/ui/split'
import type { CampaignPage } from '@/lib/campaigns/queries'
import { readOrganisation } from '../../../../read-organisation'
import { mistakeOf } from '../form-errors'
import { readCampaign } from '../read-campaign'
import { readOffersOptOut } from '../read-offers-opt-out'
import { SignForm } from '../sign-form'
import { CannotSign } from './cannot-sign'
import { noticeWords } from './notice-words'
import s from './page.module.css'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const [campaign, form] = await Promise.all([readCampaign(slug), readFormState()])
  if (!campaign) return { title: 'There is no such campaign' }
  const went = form && (form.errors.length > 0 || form.notice) ? 'Error: ' : ''
  return {
    title: `${went}Sign: ${campaign.name}`,
    robots: { index: false },
    alternates: { canonical: `/campaigns/${slug}` },
  }
}

/** The form alone, leading the page: where a form with mistakes comes back to, with everything that was typed. */
export default async function SignPage({ params }: PageProps) {
  const { slug } = await params
  const [campaign, organisation, form, offersOptOut] = await Promise.all([
    readCampaign(slug),
    readOrganisation(),
    readFormState(),
    readOffersOptOut(),
  ])
  if (!campaign) notFound()
  const crumbs = [
    { words: 'Home', href: '/' },
    { words: campaign.name, href: `/campaigns/${slug}` },
    { words: 'Sign' },
  ]
  const notice = form?.notice
  if (campaign.state !== 'open' || notice === 'closed' || notice === 'paused')
    return (
      <CannotSign
        campaign={campaign}
        crumbs={crumbs}
        isPaused={campaign.state === 'paused' || notice === 'paused'}
      />
    )

  const mistakes = (form?.errors ?? []).map((error) => mistakeOf(error, form?.values ?? {}))
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <Split
        lead={
          <>
            <div id="mistakes-before">
              {mistakes.length > 0 && (
                <ErrorSummary
                  mistakes={mistakes}
                  note="Your name has not been added yet. What you typed is still here."
                />
              )}
              {notice && (
                <ErrorNotice title="Your name has not been added yet">{noticeWords[notice]}</ErrorNotice>
              )}
            </div>
            <h1 id="sign-heading" className={s.heading}>
              Sign: {campaign.name}
            </h1>
            <Sheet>
              <SignForm
                slug={slug}
                organisation={organisation.legalName}
                asksWhy={campaign.asksWhy}
                offersOptOut={offersOptOut}
                labelledBy="sign-heading"
                values={form?.values}
                mistakes={mistakes}
              />
            </Sheet>
          </>
        }
        act={<AboutThisPetition campaign={campaign} />}
      />
    </>
  )
}

function AboutThisPetition({ campaign }: { campaign: CampaignPage }) {
  return (
    <aside className={s.about} aria-label="About this petition">
      <SignatureCount confirmed={campaign.confirmed} goal={campaign.goal} isOpen />
      <Particulars
        rows={[
          { term: 'Asks', is: campaign.demand },
          { term: 'To', is: capitalise(campaign.addressee) },
          { term: 'Closes', is: formatLastDay(campaign.closesAt) },
        ]}
      />
      <p>
        <ActLink href={`/campaigns/${campaign.slug}#text`}>Read the text you are signing</ActLink>
      </p>
    </aside>
  )
}
