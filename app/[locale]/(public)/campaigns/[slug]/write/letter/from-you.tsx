import { CheckField } from '@/app/ui/choice-field'
import { controlProps, Field, Honeypot, inputClass, TextField } from '@/app/ui/field'
import s from './letter.module.css'
import type { LetterFormProps } from './letter-form-props'

/** Who writes, and what they agree to. */
export function FromYou(props: LetterFormProps & { problem: (field: string) => string | undefined }) {
  const { values, problem, sends, keepTextDays } = props
  return (
    <section aria-labelledby="you-heading">
      <h2 id="you-heading">3. From you</h2>
      <p className={s.why}>
        They answer people they represent, so they need your full name and address. It is used for this letter
        alone, and erased here {keepTextDays} days after it went. If you are under 18, ask a parent or carer
        to send it with you.
      </p>
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
        hint={
          sends ? 'They answer here, not to us.' : 'Only so that nobody is written to twice in your name.'
        }
        type="email"
        autoComplete="email"
        spellCheck={false}
        value={values.email}
        error={problem('email')}
      />
      <Field name="address" label="Address" hint="House, street and town." error={problem('address')}>
        <textarea
          {...controlProps({ name: 'address', hint: 'yes', error: problem('address') })}
          className={`${inputClass} ${s.lines}`}
          rows={2}
          autoComplete="street-address"
          defaultValue={values.address ?? ''}
        />
      </Field>
      <TextField
        name="postcode"
        label="Postcode"
        autoComplete="postal-code"
        short
        value={values.postcode}
        error={problem('postcode')}
      />
      {sends && (
        <>
          <CheckField
            name="pass_on"
            value="yes"
            words="Pass my letter on"
            detail={props.passOnWords}
            checked={values.pass_on === 'yes'}
            error={problem('pass_on')}
          />
          <CheckField
            name="follow_up"
            value="yes"
            words="Ask me about the answer"
            detail={props.followUpWords}
            checked={values.follow_up === 'yes'}
          />
        </>
      )}
      <Honeypot name="website" />
    </section>
  )
}
