import { SubmitButton } from '@/app/ui/button'
import { ChoiceField } from '@/app/ui/choice-field'

export type AreaOption = { id: number; name: string; detail?: string }

type ChooseAreaProps = {
  typed: { postcode: string; country: string }
  options: AreaOption[]
  question: string
  button: string
  error?: string
}

/** One of several areas, chosen by the person who lives there; the postcode goes along by post. */
export function ChooseArea({ typed, options, question, button, error }: ChooseAreaProps) {
  return (
    <form method="post" action="/my-representatives">
      <input type="hidden" name="postcode" value={typed.postcode} />
      <input type="hidden" name="country" value={typed.country} />
      <input type="hidden" name="choosing" value="yes" />
      <div className="stack">
        <ChoiceField
          name="area"
          label={question}
          error={error}
          choices={options.map(({ id, name, detail }) => ({ value: String(id), words: name, detail }))}
        />
        <SubmitButton look="line">{button}</SubmitButton>
      </div>
    </form>
  )
}
