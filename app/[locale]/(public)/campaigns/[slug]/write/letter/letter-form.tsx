'use client'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/app/ui/button'
import { CheckField, ChoiceGroup, choiceClass } from '@/app/ui/choice-field'
import type { FieldMistake } from '@/app/ui/error-summary'
import { controlProps, Field, Honeypot, inputClass, TextField } from '@/app/ui/field'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import type { Meter } from '@/lib/letters/likeness'
import type { Prompt } from '@/lib/letters/read-action'
import type { LetterPreview } from '../letter-preview'
import { ChooseSentences } from './choose-sentences'
import s from './letter.module.css'
import { PreviewOfLetters } from './preview-of-letters'
import { useLivePreview } from './use-live-preview'
import { WordMeter } from './word-meter'

type LetterFormProps = {
  slug: string
  /** What stands above the form, with the mistakes: made on the server, where focus is set without a script. */
  head: ReactNode
  whom: ReactNode
  imprint: string
  isThanks: boolean
  /** Whether we send it, and whether it can be opened in the writer's own mail. */
  sends: boolean
  opens: boolean
  /** False where we know no email address of anybody it goes to. */
  hasMail: boolean
  keepTextDays: number
  prompts: Prompt[]
  ask: string
  figures: { key: string; line: string }[]
  passOnWords: string
  followUpWords: string
  /** Tells what is sent from this form from what others sent. */
  draft: string
  values: Record<string, string>
  mistakes: FieldMistake[]
  letters: LetterPreview[]
  meter: Meter | null
}

/** The letter: the writer's part first. Works as a plain form; where scripts run, the preview follows the typing. */
export function LetterForm(props: LetterFormProps) {
  const { slug, values, mistakes } = props
  const { letters, meter, onInput } = useLivePreview(props.letters, props.meter)
  const problem = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  return (
    <form method="post" action={`/campaigns/${slug}/letters`} noValidate onInput={onInput}>
      <input type="hidden" name="area" value={values.area ?? ''} />
      <input type="hidden" name="country" value={values.country || 'GB'} />
      <input type="hidden" name="draft" value={props.draft} />
      <Split
        lead={
          <div className={s.parts}>
            {props.head}
            {props.whom}
            <OwnWords prompts={props.prompts} values={values} error={problem('personal')} meter={meter} />
            <TheAsk {...props} error={problem('ask')} />
            <FromYou {...props} problem={problem} />
          </div>
        }
        act={
          <Sheet>
            <PreviewOfLetters letters={letters} name={values.name ?? ''} />
          </Sheet>
        }
        under={<Buttons {...props} />}
      />
    </form>
  )
}

type OwnWordsProps = {
  prompts: Prompt[]
  values: Record<string, string>
  error?: string
  meter: Meter | null
}

function OwnWords({ prompts, values, error, meter }: OwnWordsProps) {
  return (
    <section aria-labelledby="own-heading">
      <h2 id="own-heading">1. In your own words</h2>
      {prompts.length > 0 && (
        <ul className={s.prompts} id="personal-prompts">
          {prompts.map(({ question }) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <Field
        name="personal"
        label="Your part of the letter"
        hint="Type, dictate or paste. Please leave out anything that could identify a survivor."
        error={error}
      >
        <textarea
          {...controlProps({ name: 'personal', hint: 'yes', error })}
          className={`${inputClass} ${s.long}`}
          rows={8}
          defaultValue={values.personal ?? ''}
        />
      </Field>
      <WordMeter meter={meter} />
      <ChooseSentences prompts={prompts} values={values} />
    </section>
  )
}

function TheAsk({ ask, figures, values, isThanks, error }: LetterFormProps & { error?: string }) {
  return (
    <section aria-labelledby="ask-heading">
      <h2 id="ask-heading">{isThanks ? '2. Your thanks' : '2. The ask'}</h2>
      <Field name="ask" label="Our paragraph, for you to change" error={error}>
        <textarea
          {...controlProps({ name: 'ask', error })}
          className={inputClass}
          rows={5}
          defaultValue={values.ask ?? ask}
        />
      </Field>
      {figures.length > 0 && (
        <ChoiceGroup label="Facts to add, each with its source">
          {figures.map(({ key, line }) => (
            <label key={key} className={choiceClass}>
              <input
                type="checkbox"
                name={`figure-${key}`}
                value="yes"
                defaultChecked={values[`figure-${key}`] === 'yes'}
              />
              <span>{line}</span>
            </label>
          ))}
        </ChoiceGroup>
      )}
    </section>
  )
}

function FromYou(props: LetterFormProps & { problem: (field: string) => string | undefined }) {
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

function Buttons({ sends, opens, hasMail, imprint }: LetterFormProps) {
  return (
    <div className={s.buttons}>
      {sends && (
        <>
          <SubmitButton wide name="do" value="send">
            Send my letter
          </SubmitButton>
          <p className={s.why}>
            We email you one link first. Your letter goes when you press the button there. Sending it does not
            sign you up to anything.
          </p>
        </>
      )}
      <div className={s.row}>
        {opens && (
          <SubmitButton look={sends ? 'line' : 'primary'} name="do" value="own">
            {hasMail ? 'Open in my own email' : 'Get the text, to send it myself'}
          </SubmitButton>
        )}
        <SubmitButton look="line" name="do" value="preview">
          Update the preview
        </SubmitButton>
        {opens && (
          <SubmitButton look="line" name="do" value="print">
            Print it
          </SubmitButton>
        )}
      </div>
      {imprint && <p className="small">{imprint}</p>}
    </div>
  )
}
