import type { Metadata } from 'next'
import { ActLink, SubmitButton } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { inTransaction } from '@/lib/in-transaction'
import { readStaying } from '@/lib/preferences/stay-in-touch'
import { wordings } from '@/lib/supporters/consent-wordings'
import { mintContactToken, readStayToken } from '@/lib/tokens/address-token'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Go on hearing from us', robots: { index: false, follow: false } }

type PageProps = { params: Promise<{ token: string }> }

const crumbs = [{ words: 'Home', href: '/' }, { words: 'Go on hearing from us' }]

/** Where the mail that asks leads, after two years of silence. Opened, it changes nothing: only the button does. */
export default async function StayPage({ params }: PageProps) {
  const { token } = await params
  const key = readStayToken(decodeURIComponent(token))
  if (!key)
    return (
      <PageHead
        crumbs={crumbs}
        title="This link is not whole"
        lead="Part of it was lost on the way. Nothing has been changed."
      >
        <p>Try the button in the email again, or type the whole of its address.</p>
      </PageHead>
    )
  const choose = `/preferences/${mintContactToken(key)}`
  const staying = await inTransaction((tx) => readStaying(tx, key))
  if (staying === 'stays')
    return (
      <PageHead
        crumbs={crumbs}
        title="Thank you. We go on writing to you"
        lead="You can stop from any email."
      >
        <p>
          <ActLink href={choose}>Choose what you get, or pause</ActLink>
        </p>
      </PageHead>
    )
  if (staying === 'left')
    return (
      <PageHead
        crumbs={crumbs}
        title="Email to you is stopped"
        lead="This link does not change that. It was stopped from another mail or page."
      >
        <p>
          <ActLink href={choose}>See what can be chosen</ActLink>
        </p>
      </PageHead>
    )
  return (
    <PageHead crumbs={crumbs} title="Go on hearing from us" lead={wordings.stay.words}>
      <form method="post" action={`/stay/${token}/yes`}>
        <SubmitButton>Yes, go on writing to me</SubmitButton>
      </form>
      <p>
        If you would rather not, you need not do anything. Or{' '}
        <ActLink href={choose}>choose what you get</ActLink>
      </p>
    </PageHead>
  )
}
