import { SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import type { MailChoices } from '@/lib/preferences/read-mail-choices'
import { wordings } from '@/lib/supporters/consent-wordings'
import { WaysToUs } from '../../tell-us'
import s from './forms.module.css'
import { standingWords, takesNothing } from './mail-words'

type Props = { token: string; choices: MailChoices; raises: boolean }

/** Comes first. Stopping is one press; so is starting again, for who has the mailbox. */
export function StopMail({ token, choices, raises }: Props) {
  const { stopped, kept } = choices
  const mayStart = raises && (stopped === 'asked' || (stopped === null && kept?.updates !== 'given'))
  return (
    <Section id="emails" title={stopped === null ? 'Stop everything' : 'Email is stopped'}>
      <form className={s.form} method="post" action={`/preferences/${token}/updates`}>
        <p>{standingWords(choices)}</p>
        {takesNothing(choices) && (
          <p>
            If mail should reach you again, or you want to see what we hold, tell us and a person looks into
            it: <WaysToUs />.
          </p>
        )}
        {stopped === null && (
          <>
            <p>{wordings.leave.words}</p>
            <p>
              <SubmitButton name="updates" value="no">
                Stop all email
              </SubmitButton>
            </p>
          </>
        )}
        {mayStart && (
          <p>
            <SubmitButton look="line" name="updates" value="yes">
              Email me about campaigns again
            </SubmitButton>
          </p>
        )}
      </form>
    </Section>
  )
}
