import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { formatMoment } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { placeName } from '@/app/ui/place-names'
import { getSignatureForOwner, type OwnSignature } from '@/lib/signatures/queries'
import { errorWords } from '../../campaigns/[slug]/form-errors'
import { noticeWords } from '../../campaigns/[slug]/sign/notice-words'
import { ChooseEmails } from './choose-emails'
import { CorrectDetails } from './correct-details'
import { doneWords, isDone } from './done-words'
import s from './page.module.css'
import { ShowName } from './show-name'
import { TakeBack } from './take-back'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const form = await readFormState()
  return { title: `${form ? 'Error: ' : ''}Your signature`, robots: { index: false, follow: false } }
}

/** Everything a signer may see and change, from the link in any mail, without an account. Emails come first. */
export default async function PreferencesPage({ params, searchParams }: PageProps) {
  const [{ token }, { done }, form] = await Promise.all([params, searchParams, readFormState()])
  const signature = await getSignatureForOwner(token)
  if (!signature) return <NothingHere />
  const mistakes = (form?.errors ?? []).map((error) => ({ field: error.field, detail: errorWords(error) }))
  return (
    <>
      <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: 'Your signature' }]} />
      <div className={s.head}>
        {isDone(done) && !form && (
          <Notice title="Done" status>
            <p>{doneWords(done, signature)}</p>
          </Notice>
        )}
        {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} note="Nothing has been changed yet." />}
        {form?.notice && (
          <ErrorNotice title="Nothing has been changed yet">{noticeWords[form.notice]}</ErrorNotice>
        )}
        <h1 className={s.title}>Your signature</h1>
        <p className="lead">{signature.demand}</p>
        <Particulars rows={rowsOf(signature)} />
        <p>
          <ActLink href={`/campaigns/${signature.campaignSlug}`}>Open the campaign</ActLink>
        </p>
      </div>
      <ChooseEmails token={token} updates={signature.updates} />
      {signature.acceptsChanges && (
        <>
          <ShowName token={token} showName={signature.showName} />
          <CorrectDetails token={token} signature={signature} values={form?.values} mistakes={mistakes} />
          <TakeBack token={token} />
        </>
      )}
    </>
  )
}

function rowsOf(signature: OwnSignature) {
  const { name, country, area, postcode, email, confirmedAt, requestedAt, reference, state } = signature
  const standing = {
    pending: `Not confirmed yet: signed ${formatMoment(requestedAt)}`,
    confirmed: `Confirmed ${formatMoment(confirmedAt ?? requestedAt)}`,
    withdrawn: 'Taken back: it is not counted',
  }[state]
  return [
    { term: 'Standing', is: standing },
    { term: 'Name', is: <bdi>{name}</bdi> },
    { term: 'Place', is: [placeName({ country, area }), postcode].filter(Boolean).join(', ') },
    { term: 'Email', is: email },
    { term: 'Reference', is: reference },
  ]
}

function NothingHere() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Your signature' }]}
      title="This link does not open a signature"
      lead="Part of it may have been lost on the way, or the signature has been erased."
    >
      <p>
        Try the link in the newest email you have from us. If it does not open either, write to us at the
        address below, and we do it for you.
      </p>
    </PageHead>
  )
}
