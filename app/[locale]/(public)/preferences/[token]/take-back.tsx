import { SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import s from './forms.module.css'
import { handedInWords } from './mail-words'

/** One press, in words that say what it does. It can be signed again, so nothing asks twice. */
export function TakeBack({ token, handedInAt }: { token: string; handedInAt: number | null }) {
  return (
    <Section id="take-back" title="Take your name back">
      <form className={s.form} method="post" action={`/preferences/${token}/withdrawal`}>
        <p>
          Your signature stops counting, and your name leaves the page. If you change your mind while the
          petition is open, you can sign it again.{handedInWords(handedInAt)}
        </p>
        <p>
          <SubmitButton look="danger">Take my name back</SubmitButton>
        </p>
      </form>
    </Section>
  )
}
