import { ChoiceGroup, choiceClass } from '@/app/ui/choice-field'
import { controlProps, Field, inputClass } from '@/app/ui/field'
import type { LetterFormProps } from './letter-form-props'

/** Our paragraph, to be changed, and facts to add. */
export function TheAsk({ ask, figures, values, isThanks, error }: LetterFormProps & { error?: string }) {
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
