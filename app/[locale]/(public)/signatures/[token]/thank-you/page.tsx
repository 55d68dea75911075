import type { Metadata } from 'next'
import { ActLink, ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { listPublicCampaigns } from '@/lib/campaigns/queries'
import { env } from '@/lib/env'
import { getThanks } from '@/lib/signatures/queries'
import { NextAct } from './next-act'
import { Receipt } from './receipt'
import { ShareSection } from './share-section'
import { WhatHappensNext } from './what-happens-next'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Your name is on the record',
  robots: { index: false, follow: false },
}

type PageProps = { params: Promise<{ token: string }> }

/** After confirming: the signer's own line, what happens next, one next action, and the way to tell others. */
export default async function ThankYouPage({ params }: PageProps) {
  const { token } = await params
  const now = Date.now()
  const [thanks, campaigns] = await Promise.all([getThanks(token, now), listPublicCampaigns(now)])
  if (thanks.kind === 'gone') return <Gone slug={thanks.campaignSlug} />
  if (thanks.kind === 'refused') return <Refused demand={thanks.demand} slug={thanks.campaignSlug} />
  const next = campaigns.find(({ slug, state }) => state === 'open' && slug !== thanks.campaignSlug)
  return (
    <>
      <Receipt thanks={thanks} next={next && <NextAct campaign={next} />} />
      <WhatHappensNext thanks={thanks} />
      <ShareSection demand={thanks.demand} address={`${env().SITE_URL}/campaigns/${thanks.campaignSlug}`} />
    </>
  )
}

/** The link is half an hour old, or somebody else's: it shows nothing of anybody. */
function Gone({ slug }: { slug: string | null }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Thank you' }]}
      title="This page has gone"
      lead="It is shown for half an hour to somebody who has just confirmed a signature, and names nobody."
    >
      <p>If that was you: your signature is counted. The email we sent you has a link to see it.</p>
      <p>
        <ButtonLink href={slug ? `/campaigns/${slug}` : '/campaigns'} look="line">
          {slug ? 'Open the campaign' : 'See the campaigns'}
        </ButtonLink>
      </p>
    </PageHead>
  )
}

/** Two people may share an address. Why this one could not be added is told by mail, to the owner of the address. */
function Refused({ demand, slug }: { demand: string; slug: string }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Confirm your signature' }]}
      title="We have written to you"
      lead="This signature could not be added. The email we have just sent says why, and what you can do."
    >
      <p>{demand}</p>
      <p>
        <ActLink href={`/campaigns/${slug}`}>Open the campaign</ActLink>
      </p>
    </PageHead>
  )
}
