import type { Metadata } from 'next'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink, ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { getForConfirming } from '@/lib/signatures/queries'
import { readOrganisation } from '../../../read-organisation'
import { CodeForm } from '../code/code-form'
import { ConfirmSheet } from './confirm-sheet'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Confirm your signature', robots: { index: false, follow: false } }

type PageProps = { params: Promise<{ token: string }> }

/** Behind the link of the mail: a page with a button. Opening it changes nothing. */
export default async function ConfirmPage({ params }: PageProps) {
  const { token } = await params
  const [found, organisation] = await Promise.all([getForConfirming(token, Date.now()), readOrganisation()])
  switch (found.kind) {
    case 'ready':
      return (
        <>
          <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: 'Confirm your signature' }]} />
          <ConfirmSheet token={token} signature={found} organisation={organisation.legalName} />
        </>
      )
    case 'confirmed':
      return (
        <Said title="Your signature is confirmed" lead={found.demand} slug={found.campaignSlug}>
          It is counted, and you need do nothing more. The email we sent when you confirmed has a link to see,
          correct or take back your name.
        </Said>
      )
    case 'withdrawn':
      return (
        <Said title="This signature is no longer there" lead={found.demand} slug={found.campaignSlug}>
          It was taken back, or is not counted. If that is not what you want, you can sign again while the
          petition is open.
        </Said>
      )
    case 'closed':
      return (
        <Said title="This petition has closed" lead={found.demand} slug={found.campaignSlug}>
          Signatures could be confirmed for a day after it closed. This one was not, so it is not counted, and
          we erase it.
        </Said>
      )
    default:
      return <CannotRead />
  }
}

function Said(props: { title: string; lead: string; slug: string; children: React.ReactNode }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: props.title }]}
      title={props.title}
      lead={props.lead}
    >
      <p>{props.children}</p>
      <p>
        <ButtonLink href={`/campaigns/${props.slug}`} look="line">
          Open the campaign
        </ButtonLink>
      </p>
    </PageHead>
  )
}

/** One text for a link that is too old, cut short or never ours: it tells nobody which. */
function CannotRead() {
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Confirm your signature' }]}
        title="This link does not open a signature"
        lead="It may be more than seven days old, or part of it may have been lost on the way. Nothing has been changed."
      >
        <p>
          Open the campaign and sign again: we send a new email with a new link. Signing twice never counts
          twice.
        </p>
        <p>
          <ActLink href="/campaigns">See the campaigns</ActLink>
        </p>
      </PageHead>
      <Section
        id="by-code"
        title="Or type the code"
        note="The email has a code of six characters in it, too."
      >
        <CodeForm labelledBy="by-code-heading" />
      </Section>
    </>
  )
}
