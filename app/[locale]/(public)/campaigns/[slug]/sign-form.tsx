'use client'
import { SubmitButton } from '@/app/ui/button'
import { CheckField, ChoiceField } from '@/app/ui/choice-field'
import { ErrorNotice, ErrorSummary, type FieldMistake } from '@/app/ui/error-summary'
import { controlProps, Field, Honeypot, inputClass, TextField } from '@/app/ui/field'
import { hasPostcodes } from '@/lib/signatures/countries'
import { CountrySelect } from './country-select'
import { formWords } from './form-words'
import s from './sign-form.module.css'
import { useCountry } from './use-country'
import { useSubmission } from './use-submission'

type SignFormProps = {
  slug: string
  organisation: string
  /** Whether it asks, too, why somebody signs. */
  asksWhy: boolean
  /** Whether people in the United Kingdom are shown an opt-out in place of the question about emails. */
  offersOptOut: boolean
  /** The id of the heading that names the form. */
  labelledBy: string
  /** What was typed before, by field. */
  values?: Record<string, string>
  /** Mistakes the server found. Their summary stands at the head of the page, not here. */
  mistakes?: FieldMistake[]
}

/** Plain form that posts to its own address. In a browser that runs scripts, mistakes appear without leaving the page. */
export function SignForm({
  slug,
  organisation,
  asksWhy,
  offersOptOut,
  labelledBy,
  values = {},
  mistakes: fromServer = [],
}: SignFormProps) {
  const { mistakes, failure, isWorking, submit, summary } = useSubmission(fromServer)
  const [country, setCountry] = useCountry()
  const problem = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  const seen = mistakes.find((mistake) => mistake.field === 'email')?.seen
  return (
    <>
      {mistakes !== fromServer && mistakes.length > 0 && (
        <ErrorSummary
          mistakes={mistakes}
          note="Your name has not been added yet. What you typed is still here."
          ref={summary}
        />
      )}
      {failure && (
        <ErrorNotice title="Your name has not been added yet" ref={summary}>
          {failure}
        </ErrorNotice>
      )}
      <form
        id="sign"
        className={s.form}
        method="post"
        action={`/campaigns/${slug}/signatures`}
        noValidate
        aria-labelledby={labelledBy}
        onSubmit={submit}
      >
        <TextField
          name="name"
          label="Full name"
          autoComplete="name"
          value={values.name}
          error={problem('name')}
        />
        <TextField
          name="email"
          label="Email address"
          hint="We send one link to check that it is yours."
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={values.email}
          error={problem('email')}
        />
        <Field name="country" label="Country" error={problem('country')}>
          <CountrySelect selected={values.country || 'GB'} error={problem('country')} onChange={setCountry} />
        </Field>
        <TextField
          name="postcode"
          label="Postcode"
          hint="So that we can count signers by area. We never show it. Leave it empty where there are none."
          autoComplete="postal-code"
          short
          value={values.postcode}
          error={problem('postcode')}
          hidden={country !== null && !hasPostcodes(country)}
        />
        {asksWhy && <WhyField value={values.why} error={problem('why')} />}
        {offersOptOut && <OptOut checked={values.no_updates === 'yes'} error={problem('no_updates')} />}
        <div className={s.question}>
          <ChoiceField
            name="updates"
            label={formWords.updates.question}
            value={values.updates}
            error={problem('updates')}
            choices={[
              { value: 'yes', words: formWords.updates.yes, detail: formWords.updates.detail },
              { value: 'no', words: formWords.updates.no },
            ]}
          />
        </div>
        <CheckField
          name="show_name"
          value="yes"
          words={formWords.publishName.title}
          detail={formWords.publishName.detail}
          checked={values.show_name === 'yes' || values.show_name === 'on'}
          error={problem('show_name')}
        />
        {/* Where the form was first opened, once its own page has gone. */}
        {values.source && <input type="hidden" name="source" value={values.source} />}
        {seen && <input type="hidden" name="email_seen" value={seen} />}
        <Honeypot name="website" />
        <div className={s.send}>
          <SubmitButton wide>Sign the petition</SubmitButton>
          <p className="small" role="status">
            {isWorking && 'Your browser does a moment of work, so that machines cannot sign in bulk.'}
          </p>
          <p className="small">
            {formWords.sign} {organisation} looks after it. <a href="/privacy">How, and for how long</a>.
          </p>
        </div>
      </form>
    </>
  )
}

/** Which of the two is shown follows the country that is chosen, by the style sheet: it works without a script. */
function OptOut({ checked, error }: { checked: boolean; error?: string }) {
  return (
    <div className={s.optOut}>
      <input type="hidden" name="updates_form" value="opt_out" />
      <p>{formWords.optOut.statement}</p>
      <CheckField
        name="no_updates"
        value="yes"
        words={formWords.optOut.tick}
        detail={formWords.optOut.detail}
        checked={checked}
        error={error}
      />
    </div>
  )
}

function WhyField({ value, error }: { value?: string; error?: string }) {
  const field = {
    name: 'why',
    label: 'Why do you sign? (optional)',
    hint: 'Our staff read it before anybody else can, but not at once. Please name nobody. If you are in danger or were harmed, see Get help in the menu.',
    error,
  }
  return (
    <Field {...field}>
      <textarea {...controlProps(field)} className={inputClass} rows={4} defaultValue={value ?? ''} />
    </Field>
  )
}
