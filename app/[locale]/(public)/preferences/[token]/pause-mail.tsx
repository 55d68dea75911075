import { SubmitButton } from '@/app/ui/button'
import { formatDay } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import { pauseDays } from '@/lib/preferences/pause-mail'
import s from './forms.module.css'

type Props = { token: string; pausedUntil: number | null; raises: boolean }

/** Mail waits, and begins again by itself. */
export function PauseMail({ token, pausedUntil, raises }: Props) {
  return (
    <Section id="pause" title="Pause">
      <form className={s.form} method="post" action={`/preferences/${token}/pause`}>
        <p>
          {pausedUntil === null
            ? 'No email for a while. Then it begins again by itself.'
            : `Email to you pauses until ${formatDay(pausedUntil)}.`}
        </p>
        <p className={s.row}>
          {pauseDays.map((days) => (
            <SubmitButton key={days} look="line" name="days" value={String(days)}>
              {`Pause for ${days} days`}
            </SubmitButton>
          ))}
          {pausedUntil !== null && raises && (
            <SubmitButton look="line" name="days" value="0">
              End the pause
            </SubmitButton>
          )}
        </p>
      </form>
    </Section>
  )
}
