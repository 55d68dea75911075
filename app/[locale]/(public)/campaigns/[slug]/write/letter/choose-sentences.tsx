import { ChoiceGroup, choiceClass } from '@/app/ui/choice-field'
import type { Prompt } from '@/lib/letters/read-action'
import s from './letter.module.css'

/** For people who cannot, or would rather not, write freely: each answer puts a sentence into the letter. */
export function ChooseSentences({ prompts, values }: { prompts: Prompt[]; values: Record<string, string> }) {
  const answerable = prompts
    .map((prompt, i) => ({ ...prompt, name: `choice-${i}` }))
    .filter(({ choices }) => choices.length > 0)
  if (answerable.length === 0) return null
  const wasUsed = answerable.some(({ name }) => values[name])
  return (
    <details className={s.choose} open={wasUsed}>
      <summary>Choose sentences instead of writing</summary>
      {answerable.map(({ question, choices, name }) => (
        <ChoiceGroup key={name} label={question}>
          {choices.map(({ label }, index) => (
            <label key={label} className={choiceClass}>
              <input type="radio" name={name} value={index} defaultChecked={values[name] === String(index)} />
              <span>{label}</span>
            </label>
          ))}
          <label className={choiceClass}>
            <input type="radio" name={name} value="" defaultChecked={!values[name]} />
            <span>None of these</span>
          </label>
        </ChoiceGroup>
      ))}
    </details>
  )
}
