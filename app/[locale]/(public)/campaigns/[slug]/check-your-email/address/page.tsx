import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import { ErrorSummary } from '@/app/ui/error-summary'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { readCampaign } from '../../read-campaign'
import { MendForm } from '../mend-form'
import type { MendState } from '../mend-state'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Correct your email address', robots: { index: false } }

const leads: Record<MendState['why'], string> = {
  impossible_address: 'Nothing is lost: type the address again.',
  too_old:
    'It can be corrected within the hour after signing, from the page that came then. Please sign again instead.',
  closed: 'The petition has closed since you signed, so no more emails go out for it.',
  paused:
    'The petition is paused at the moment, so no emails go out for it. Please sign again when it goes on.',
}

/** Where an address that could not be put right comes back to. Says nothing of whether anybody has it. */
export default async function AddressPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [campaign, state] = await Promise.all([readCampaign(slug), readFormState<MendState>()])
  if (!campaign) notFound()
  const { why, token, email }: MendState = state ?? { why: 'too_old', token: '', email: '' }
  const mistake = 'Enter an email address with an @ sign, like name@example.org'
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: campaign.name, href: `/campaigns/${slug}` },
          { words: 'Correct your email address' },
        ]}
        title="Correct your email address"
        lead={leads[why]}
      >
        {why === 'too_old' && (
          <p>
            <a href={`/campaigns/${slug}/sign`}>Sign again</a>: signing twice never counts twice.
          </p>
        )}
      </PageHead>
      {why === 'impossible_address' && (
        <Section id="mend" title="The address">
          <div className="stack">
            <ErrorSummary mistakes={[{ field: 'right_email', detail: mistake }]} takesFocus />
            <MendForm
              labelledBy="mend-heading"
              action={`/campaigns/${slug}/check-your-email?mend=${encodeURIComponent(token)}`}
              value={email}
              mistake={mistake}
            />
          </div>
        </Section>
      )}
    </>
  )
}
