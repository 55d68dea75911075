import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'

/** For the eight digits of the mail: where the link opened another browser, or there is no script to read it. */
export function CodeForm({ email, error }: { email: string; error?: string }) {
  return (
    <form className={f.form} method="post" action="/staff/sign-in/continue/verify">
      <Field name="email" label="Your work email">
        <input
          {...controlProps('email')}
          type="text"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={email}
        />
      </Field>
      <Field name="code" label="Code from the mail" hint="Eight digits" error={error}>
        <input
          {...controlProps('code', error, true)}
          className={f.short}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
        />
      </Field>
      <button className={`${button.btn} ${button.go}`} type="submit">
        Sign in
      </button>
    </form>
  )
}
