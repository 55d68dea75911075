import { SubmitButton } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import s from '../../../signatures/code/code-form.module.css'

type MendFormProps = {
  labelledBy: string
  /** Where it posts to. Without: to the very address of the page, which carries what was typed, sealed. */
  action?: string
  value?: string
  mistake?: string
}

/** One field: the address as it should have been. Posts to the page it stands on, so that one page serves everybody. */
export function MendForm({ labelledBy, action, value, mistake }: MendFormProps) {
  return (
    <form className={s.form} method="post" action={action} noValidate aria-labelledby={labelledBy}>
      <TextField
        name="right_email"
        label="Your email address, as it should be"
        type="email"
        autoComplete="email"
        spellCheck={false}
        value={value}
        error={mistake}
      />
      <p className={s.send}>
        <SubmitButton look="line">Send the email there</SubmitButton>
      </p>
    </form>
  )
}
