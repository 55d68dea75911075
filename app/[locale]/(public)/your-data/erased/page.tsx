import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'

export const dynamic = 'force-static'

export const metadata: Metadata = { title: 'It is erased', robots: { index: false } }

/** Says what happened, to somebody whom we no longer know. */
export default function ErasedPage() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'It is erased' }]}
      title="It is erased"
      lead="We no longer know who you are."
    >
      <Prose>
        <p>
          Your name, your addresses, what you wrote and what we sent you are gone from our records. Signatures
          of yours go on counting without a name. A scrambled mark of your address stays, from which nobody
          can work it out: it stops us from writing to you again.
        </p>
        <p>
          What had already been handed over, or sent to a representative, we cannot take back. Copies in our
          backups are overwritten in their turn, and if one is ever restored you are erased from it again.
        </p>
        <p>
          A complaint you made to us stays for the time that <a href="/privacy#long">the privacy notice</a>{' '}
          says.
        </p>
        <p>You will get no mail about this, because we have no address to send it to.</p>
      </Prose>
    </PageHead>
  )
}
