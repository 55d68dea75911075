import type { Metadata } from 'next'
import { ActLink, SubmitButton } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { whyStopped } from '@/lib/preferences/read-mail-choices'
import { wordings } from '@/lib/supporters/consent-wordings'
import { mintContactToken, readLeaveToken } from '@/lib/tokens/address-token'

import { WaysToUs } from '../../tell-us'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Stop email from us', robots: { index: false, follow: false } }

type PageProps = { params: Promise<{ token: string }> }

const crumbs = [{ words: 'Home', href: '/' }, { words: 'Stop email from us' }]

/**
 * Opened, it changes nothing: programs that look at mail open every link. It is the same for everybody, also for an address
 * that nobody knows any more, and says nothing about whose it is.
 */
export default async function LeavePage({ params }: PageProps) {
  const { token } = await params
  const key = readLeaveToken(decodeURIComponent(token))
  if (!key) return <CutShort />
  const choose = `/preferences/${mintContactToken(key)}`
  const stopped = await whyStopped(key)
  if (stopped === 'bounced' || stopped === 'complained') return <TakesNothing why={stopped} />
  if (stopped === 'asked')
    return (
      <PageHead
        crumbs={crumbs}
        title="Email to you is stopped"
        lead="It holds from now on, also for what was waiting to be sent. A mail that was leaving at this moment may still arrive."
      >
        <p>
          We still answer what is done with this address here: if you sign a petition, you get the mail that
          asks you to confirm it. Your signatures stay as they are.
        </p>
        <p>
          <ActLink href={choose}>See what else can be chosen</ActLink>
        </p>
      </PageHead>
    )
  return (
    <PageHead crumbs={crumbs} title="Stop email from us" lead={wordings.leave.words}>
      <form method="post" action={`/leave/${token}`}>
        <input type="hidden" name="by" value="hand" />
        <SubmitButton>Stop all email</SubmitButton>
      </form>
      <p>
        Or keep some of it: <ActLink href={choose}>choose what you get, or pause</ActLink>
      </p>
    </PageHead>
  )
}

/** Not even answers go there, and no link of ours would arrive. */
function TakesNothing({ why }: { why: 'bounced' | 'complained' }) {
  return (
    <PageHead
      crumbs={crumbs}
      title="Email to you is stopped"
      lead={
        why === 'bounced'
          ? 'Mail to this address came back to us, so nothing goes to it any more.'
          : 'Mail to this address was reported as unwanted, so nothing goes to it any more.'
      }
    >
      <p>
        That includes the mail that asks you to confirm a signature. If mail should reach you again, or you
        want to see what we hold, tell us and a person looks into it: <WaysToUs />.
      </p>
    </PageHead>
  )
}

function CutShort() {
  return (
    <PageHead
      crumbs={crumbs}
      title="This link is not whole"
      lead="Part of it was lost on the way. Nothing has been changed."
    >
      <p>
        Try the link in another email from us, or the unsubscribe button of your mail program. Or tell us, and
        we do it for you: <WaysToUs />.
      </p>
    </PageHead>
  )
}
