import { type FieldSpec, type FormValues, optional, pair, select } from '@/app/staff/ui/form-spec'
import { nationNames, roleNames, stanceNames } from '@/app/staff/ui/letter-words'
import { ruleNations, ruleParts, ruleRoles, ruleStances } from '@/lib/letters/rules-form'
import type { EditedAction } from '@/lib/letters/staff-action'
import type { TargetRule } from '@/lib/letters/target-rules'
import type { NamedPerson } from '@/lib/representatives/find-people'
import type { ChamberSummary } from '@/lib/representatives/read-directory'

type Known = {
  chambers: ChamberSummary[]
  parties: { slug: string; name: string; country: string }[]
  variants: EditedAction['variants']
}

const choices = (values: readonly string[], words: Record<string, string>) =>
  values.map((value) => ({ value, words: words[value] ?? value }))

/** The fields of one rule. A part left empty fits everybody. */
export function ruleFields({ chambers, parties, variants }: Known): FieldSpec[] {
  return [
    pair(
      select('act', 'What happens with those whom it fits', [
        { value: 'include', words: 'They are asked' },
        { value: 'exclude', words: 'They are left out' },
        ...(variants.length > 0 ? [{ value: 'variant', words: 'They are asked in other words' }] : []),
      ]),
      select(
        'variant',
        'Which words, where they are others',
        optional(
          variants.map(({ name }) => ({ value: name, words: name })),
          'The words of the campaign',
        ),
      ),
    ),
    {
      kind: 'ticks',
      name: 'chambers',
      label: 'Chamber',
      hint: 'None ticked: any of them. The same for every part below.',
      options: chambers.map(({ slug, name }) => ({ value: slug, words: name })),
    },
    { kind: 'ticks', name: 'nations', label: 'Nation', options: choices(ruleNations, nationNames) },
    { kind: 'ticks', name: 'roles', label: 'Role', options: choices(ruleRoles, roleNames) },
    {
      kind: 'ticks',
      name: 'positions',
      label: 'Position that is recorded',
      options: choices(ruleStances, stanceNames),
    },
    {
      kind: 'ticks',
      name: 'parties',
      label: 'Party',
      options: parties.map(({ slug, name, country }) => ({
        value: slug,
        words: country === 'GB' ? name : `${name} (${country})`,
      })),
    },
    { kind: 'text', name: 'people', rows: 3, label: 'People', hint: 'Names or numbers, one a line' },
  ]
}

/** What the form of a rule holds to begin with. */
export function ruleValues(
  rule: TargetRule | null,
  variants: EditedAction['variants'],
  people: NamedPerson[],
): FormValues {
  if (!rule) return { act: 'include' }
  const ticks = ruleParts.flatMap((part) =>
    (rule.fits[part] ?? []).map((value) => [`${part}-${value}`, 'yes']),
  )
  return {
    ...Object.fromEntries(ticks),
    act: rule.act,
    variant: variants.find(({ id }) => id === rule.variantId)?.name ?? '',
    people: (rule.fits.people ?? [])
      .map((id) => `${id} ${people.find((person) => person.id === id)?.name ?? ''}`.trim())
      .join('\n'),
  }
}

/** The fields of other words for some targets. */
export const variantFields: FieldSpec[] = [
  pair(
    { kind: 'line', name: 'name', label: 'Name', under: 'Only staff see it', max: 60 },
    select('kind', 'Kind', [
      { value: 'softer', words: 'A softer ask' },
      { value: 'thanks', words: 'Thanks instead of asking' },
      { value: 'ask', words: 'Another ask' },
    ]),
  ),
  { kind: 'text', name: 'ask', rows: 4, label: 'What the letter asks or says', max: 600, counts: true },
  {
    kind: 'text',
    name: 'subjects',
    rows: 3,
    label: 'Subjects',
    hint: 'One a line. Left empty, those of the campaign are taken.',
  },
]
