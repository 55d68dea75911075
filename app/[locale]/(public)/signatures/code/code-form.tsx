import { SubmitButton } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import s from './code-form.module.css'

/** The six characters of the mail, typed instead of following its link. */
export function CodeForm({ labelledBy, mistake }: { labelledBy: string; mistake?: string }) {
  return (
    <form
      className={s.form}
      method="post"
      action="/signatures/code/check"
      noValidate
      aria-labelledby={labelledBy}
    >
      <TextField
        name="email"
        label="Email address you signed with"
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextField
        name="code"
        label="Code from the email"
        hint="Six letters and digits. Capitals or not, spaces or not, is the same to us."
        autoComplete="one-time-code"
        spellCheck={false}
        error={mistake}
        short
      />
      <p className={s.send}>
        <SubmitButton look="line">Confirm with the code</SubmitButton>
      </p>
    </form>
  )
}
