import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { select } from '@/app/staff/ui/form-spec'
import type { CodeMistake } from '@/lib/insight/codes/name-code'
import { type SourceKind, sourceKinds } from '@/lib/insight/codes/source-code'

export const kindWords: Record<SourceKind, string> = {
  mailing: 'Mailing',
  share: 'Shared link',
  embed: 'Embed on another site',
  partner: 'Partner',
  print: 'Print, QR code',
  other: 'Other',
}

const kindOptions = sourceKinds.map((value) => ({ value, words: kindWords[value] }))
const label: FieldSpec = {
  kind: 'line',
  name: 'label',
  label: 'What it stands for',
  hint: 'As reports should say it: “Mailing 31, first ask”.',
  max: 80,
}

export const newCodeFields: FieldSpec[] = [
  {
    kind: 'line',
    name: 'code',
    label: 'Code',
    hint: 'Small letters, digits and hyphens, at most 40. It stands in the address, where everybody can read it: never a person’s name.',
    max: 40,
    short: true,
  },
  select('kind', 'Kind', kindOptions),
  label,
]
export const codeFields: FieldSpec[] = [select('kind', 'Kind', kindOptions), label]

const words: Record<CodeMistake['field'], Partial<Record<CodeMistake['code'], string>>> = {
  code: {
    missing: 'Write the code',
    not_a_code: 'Use small letters, digits and hyphens only, at most 40 of them',
  },
  kind: { missing: 'Choose what kind of source it is' },
  label: { missing: 'Write what it stands for', too_long: 'Use at most 80 characters' },
}

/** What to put right, by field. */
export function codeMistakes(mistakes: CodeMistake[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ field, code }) => [field, words[field][code] ?? 'Put this right']),
  )
}
