import { languageWords, textName } from '@/app/staff/ui/mailing-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { type MailingText, mailingLocales } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'
import s from '../../mailing.module.css'
import { keyOf } from '../shown'
import { addText, removeText } from './actions'
import { couldBegin } from './other-texts'

/** Another language, another subject to try; and this one taken away, unless everybody else falls back to it. */
export function OtherVersions({ mailing, text }: { mailing: Mailing; text: MailingText }) {
  const { id, version, texts } = mailing
  const from = { locale: text.locale, variant: text.variant }
  const mayGo = text.locale !== 'en-GB' || text.variant !== 'A'
  return (
    <details className={s.fold}>
      <summary>Other languages and variants</summary>
      <div>
        <p>
          Readers get the text in their language, and English where there is none in it. Variants B and C are
          for a test: say how many people get each under 4.
        </p>
        <div className={s.versions}>
          {couldBegin(text, texts, mailingLocales).map((bound) => (
            <StaffForm
              key={keyOf(bound)}
              action={addText.bind(null, id, version, bound, from)}
              fields={[]}
              values={{}}
              button={`Add ${languageWords(bound.locale)}${bound.variant === 'A' ? '' : `, ${bound.variant}`}`}
            />
          ))}
          {mayGo && (
            <StaffForm
              action={removeText.bind(null, id, version, from)}
              fields={[]}
              values={{}}
              button={`Remove ${textName(text, texts)}`}
              tone="end"
              note="Its words go with it."
            />
          )}
        </div>
      </div>
    </details>
  )
}
