import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { type ForSending, getLetterForSending } from '@/lib/letters/read-request'
import { readOrganisation } from '../../../read-organisation'
import { SendSheet } from './send-sheet'
import { Standing } from './standing'
import { canTakeBack } from './state-words'
import { TakeBack } from './take-back'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Your letter', robots: { index: false, follow: false } }

type PageProps = { params: Promise<{ token: string }> }

/** Behind the link of the mail: the letter, and a button. Opening it changes nothing. */
export default async function LetterPage({ params }: PageProps) {
  const { token } = await params
  const [found, organisation] = await Promise.all([
    getLetterForSending(token, new Date()),
    readOrganisation(),
  ])
  switch (found.kind) {
    case 'ready':
      return (
        <>
          <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: 'Send your letter' }]} />
          <SendSheet token={token} request={found} organisation={organisation.legalName} />
        </>
      )
    case 'confirmed':
      return <Confirmed token={token} request={found} />
    case 'withdrawn':
      return (
        <Said
          title="You have taken this back"
          words="Nothing of it is sent, and what you wrote is erased here. You can write again whenever you like."
          request={found}
        >
          <WriteAgain slug={found.campaignSlug} />
        </Said>
      )
    case 'expired':
      return (
        <Said
          title="This was not sent in time"
          words="The link works for seven days, and nobody pressed the button. Nothing was sent. You can write again."
          request={found}
        >
          <WriteAgain slug={found.campaignSlug} />
        </Said>
      )
    case 'nobody_found':
      return (
        <Said
          title="We found nobody to send this to"
          words="For 90 days we looked for who represents you at your postcode. We found nobody, so nothing was sent, and what you wrote is erased here. You can write again."
          request={found}
        >
          <WriteAgain slug={found.campaignSlug} />
        </Said>
      )
    default:
      return <CannotRead />
  }
}

type Told = Extract<ForSending, { kind: 'confirmed' | 'withdrawn' | 'expired' | 'nobody_found' }>

function Confirmed({ token, request }: { token: string; request: Told }) {
  const { letters, awaitsTarget } = request
  const waiting = letters.filter(canTakeBack)
  return (
    <Said
      title={letters.length > 1 ? 'Your letters are confirmed' : 'Your letter is confirmed'}
      words={
        awaitsTarget
          ? 'We do not know yet who represents you. We look again each day for 90 days, and send it when we know.'
          : 'You need do nothing more. Answers come to your email address.'
      }
      request={request}
    >
      <Standing letters={letters} />
      {(waiting.length > 0 || awaitsTarget) && <TakeBack token={token} several={waiting.length > 1} />}
    </Said>
  )
}

function WriteAgain({ slug }: { slug: string }) {
  return (
    <p>
      <ActLink href={`/campaigns/${slug}/write`}>Write again</ActLink>
    </p>
  )
}

function Said(props: { title: string; words: string; request: Told; children: ReactNode }) {
  const { title, words, request, children } = props
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: title }]}
      title={title}
      lead={request.campaignName}
    >
      <p>{words}</p>
      {children}
      <p>
        <ActLink href={`/campaigns/${request.campaignSlug}`}>Open the campaign</ActLink>
      </p>
    </PageHead>
  )
}

/** One text for a link that was cut short or never ours: it tells nobody which. */
function CannotRead() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Send your letter' }]}
      title="This link does not open a letter"
      lead="It may be more than seven days old, or part of it may have been lost on the way. Nothing has been changed."
    >
      <p>
        Open the campaign and write again: we send a new email with a new link. Nobody is written to twice.
      </p>
      <p>
        <ActLink href="/campaigns">See the campaigns</ActLink>
      </p>
    </PageHead>
  )
}
