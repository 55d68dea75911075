import type { ControlSpec, FieldSpec, FormValues } from '@/app/staff/ui/form-spec'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Entry } from '@/lib/recommendations/page-queries'
import { type Details, longest, type SeatedBody } from '@/lib/recommendations/recommendation-form'
import type { BodyRow, Choices } from '@/lib/recommendations/staff-queries'
import { formatRough } from '@/lib/rough-date'

type Option = { value: string; words: string }
const none: Option = { value: '', words: 'None' }
const precisions: Option[] = [
  { value: 'day', words: 'The day is known' },
  { value: 'month', words: 'Only the month is known' },
  { value: 'year', words: 'Only the year is known' },
]
const issuesOffered = 4
const blankSeats = 2

export const numberField: FieldSpec = {
  kind: 'line',
  name: 'number',
  label: 'Number',
  hint: 'Like 2.2, 2.2a or S1. It stands after /recommendations/ and is kept for good.',
  short: true,
}

/** The fields of what is written. */
export function detailFields(choices: Choices, ownNumber = ''): FieldSpec[] {
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
    {
      kind: 'pair',
      fields: [
        select('publicationId', 'Made in', [none, ...choices.publications]),
        select('parentId', 'Part of', [
          none,
          ...choices.wholes.filter(({ words }) => !words.startsWith(`${ownNumber} `) || ownNumber === ''),
        ]),
      ],
    },
    {
      kind: 'pair',
      fields: [
        { kind: 'date', name: 'madeOn', label: 'Asked on' },
        select('madeOnPrecision', 'How much of the date', precisions),
      ],
    },
    {
      kind: 'pair',
      fields: [
        { kind: 'date', name: 'answerDue', label: 'Answer due', under: 'Overdue is worked out from this' },
        select('ownerId', 'Looked after by', [none, ...choices.people]),
      ],
    },
    {
      kind: 'pair',
      fields: [
        select('pillarId', 'Pillar', [none, ...choices.pillars]),
        select('withSurvivors', 'Written with survivors', [
          { value: '', words: 'No' },
          { value: 'yes', words: 'Yes' },
        ]),
      ],
    },
    ...pairs(
      Array.from({ length: issuesOffered }, (_, i) =>
        select(`issue-${i}`, i === 0 ? 'Issue' : `Issue ${i + 1}`, [none, ...choices.issues]),
      ),
    ),
  ]
}

function select(name: string, label: string, options: Option[]): ControlSpec {
  return { kind: 'select', name, label, options }
}

