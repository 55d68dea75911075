import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import { SubmitButton } from '@/app/ui/button'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { controlProps, Field, Honeypot, inputClass, TextField } from '@/app/ui/field'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { acknowledgeWithinDays, type ComplaintMistake, complaintLengthMax } from '@/lib/rights/make-complaint'
import { readOrganisation } from '../../../read-organisation'
import { PhoneLink } from '../../phone-link'
import s from './page.module.css'
import { mistakeWords } from './words'

export const dynamic = 'force-dynamic'

export type ComplaintForm = {
  values: Record<string, string>
  mistakes: ComplaintMistake[]
  isTooMany?: boolean
  /** A field that nobody sees was filled in. */
  isTrapped?: boolean
}

export async function generateMetadata(): Promise<Metadata> {
  const form = await readFormState<ComplaintForm>()
  return { title: `${form ? 'Error: ' : ''}Complain about how we handle your data` }
}

/** The complaint that the law lets anybody make to us first (Data Protection Act 2018, section 164A). */
export default async function ComplaintPage() {
  const [form, { email, phone, postalAddress }] = await Promise.all([
    readFormState<ComplaintForm>(),
    readOrganisation(),
  ])
  const mistakes = (form?.mistakes ?? []).map((mistake) => ({
    field: mistake.field as string,
    detail: mistakeWords(mistake),
  }))
  const errorOf = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  const values = form?.values ?? {}
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Privacy', href: '/privacy' }, { words: 'Complain' }]}
        title="Complain about how we handle your data"
        lead={`A person reads it, says that we have it within ${acknowledgeWithinDays} days, looks into it without delay, and tells you what we found.`}
      >
        {mistakes.length > 0 && (
          <ErrorSummary mistakes={mistakes} note="Nothing has been sent yet." takesFocus />
        )}
        {form?.isTooMany && (
          <ErrorNotice title="Nothing has been sent">
            Three complaints came from this address today. Answer the mail you got about one of them to add to
            it.
          </ErrorNotice>
        )}
        {form?.isTrapped && (
          <ErrorNotice title="Nothing has been sent yet">
            Something filled in a field that is hidden on this page, as some browsers do. It is empty again.
            Press “Send the complaint” once more.
          </ErrorNotice>
        )}
        <form className={s.form} method="post" action="/privacy/complaint/send" noValidate>
          <TextField
            name="name"
            label="Your name"
            autoComplete="name"
            value={values.name}
            error={errorOf('name')}
          />
          <TextField
            name="email"
            label="Email address"
            hint="We answer to it."
            type="email"
            autoComplete="email"
            spellCheck={false}
            value={values.email}
            error={errorOf('email')}
          />
          <Field
            name="text"
            label="What are you unhappy about?"
            hint={`What happened, when, and what you would like us to do. At most ${complaintLengthMax.toLocaleString('en-GB')} characters. You need not say anything about your life.`}
            error={errorOf('text')}
          >
            <textarea
              {...controlProps({ name: 'text', hint: 'yes', error: errorOf('text') })}
              className={inputClass}
              rows={8}
              defaultValue={values.text ?? ''}
            />
          </Field>
          <Honeypot name="website" />
          <p>
            <SubmitButton>Send the complaint</SubmitButton>
          </p>
        </form>
      </PageHead>
      <Section id="other-ways" title="Other ways">
        <Prose>
          <p>
            Write to <a href={`mailto:${email}`}>{email}</a> or to {postalAddress}, or call{' '}
            <PhoneLink number={phone} />. You can complain to the Information Commissioner’s Office at any
            time: <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>.
          </p>
        </Prose>
      </Section>
    </>
  )
}
