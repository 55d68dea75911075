import type { ReactNode } from 'react'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { formatMoment } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import { placeName } from '@/app/ui/place-names'
import type { Agreement } from '@/lib/preferences/read-agreements'
import type { MailChoices } from '@/lib/preferences/read-mail-choices'
import type { OwnSignature } from '@/lib/signatures/queries'
import { errorWords } from '../../campaigns/[slug]/form-errors'
import { noticeWords } from '../../campaigns/[slug]/sign/notice-words'
import { Agreements } from './agreements'
import { AskForLink } from './ask-for-link'
import { CorrectDetails } from './correct-details'
import { MailSections } from './mail-sections'
import { takesNothing } from './mail-words'
import s from './page.module.css'
import { ShowName } from './show-name'
import { TakeBack } from './take-back'

type Props = {
  token: string
  signature: OwnSignature
  choices: MailChoices
  agreements: Agreement[]
  /** What has just been done. */
  told: ReactNode
}

/** One signature, from the link in the mails about it, with what its address gets from us. Stopping email comes first. */
export async function SignaturePage({ token, signature, choices, agreements, told }: Props) {
  const form = await readFormState()
  const mistakes = (form?.errors ?? []).map((error) => ({ field: error.field, detail: errorWords(error) }))
  return (
    <>
      <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: 'Your signature' }]} />
      <div className={s.head}>
        {!form && told}
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
      <MailSections token={token} choices={choices} raises />
      {signature.acceptsChanges && (
        <>
          <ShowName token={token} showName={signature.showName} />
          <CorrectDetails token={token} signature={signature} values={form?.values} mistakes={mistakes} />
          <TakeBack token={token} handedInAt={signature.handedInAt} />
        </>
      )}
      <Agreements agreements={agreements} />
      {!takesNothing(choices) && (
        <AskForLink
          token={token}
          words="This link opens one signature. To see all that go by your address, we send you another, which works for an hour."
        />
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
