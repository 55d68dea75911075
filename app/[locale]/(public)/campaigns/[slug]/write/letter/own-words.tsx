import { controlProps, Field, inputClass } from '@/app/ui/field'
import type { Meter } from '@/lib/letters/likeness'
import type { Prompt } from '@/lib/letters/read-action'
import { ChooseSentences } from './choose-sentences'
import s from './letter.module.css'
import { WordMeter } from './word-meter'

type OwnWordsProps = {
  prompts: Prompt[]
  values: Record<string, string>
  error?: string
  meter: Meter | null
}

/** The writer's own part, which makes a letter worth reading. */
export function OwnWords({ prompts, values, error, meter }: OwnWordsProps) {
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
