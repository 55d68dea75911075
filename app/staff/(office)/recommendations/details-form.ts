import { type FieldSpec, type FormValues, optional, pair, select } from '@/app/staff/ui/form-spec'
import type { Details } from '@/lib/recommendations/details-form'
import type { Choices } from '@/lib/recommendations/staff-queries'
import { longest } from '@/lib/recommendations/typed-recommendation'
import { precisions } from './precisions'

export const numberField: FieldSpec = {
  kind: 'line',
  name: 'number',
  label: 'Number',
  hint: 'Like 2.2, 2.2a or S1. It stands after /recommendations/ and is kept for good.',
  short: true,
}

/** The fields of what is written. */
export function detailFields(choices: Choices, ownNumber = ''): FieldSpec[] {
  const issue = (i: number) =>
    select(`issue-${i}`, i === 0 ? 'Issue' : `Issue ${i + 1}`, optional(choices.issues))
  return [
    {
      kind: 'line',
      name: 'title',
      label: 'Title',
      hint: 'What we ask, in one line',
      max: longest.title,
      counts: true,
    },
    { kind: 'text', name: 'text', label: 'The ask in full', rows: 7, max: longest.text, counts: true },
    {
      kind: 'text',
      name: 'plain',
      label: 'In plain words',
      hint: 'For somebody who has never heard of it',
      rows: 3,
      max: longest.plain,
      counts: true,
    },
    pair(
      select('publicationId', 'Made in', optional(choices.publications)),
      select(
        'parentId',
        'Part of',
        optional(
          choices.wholes.filter(({ words }) => !words.startsWith(`${ownNumber} `) || ownNumber === ''),
        ),
      ),
    ),
    pair(
      { kind: 'date', name: 'madeOn', label: 'Asked on' },
      select('madeOnPrecision', 'How much of the date', precisions),
    ),
    pair(
      { kind: 'date', name: 'answerDue', label: 'Answer due', under: 'Overdue is worked out from this' },
      select('ownerId', 'Looked after by', optional(choices.people)),
    ),
    pair(
      select('pillarId', 'Pillar', optional(choices.pillars)),
      select('withSurvivors', 'Written with survivors', [
        { value: '', words: 'No' },
        { value: 'yes', words: 'Yes' },
      ]),
    ),
    pair(issue(0), issue(1)),
    pair(issue(2), issue(3)),
  ]
}

export function detailValues(details: Details): FormValues {
  const { publicationId, parentId, pillarId, issues, withSurvivors, ...rest } = details
  return {
    ...{ title: rest.title, text: rest.text, plain: rest.plain },
    ...{ madeOn: rest.madeOn ?? '', madeOnPrecision: rest.madeOnPrecision },
    ...{ answerDue: rest.answerDue ?? '', ownerId: rest.ownerId ?? '' },
    ...{ publicationId: idText(publicationId), parentId: idText(parentId), pillarId: idText(pillarId) },
    withSurvivors: withSurvivors ? 'yes' : '',
    ...Object.fromEntries(issues.map((id, i) => [`issue-${i}`, String(id)])),
  }
}

function idText(id: number | null): string {
  return id === null ? '' : String(id)
}

export function retireFields(choices: Choices, ownNumber: string): FieldSpec[] {
  return [
    select('retired', 'What became of it', [
      { value: 'superseded', words: 'Another recommendation replaces it' },
      { value: 'withdrawn', words: 'We take it back' },
    ]),
    select(
      'supersededById',
      'Replaced by',
      optional(choices.all.filter(({ words }) => !words.startsWith(`${ownNumber} `))),
    ),
    {
      kind: 'line',
      name: 'retiredNote',
      label: 'Reason, for readers',
      max: longest.note,
    },
  ]
}
