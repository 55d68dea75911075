import type { ReactNode } from 'react'
import { SubmitButton } from '@/app/ui/button'
import { CheckField, ChoiceField } from '@/app/ui/choice-field'
import type { FieldMistake } from '@/app/ui/error-summary'
import { controlProps, Field, inputClass } from '@/app/ui/field'
import { formatDay } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import { type AskedAbout, letterOutcomes } from '@/lib/letters/record-answer'
import s from './answer-form.module.css'
import { outcomeWords } from './answer-words'

type AnswerFormProps = {
  token: string
  about: AskedAbout
  values: Record<string, string>
  mistakes: FieldMistake[]
  head: ReactNode
}

/** For each letter what became of it and, for whoever wants to share it, what they wrote. */
export function AnswerForm({ token, about, values, mistakes, head }: AnswerFormProps) {
  const { letters, campaignName } = about
  return (
    <form method="post" action={`/letters/${token}/answer/send`} noValidate>
      <div className={s.head}>
        {head}
        <h1 className={s.heading}>
          {letters.length > 1 ? 'What became of your letters?' : 'What became of your letter?'}
        </h1>
        <p className="lead">
          You wrote for this campaign: {campaignName}. Tell us what you heard, also if it was nothing.
        </p>
      </div>
      {letters.map((letter) => (
        <OneAnswer
          key={letter.id}
          letter={letter}
          values={values}
          problem={(field) => mistakes.find((mistake) => mistake.field === field)?.detail}
        />
      ))}
      <Section id="what-then" title="What we do with it">
        <div className="stack">
          <p>
            One of us reads what they wrote and takes out every name and address but theirs. Nobody else sees
            it before that. Then what you pasted is erased, and the text without names stays.
          </p>
          <p>What became of your letter is counted. Nothing of it is shown with your name.</p>
          <SubmitButton>Tell us</SubmitButton>
        </div>
      </Section>
    </form>
  )
}

type OneAnswerProps = {
  letter: AskedAbout['letters'][number]
  values: Record<string, string>
  problem: (field: string) => string | undefined
}

function OneAnswer({ letter, values, problem }: OneAnswerProps) {
  const { id, to, sentAt, outcome, hasReply } = letter
  const reply = `reply-${id}`
  const cite = `cite-${id}`
  return (
    <Section id={`letter-${id}`} title={to} note={`Sent on ${formatDay(sentAt)}.`}>
      <div className={s.fields}>
        <ChoiceField
          name={`outcome-${id}`}
          label="What did you hear from them?"
          choices={letterOutcomes.map((value) => ({ value, ...outcomeWords[value] }))}
          value={values[`outcome-${id}`] ?? outcome ?? undefined}
          error={problem(`outcome-${id}`)}
        />
        <Field
          name={reply}
          label="What they wrote, if you want to share it"
          hint={
            hasReply
              ? 'You have given us an answer of theirs. What you paste here takes its place, as long as nobody has read it.'
              : 'Paste their answer. You can leave this empty.'
          }
          error={problem(reply)}
        >
          <textarea
            {...controlProps({ name: reply, hint: 'yes', error: problem(reply) })}
            className={inputClass}
            rows={5}
            defaultValue={values[reply] ?? ''}
          />
        </Field>
        <CheckField
          name={cite}
          value="yes"
          words="You may quote it"
          detail="As what they have said, once every name but theirs is taken out. Otherwise only our own staff read it."
          checked={values[cite] === 'yes'}
        />
      </div>
    </Section>
  )
}
