import styles from '@/app/staff/ui/button.module.css'
import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import parts from '@/app/staff/ui/parts.module.css'
import { getOrganisation } from '@/lib/organisation/queries'
import { authenticatorUri } from '@/lib/staff/second-factor/one-time-code'
import { QrCode } from './qr-code'
import s from './second-step.module.css'

/** Before there is any second factor. */
export function Begin({ wanted, isRequired }: { wanted: string; isRequired: boolean }) {
  return (
    <>
      <p>
        {isRequired
          ? 'Your role shows personal data, so signing in takes two steps: the mail, and a code from an app on your phone or computer.'
          : 'Your role does not ask for it. You can set it up all the same: signing in then takes a code from an app as well.'}
      </p>
      <p className={parts.say}>
        Any app for six-digit codes will do, also a password manager that makes them. It takes two minutes.
      </p>
      <form className={f.form} method="post" action="/staff/second-step/begin">
        <input type="hidden" name="returnTo" value={wanted} />
        <button className={`${styles.btn} ${styles.go}`} type="submit">
          Set it up
        </button>
      </form>
    </>
  )
}

type BegunProps = { wanted: string; error?: string; secret: string; email: string }

/** The secret is made and waits for its first code. */
export async function Begun({ wanted, error, secret, email }: BegunProps) {
  const organisation = await getOrganisation()
  return (
    <>
      <ol className={s.steps}>
        <li>
          Open your app and scan this.
          <QrCode
            text={authenticatorUri(secret, organisation.shortName, email)}
            label="QR code for your app"
          />
        </li>
        <li>
          Cannot scan it? Type this key in the app instead:
          <br />
          <code className={s.secret} data-secret={secret}>
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
        </li>
        <li>Type the six digits that the app shows.</li>
      </ol>
      <CodeForm wanted={wanted} error={error} label="Six digits" button="Turn it on" />
    </>
  )
}

/** The factor is set: a code is asked for. */
export function GiveCode({ wanted, error, isStepUp }: { wanted: string; error?: string; isStepUp: boolean }) {
  return (
    <>
      <p>
        {isStepUp
          ? 'What you are about to do asks for a code that is no older than ten minutes. You then go on where you were.'
          : 'Type the six digits that your app shows.'}
      </p>
      <CodeForm
        wanted={wanted}
        error={error}
        label="Code"
        hint="Six digits from the app, or one of your recovery codes"
        button="Go on"
      />
      <p className={parts.say}>
        Lost the device and the recovery codes? An administrator can reset your second step. You then set it
        up again.
      </p>
    </>
  )
}

type CodeFormProps = { wanted: string; error?: string; label: string; hint?: string; button: string }

function CodeForm({ wanted, error, label, hint, button }: CodeFormProps) {
  return (
    <form className={f.form} method="post" action="/staff/second-step/give">
      <input type="hidden" name="returnTo" value={wanted} />
      <Field name="code" label={label} hint={hint} error={error}>
        <input
          {...controlProps('code', error, hint !== undefined)}
          className={f.short}
          type="text"
          inputMode={hint ? undefined : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
        />
      </Field>
      <button className={`${styles.btn} ${styles.go}`} type="submit">
        {button}
      </button>
    </form>
  )
}

export function Leave({ email }: { email: string }) {
  return (
    <form className={s.leave} method="post" action="/staff/second-step/leave">
      <p className={parts.say}>You are signing in as {email}.</p>
      <button className={`${styles.btn} ${styles.small}`} type="submit">
        Sign out
      </button>
    </form>
  )
}
