import { type FieldSpec, type FormValues, pair } from '@/app/staff/ui/form-spec'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { testedByWords } from './when-words'

/** Without a campaign there are no acts that could decide a test: the form says so and has no fields for it. */
export function planFields(hasCampaign: boolean): FieldSpec[] {
  return [
    {
      ...{ kind: 'line', name: 'rate', label: 'Mails a minute', short: true },
      ...(hasCampaign ? {} : { under: 'A subject test needs the campaign it is about' }),
    },
    ...(hasCampaign ? testFields : []),
  ]
}

const testFields: FieldSpec[] = [
  {
    ...{ kind: 'select', name: 'by', label: 'Subject test' },
    options: [
      { value: '', words: 'None' },
      { value: 'letters', words: `Decided by ${testedByWords.letters}` },
      { value: 'signatures', words: `Decided by ${testedByWords.signatures}` },
    ],
  },
  pair(
    { kind: 'line', name: 'each', label: 'People for each variant', hint: 'In whole hundreds', short: true },
    {
      kind: 'line',
      name: 'hours',
      label: 'Decided after, hours',
      hint: 'From the last mail of the test',
      short: true,
    },
  ),
]

export function planValues({ ratePerMinute, test }: Mailing): FormValues {
  return {
    ...{ rate: String(ratePerMinute), by: test?.by ?? '' },
    ...{ each: String(test?.each ?? 1000), hours: String(test?.hours ?? 6) },
  }
}

/** `typesCount`: the count that has to be typed; null where it has not. */
export function scheduleFields(typesCount: number | null): FieldSpec[] {
  return [
    pair(
      { kind: 'date', name: 'on', label: 'Day', hint: 'Both empty: at once' },
      { kind: 'time', name: 'at', label: 'Time in London', hint: 'Empty: 09:00' },
    ),
    ...(typesCount === null
      ? []
      : [
          {
            ...{ kind: 'line' as const, name: 'count', label: 'How many people it goes to', short: true },
            hint: `Type ${typesCount}`,
          },
        ]),
  ]
}
