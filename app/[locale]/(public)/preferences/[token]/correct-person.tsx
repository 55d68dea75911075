import { SubmitButton } from '@/app/ui/button'
import type { FieldMistake } from '@/app/ui/error-summary'
import { Field, TextField } from '@/app/ui/field'
import { Section } from '@/app/ui/section'
import { CountrySelect } from '../../campaigns/[slug]/country-select'
import s from './forms.module.css'

type Props = {
  token: string
  person: { name: string; country: string }
  /** What was typed, where it came back with mistakes. */
  values?: Record<string, string>
  mistakes: FieldMistake[]
}

/** Name and country as we know them, also for who has no signature: who wrote a letter, or came on a list. */
export function CorrectPerson({ token, person, values, mistakes }: Props) {
  const problem = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  return (
    <Section id="you" title="You" note="As our email knows you. Your signatures keep the name they have.">
      <form
        className={s.form}
        method="post"
        action={`/preferences/${token}/person`}
        noValidate
        aria-labelledby="you-heading"
      >
        <TextField
          name="name"
          label="Full name"
          autoComplete="name"
          value={values?.name ?? person.name}
          error={problem('name')}
        />
        <Field name="country" label="Country" error={problem('country')}>
          <CountrySelect selected={values?.country ?? person.country} error={problem('country')} />
        </Field>
        <p className={s.send}>
          <SubmitButton look="line">Save my name and country</SubmitButton>
        </p>
        <p>
          Another email address is another person to us. Sign with it, or choose there; and have this one
          erased if you do not use it any more.
        </p>
      </form>
    </Section>
  )
}
