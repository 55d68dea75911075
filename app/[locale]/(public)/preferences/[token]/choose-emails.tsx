import { SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import s from './forms.module.css'

/** Stopping is one press; so is starting again. */
export function ChooseEmails({ token, updates }: { token: string; updates: 'yes' | 'no' }) {
  const stops = updates === 'yes'
  return (
    <Section id="emails" title="Emails from us">
      <form className={s.form} method="post" action={`/preferences/${token}/updates`}>
        <p>
          {stops
            ? 'You said yes to email about this campaign and others like it.'
            : 'You get no email from us about campaigns, only what a signature itself needs.'}
        </p>
        <p>
          <SubmitButton look={stops ? 'primary' : 'line'} name="updates" value={stops ? 'no' : 'yes'}>
            {stops ? 'Stop emails to me' : 'Email me about campaigns again'}
          </SubmitButton>
        </p>
      </form>
    </Section>
  )
}
