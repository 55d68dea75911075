import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cameFromElsewhere } from '@/app/came-from-elsewhere'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { shareWriteLink } from '@/lib/insight/codes/share-link'
import { getLetterThanks, type LetterThanks } from '@/lib/letters/read-request'
import { NextAct } from '../../../signatures/[token]/thank-you/next-act'
import { ShareSection } from '../../../signatures/[token]/thank-you/share-section'
import { Standing } from '../standing'
import s from './page.module.css'
import { WhatHappensNext } from './what-happens-next'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Your letter is on its way',
  robots: { index: false, follow: false },
}

type PageProps = { params: Promise<{ token: string }> }

/** After the button: where each letter stands, what happens next, one next act, and the way to tell others. */
export default async function ThankYouPage({ params }: PageProps) {
  const { token } = await params
  const thanks = await getLetterThanks(token, new Date())
  if (thanks.campaignSlug && (thanks.kind === 'gone' || (await cameFromElsewhere())))
    redirect(`/campaigns/${thanks.campaignSlug}`)
  if (thanks.kind === 'gone') return <Gone />
  const { campaignSlug, campaignName, letters } = thanks
  const { heading, lead } = wordsOf(thanks)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: campaignName, href: `/campaigns/${campaignSlug}` },
          { words: 'Thank you' },
        ]}
      />
      <Split
        lead={
          <>
            <h1>{heading}</h1>
            <p className={`lead ${s.lead}`}>{lead}</p>
            {letters.length > 0 && (
              <Sheet>
                <Standing letters={letters} />
              </Sheet>
            )}
          </>
        }
        act={
          <NextAct href={`/campaigns/${campaignSlug}/positions`} act="See what they have said">
            <p>Where representatives stand on this campaign, as far as they have told anybody.</p>
          </NextAct>
        }
      />
      <WhatHappensNext thanks={thanks} />
      <ShareSection
        subject={campaignName}
        message={`I have written to my representative for this campaign: ${campaignName}. Will you write too?`}
        linkOf={(code) => shareWriteLink(campaignSlug, code)}
      />
    </>
  )
}

export type ThanksGiven = Extract<LetterThanks, { kind: 'thanks' }>

function wordsOf({ letters, awaitsTarget }: ThanksGiven): { heading: string; lead: string } {
  const new_ = letters.filter(({ reason }) => reason !== 'already_written')
  if (awaitsTarget)
    return {
      heading: 'We keep your letter',
      lead: 'Thank you for writing. We do not know yet who represents you. We look again each day for 90 days, and send it when we know.',
    }
  if (new_.length === 0)
    return {
      heading: 'You have written before',
      lead: 'Thank you. Your first letter stands, and an office sets a second one aside. So this one is not sent.',
    }
  return {
    heading: new_.length > 1 ? 'Your letters are on their way' : 'Your letter is on its way',
    lead: 'Thank you for writing in your own words.',
  }
}

/** The link cannot be read: it shows nothing of anybody. */
function Gone() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Thank you' }]}
      title="This page has gone"
      lead="It is shown for half an hour to somebody who has just sent a letter, and names nobody."
    >
      <p>If that was you: the link in the email we sent you shows where your letter stands.</p>
      <p>
        <ButtonLink href="/campaigns" look="line">
          See the campaigns
        </ButtonLink>
      </p>
    </PageHead>
  )
}
