import { formatCount } from '@/app/ui/format'
import { controlProps, Field } from './form'
import f from './form.module.css'

const labelFor = (people: number) => `Type the number of people, ${formatCount(people)}, to go on`

/** The number of people, typed by whoever sends to so many: the field `typedCount` of a form written by hand. */
export function TypedCount({
  people,
  error,
  prefix = '',
}: {
  people: number
  error?: string
  prefix?: string
}) {
  return (
    <Field name="typedCount" prefix={prefix} label={labelFor(people)} error={error}>
      <input
        {...controlProps('typedCount', error, false, prefix)}
        className={f.short}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
      />
    </Field>
  )
}

/** What to put right where another number was typed than that of the people; null where it is theirs. */
export function typedCountMistake(typed: string | undefined, people: number): string | null {
  const digits = (typed ?? '').replace(/[\s,.]/g, '')
  return digits !== '' && /^\d+$/.test(digits) && Number(digits) === people
    ? null
    : `It would go to ${formatCount(people)} people now. Type that number if you mean it`
}
