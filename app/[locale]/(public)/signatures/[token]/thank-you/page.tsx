import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cameFromElsewhere } from '@/app/came-from-elsewhere'
import { ActLink, ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { shareLink } from '@/lib/insight/codes/share-link'
import { countThanks } from '@/lib/insight/visits/count-visits'
import { getOpenAction } from '@/lib/letters/read-action'
import { getAfterSigning } from '@/lib/signatures/after-signing'
import { getThanks } from '@/lib/signatures/read-thanks'
import { nextOf } from './choose-next'
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
  if (thanks.campaignSlug && (thanks.kind === 'gone' || (await cameFromElsewhere())))
    redirect(`/campaigns/${thanks.campaignSlug}`)
  if (thanks.kind === 'gone') return <Gone />
  if (thanks.kind === 'refused')
    return <Refused why={thanks.why} demand={thanks.demand} slug={thanks.campaignSlug} />
  countThanks(thanks.campaignSlug, thanks.source, await headers())
  const action = await getOpenAction(thanks.campaignSlug, now)
  const after = await getAfterSigning(token, now, { write: action !== null, campaigns })
  const next = nextOf(after, { action, campaigns, slug: thanks.campaignSlug })
  return (
    <>
      <Receipt thanks={thanks} next={next} note={after?.thanksNote ?? ''} />
      <WhatHappensNext thanks={thanks} updates={after?.updates ?? []} />
      <ShareSection
        subject={thanks.demand}
        message={
          after?.sharing.any ??
          `I have signed this petition: ${thanks.demand}. Will you read it, and sign if you agree?`
        }
        ownTexts={after?.sharing}
        linkOf={(code) => shareLink(thanks.campaignSlug, code)}
      />
    </>
  )
}

/** The link cannot be read: it shows nothing of anybody. */
function Gone() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Thank you' }]}
      title="This page has gone"
      lead="It is shown for half an hour to somebody who has just confirmed a signature, and names nobody."
    >
      <p>If that was you: your signature is counted. The email we sent you has a link to see it.</p>
      <p>
        <ButtonLink href="/campaigns" look="line">
          See the campaigns
        </ButtonLink>
      </p>
    </PageHead>
  )
}

const whyRefused = {
  address_full:
    'Two people have already signed this petition with this email address, and two is the most we count.',
  other_postcode:
    'Somebody with another postcode has already signed this petition with this email address. Two people may share an address only where they share a postcode.',
}

/** Two people may share an address. Whoever is here has proved that the address is theirs, so they are told. */
function Refused({ why, demand, slug }: { why: keyof typeof whyRefused; demand: string; slug: string }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Confirm your signature' }]}
      title="This signature could not be added"
      lead={whyRefused[why]}
    >
      <p>To sign “{demand}” yourself, use an email address of your own.</p>
      <p>
        <ActLink href={`/campaigns/${slug}/sign`}>Sign with another address</ActLink>
      </p>
    </PageHead>
  )
}
