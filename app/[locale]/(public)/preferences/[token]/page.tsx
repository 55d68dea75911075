import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { ErrorSummary } from '@/app/ui/error-summary'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { getPersonOf } from '@/lib/preferences/correct-person'
import { readAgreements } from '@/lib/preferences/read-agreements'
import { type MailChoices, readMailChoices } from '@/lib/preferences/read-mail-choices'
import { readOwnSignatures } from '@/lib/preferences/read-own-signatures'
import { whoOpens } from '@/lib/preferences/who-opens'
import { getSignatureForOwner } from '@/lib/signatures/queries'
import { errorWords } from '../../campaigns/[slug]/form-errors'
import { Agreements } from './agreements'
import { AskForLink, EverythingHeld } from './ask-for-link'
import { CorrectPerson } from './correct-person'
import { doneWords } from './done-words'
import { MailSections } from './mail-sections'
import { takesNothing } from './mail-words'
import { OwnSignatures } from './own-signatures'
import s from './page.module.css'
import { SignaturePage } from './signature-page'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const form = await readFormState()
  return { title: `${form ? 'Error: ' : ''}Your email from us`, robots: { index: false, follow: false } }
}

/**
 * What somebody gets from us, from the link in any mail, without an account; stopping it comes first. The link at the foot of
 * a mail shows nothing of who they are; see lib/preferences/who-opens.ts.
 */
export default async function PreferencesPage({ params, searchParams }: PageProps) {
  const [{ token: given }, { done }] = await Promise.all([params, searchParams])
  const token = decodeURIComponent(given)
  const opened = await whoOpens(token, Date.now())
  if (!opened) return <NothingHere />
  const choices = await readMailChoices(opened.addressKey)
  const agreements = await readAgreements(opened)
  if (opened.kind === 'signature') {
    const signature = await getSignatureForOwner(token)
    if (!signature) return <NothingHere />
    const told = <Told words={doneWords(done, choices, signature)} />
    return <SignaturePage {...{ token, signature, choices, agreements, told }} />
  }
  const told = <Told words={doneWords(done, choices, null)} />
  if (opened.kind === 'contact')
    return (
      <Frame title="Email from us" told={told} lead={contactLead(opened.isOver, choices)}>
        <MailSections token={token} choices={choices} raises={false} />
        {!takesNothing(choices) && (
          <AskForLink
            token={token}
            words="To see your signatures and what you agreed to, or to get more email again, you need a link that only you have. We send it to your address. It works for an hour."
          />
        )}
      </Frame>
    )
  const person = await getPersonOf(opened.addressKey)
  const form = await readFormState()
  const mistakes = (form?.errors ?? []).map((error) => ({ field: error.field, detail: errorWords(error) }))
  return (
    <Frame
      title="Your email and signatures"
      told={
        mistakes.length > 0 ? (
          <ErrorSummary mistakes={mistakes} note="Nothing has been changed yet." takesFocus />
        ) : (
          told
        )
      }
      lead="What goes by your address. The link works for an hour."
    >
      <MailSections token={token} choices={choices} raises />
      <OwnSignatures token={token} signatures={await readOwnSignatures(opened.addressKey)} />
      {person && <CorrectPerson {...{ token, person, mistakes }} values={form?.values} />}
      <Agreements agreements={agreements} />
      {opened.opensData ? (
        <EverythingHeld token={token} />
      ) : (
        <AskForLink token={token} words="We send a new link to your address. It works for an hour." />
      )}
    </Frame>
  )
}

function contactLead(isOver: boolean, { kept }: MailChoices): string {
  if (isOver) return 'The hour of this link is over. It still stops email, or makes it less.'
  if (!kept)
    return 'This link stops email to the address that the mail was sent to. We keep no other choices for it.'
  return 'This link is for the address that the mail was sent to. If the mail was passed on to you, please leave it as it is.'
}

function Frame(props: { title: string; lead: string; told: ReactNode; children: ReactNode }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: props.title }]} />
      <div className={s.head}>
        {props.told}
        <h1 className={s.title}>{props.title}</h1>
        <p className="lead">{props.lead}</p>
      </div>
      {props.children}
    </>
  )
}

function Told({ words }: { words: string | null }) {
  if (!words) return null
  return (
    <Notice title="Done" status>
      <p>{words}</p>
    </Notice>
  )
}

function NothingHere() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Your email from us' }]}
      title="This link does not open anything"
      lead="Part of it may have been lost on the way, or what it was about has been erased."
    >
      <p>
        Try the link in the newest email you have from us. If it does not open either, have a new one sent, or
        write to us at the address below and we do it for you.
      </p>
      <p>
        <ActLink href="/your-data">Send me a new link</ActLink>
      </p>
    </PageHead>
  )
}