function pairs(fields: ControlSpec[]): FieldSpec[] {
  const rows: FieldSpec[] = []
  for (let i = 0; i + 1 < fields.length; i += 2)
    rows.push({ kind: 'pair', fields: [fields[i]!, fields[i + 1]!] })
  return rows
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

/** Rows of addressees, with two blank ones. */
export function addresseeFields(count: number, bodies: BodyRow[]): FieldSpec[] {
  const options = [none, ...bodies.map(({ slug, name }) => ({ value: slug, words: name }))]
  return Array.from({ length: count + blankSeats }, (_, i): FieldSpec[] => [
    {
      kind: 'pair',
      fields: [
        select(`body-${i}`, `Body ${i + 1}`, options),
        {
          kind: 'line',
          name: `seat-${i}`,
          label: 'Seat',
          short: true,
          under: 'Two who share the duty take seats 1 and 2',
        },
      ],
    },
    {
      kind: 'pair',
      fields: [
        { kind: 'date', name: `from-${i}`, label: 'From', under: 'Empty: from when it was asked' },
        { kind: 'date', name: `until-${i}`, label: 'Until', under: 'The first day on which it is over' },
      ],
    },
  ]).flat()
}

export function addresseeValues(rows: SeatedBody[]): FormValues {
  return Object.fromEntries(
    rows.flatMap(({ body, seat, from, until }, i) => [
      [`body-${i}`, body],
      [`seat-${i}`, String(seat)],
      [`from-${i}`, from ?? ''],
      [`until-${i}`, until ?? ''],
    ]),
  )
}

/** An entry for the record. Those that count can be corrected. */
export function entryFields(entries: Entry[], sources: Option[]): FieldSpec[] {
  const what = [
    { value: '', words: 'Choose' },
    ...Object.entries(responseWords).map(([value, words]) => ({
      value: `response:${value}`,
      words: `Response: ${words.toLowerCase()}`,
    })),
    ...Object.entries(implementationWords).map(([value, words]) => ({
      value: `implementation:${value}`,
      words: `In practice: ${words.toLowerCase()}`,
    })),
    { value: 'note', words: 'A note, nothing changes' },
  ]
  return [
    select('what', 'What happened', what),
    {
      kind: 'pair',
      fields: [
        { kind: 'date', name: 'on', label: 'On' },
        select('onPrecision', 'How much of the date', precisions),
      ],
    },
    { kind: 'text', name: 'summary', label: 'In words', rows: 3, max: longest.summary, counts: true },
    select('sourceKey', 'Source in the library', [none, ...sources]),
    {
      kind: 'pair',
      fields: [
        { kind: 'line', name: 'sourceUrl', label: 'Or a web address' },
        { kind: 'line', name: 'sourceTitle', label: 'What it is called' },
      ],
    },
    {
      kind: 'text',
      name: 'method',
      label: 'How we assessed it',
      hint: 'Needed for what was done in practice',
      rows: 2,
      max: longest.method,
    },
    select('correctsId', 'Puts right an entry', [
      none,
      ...entries
        .filter(({ correctedBy }) => correctedBy === null)
        .map((entry) => ({
          value: String(entry.id),
          words: `${formatRough(entry.on)}: ${entryWords(entry)}`,
        })),
    ]),
  ]
}

/** "Response: accepted in part". */
export function entryWords({ line, value }: Pick<Entry, 'line' | 'value'>): string {
  if (line === 'note') return 'Note'
  const words: Record<string, string> = line === 'response' ? responseWords : implementationWords
  return `${line === 'response' ? 'Response' : 'In practice'}: ${(words[value ?? ''] ?? '').toLowerCase()}`
}

export function retireFields(choices: Choices, ownNumber: string): FieldSpec[] {
  return [
    select('retired', 'What became of it', [
      { value: 'superseded', words: 'Another recommendation replaces it' },
      { value: 'withdrawn', words: 'We take it back' },
    ]),
    select('supersededById', 'Replaced by', [
      none,
      ...choices.all.filter(({ words }) => !words.startsWith(`${ownNumber} `)),
    ]),
    {
      kind: 'line',
      name: 'retiredNote',
      label: 'Reason, for readers',
      max: longest.note,
    },
  ]
}

const bodyKinds: Option[] = [
  { value: 'government', words: 'A government' },
  { value: 'department', words: 'A department' },
  { value: 'agency', words: 'An agency or regulator' },
  { value: 'parliament', words: 'A parliament' },
  { value: 'missions', words: 'Embassies and missions' },
  { value: 'company', words: 'A company' },
  { value: 'other', words: 'Something else' },
]

export function bodyFields(bodies: BodyRow[], own?: string): FieldSpec[] {
  return [
    { kind: 'line', name: 'name', label: 'Name', hint: 'As it stands in a sentence, without “the”' },
    {
      kind: 'pair',
      fields: [
        {
          kind: 'line',
          name: 'slug',
          label: 'Address',
          under: own ? 'Fixed: texts and recommendations name it' : 'Lower-case letters, digits and dashes',
          readOnly: own !== undefined,
        },
        { kind: 'line', name: 'shortName', label: 'Short name', under: 'Like FCDO' },
      ],
    },
    {
      kind: 'pair',
      fields: [
        select('kind', 'What it is', bodyKinds),
        select('parentSlug', 'Part of', [
          none,
          ...bodies
            .filter(({ slug }) => slug !== own)
            .map(({ slug, name }) => ({ value: slug, words: name })),
        ]),
      ],
    },
    {
      kind: 'pair',
      fields: [
        { kind: 'line', name: 'jurisdiction', label: 'Where it acts' },
        { kind: 'line', name: 'url', label: 'Its web page' },
      ],
    },
    {
      kind: 'pair',
      fields: [
        { kind: 'date', name: 'from', label: 'Began on' },
        { kind: 'date', name: 'until', label: 'Ended on', under: 'The first day on which it no longer was' },
      ],
    },
  ]
}

export function bodyValues(body: BodyRow): FormValues {
  const { slug, name, shortName, kind, jurisdiction, url } = body
  return {
    ...{ slug, name, shortName, kind, jurisdiction, url },
    parentSlug: body.parentSlug ?? '',
    from: body.from ?? '',
    until: body.until ?? '',
  }
}

export function handoverFields(bodies: BodyRow[], own: string): FieldSpec[] {
  return [
    select('successor', 'Who takes over', [
      { value: '', words: 'Choose' },
      ...bodies.filter(({ slug }) => slug !== own).map(({ slug, name }) => ({ value: slug, words: name })),
    ]),
    { kind: 'date', name: 'on', label: 'On', under: 'The first day of the new one' },
  ]
}
