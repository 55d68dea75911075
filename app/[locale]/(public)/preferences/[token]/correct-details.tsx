import { SubmitButton } from '@/app/ui/button'
import type { FieldMistake } from '@/app/ui/error-summary'
import { Field, TextField } from '@/app/ui/field'
import { Section } from '@/app/ui/section'
import type { OwnSignature } from '@/lib/signatures/queries'
import { CountrySelect } from '../../campaigns/[slug]/country-select'
import s from './forms.module.css'

type Props = {
  token: string
  signature: OwnSignature
  /** What was typed, where it came back with mistakes. */
  values?: Record<string, string>
  mistakes: FieldMistake[]
}

export function CorrectDetails({ token, signature, values, mistakes }: Props) {
  const problem = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  return (
    <Section id="details" title="Correct your details">
      <form
        className={s.form}
        method="post"
        action={`/preferences/${token}/details`}
        noValidate
        aria-labelledby="details-heading"
      >
        <TextField
          name="name"
          label="Full name"
          autoComplete="name"
          value={values?.name ?? signature.name}
          error={problem('name')}
        />
        <Field name="country" label="Country" error={problem('country')}>
          <CountrySelect selected={values?.country ?? signature.country} error={problem('country')} />
        </Field>
        <TextField
          name="postcode"
          label="Postcode"
          hint="Leave it empty where there are none."
          autoComplete="postal-code"
          value={values?.postcode ?? signature.postcode ?? ''}
          error={problem('postcode')}
          short
        />
        <p className={s.send}>
          <SubmitButton look="line">Save my details</SubmitButton>
        </p>
      </form>
    </Section>
  )
}
