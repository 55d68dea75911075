import {
  certaintyWords,
  choicesOf,
  independenceWords,
  qualifierWords,
  sensitivityWords,
  sourceKindWords,
  statisticKindWords,
  unitWords,
} from '@/app/staff/ui/evidence-words'
import { type FieldSpec, optional, pair, select } from '@/app/staff/ui/form-spec'
import type { listEvidenceChoices } from '@/lib/library/evidence/desk-queries'

type Choices = Awaited<ReturnType<typeof listEvidenceChoices>>

const keyField = (example: string): FieldSpec => ({
  ...{ kind: 'line', name: 'key', label: 'Key' },
  hint: `Texts name it by this, so it never changes: ${example}`,
})

const reasonField: FieldSpec = {
  ...{ kind: 'line', name: 'reason', label: 'Reason for this change' },
  hint: 'Stands in the history, for colleagues.',
}

const anyDate = 'As far as it is known: 2021, September 2021 or 14 September 2021'

/** The form of a figure, in the order in which one reads it: the sentence, where and when, the source, the rest. */
export function statisticFields(choices: Choices, isNew: boolean): FieldSpec[] {
  const issues = choices.issues.map(({ value }) => value).join(', ')
  return [
    ...(isNew ? [keyField('slavery-worldwide-2021')] : []),
    pair(select('qualifier', 'Before it', choicesOf(qualifierWords)), {
      kind: 'line',
      name: 'shown',
      label: 'The figure',
      hint: '49.6 million, 1 in 3, $150 billion',
    }),
    {
      ...{ kind: 'line', name: 'says', label: 'The rest of the sentence' },
      hint: 'people were in modern slavery on any day',
    },
    pair(
      {
        kind: 'line',
        name: 'value',
        label: 'As a number',
        hint: 'For charts and machines. A share in per cent.',
      },
      { kind: 'line', name: 'valueHigh', label: 'Up to', hint: 'The higher number of a range' },
    ),
    pair(select('unit', 'Unit', choicesOf(unitWords)), {
      kind: 'line',
      name: 'currency',
      label: 'Currency',
      hint: 'For money only: GBP, USD',
    }),
    pair(
      { kind: 'line', name: 'asOf', label: 'As of', hint: anyDate },
      { kind: 'line', name: 'period', label: 'Period', hint: 'For example 2004 to 2014' },
    ),
    pair(
      {
        ...{ kind: 'select', name: 'sourceKey', label: 'Source' },
        options: optional(choices.sources, 'Choose the source'),
      },
      { kind: 'line', name: 'locator', label: 'Where in the source', hint: 'p. 12, Executive summary' },
    ),
    pair(select('certainty', 'How sure it is', choicesOf(certaintyWords)), {
      kind: 'line',
      name: 'population',
      label: 'Of whom',
      hint: 'Adults in England and Wales',
    }),
    { kind: 'text', name: 'caveat', label: 'What it does not say', rows: 2 },
    { kind: 'text', name: 'method', label: 'How it was found', rows: 2 },
    pair(select('placeCode', 'Country', optional(choices.places)), {
      kind: 'line',
      name: 'placeWords',
      label: 'Where, in words',
      hint: 'worldwide, or a city and its country',
    }),
    pair(
      select('kind', 'Kind', choicesOf(statisticKindWords)),
      select('programmeId', 'Programme', optional(choices.programmes)),
    ),
    { kind: 'line', name: 'intervention', label: 'For impact: what was done' },
    pair(
      { kind: 'line', name: 'baseline', label: 'Before', hint: 'Only what the source gives' },
      { kind: 'line', name: 'endline', label: 'After', hint: 'Only what the source gives' },
    ),
    pair(
      select('domainSlug', 'Protection domain', optional(choices.domains)),
      select('sensitivity', 'Sensitivity', choicesOf(sensitivityWords)),
    ),
    {
      ...{ kind: 'line', name: 'issues', label: 'Issues' },
      hint: issues === '' ? 'There are no issues yet.' : `Comma apart, of these: ${issues}`,
    },
    pair(
      { kind: 'line', name: 'position', label: 'Order in lists', hint: '0 first' },
      { kind: 'date', name: 'reviewDue', label: 'Review due' },
    ),
    ...(isNew ? [] : [reasonField]),
  ]
}

export function sourceFields(isNew: boolean): FieldSpec[] {
  return [
    ...(isNew ? [keyField('ilo-global-estimates-2022')] : []),
    { kind: 'line', name: 'title', label: 'Title' },
    pair(select('kind', 'Kind', choicesOf(sourceKindWords)), {
      kind: 'select',
      name: 'independence',
      label: 'Who stands behind it',
      options: choicesOf(independenceWords),
    }),
    {
      ...{ kind: 'text', name: 'authors', label: 'Authors', rows: 3 },
      hint: 'One a line. “Family, Given” is a person; without a comma it is an organisation.',
    },
    pair(
      { kind: 'line', name: 'publisher', label: 'Publisher' },
      { kind: 'line', name: 'published', label: 'Published', hint: anyDate },
    ),
    { kind: 'line', name: 'url', label: 'Address' },
    {
      ...{ kind: 'line', name: 'archivedUrl', label: 'Archived copy' },
      hint: 'An address that stays when the first one goes',
    },
    pair(
      { kind: 'date', name: 'accessedOn', label: 'Read on' },
      { kind: 'line', name: 'place', label: 'Place', hint: 'Where it was published' },
    ),
    pair({ kind: 'line', name: 'doi', label: 'DOI' }, { kind: 'line', name: 'isbn', label: 'ISBN' }),
    { kind: 'text', name: 'method', label: 'Method', rows: 2 },
    { kind: 'text', name: 'note', label: 'What a reader should know of it', rows: 2 },
    ...(isNew ? [] : [reasonField]),
  ]
}

export function quoteFields(choices: Choices, isNew: boolean): FieldSpec[] {
  return [
    ...(isNew ? [keyField('prosecutor-on-evidence-2019')] : []),
    {
      ...{ kind: 'select', name: 'form', label: 'Form' },
      options: [
        { value: 'direct', words: 'Their own words, in quotation marks' },
        { value: 'reported', words: 'Told in our words, without quotation marks' },
      ],
    },
    { kind: 'text', name: 'text', label: 'The words', rows: 4 },
    pair(
      { kind: 'line', name: 'speaker', label: 'Who', hint: 'Name or pseudonym' },
      { kind: 'line', name: 'role', label: 'Role' },
    ),
    pair(
      { kind: 'line', name: 'organisation', label: 'Organisation' },
      { kind: 'line', name: 'saidOn', label: 'Said', hint: anyDate },
    ),
    { kind: 'tick', name: 'isPseudonym', label: 'The name is a pseudonym' },
    select('sourceKey', 'Source', optional(choices.sources)),
    {
      ...{ kind: 'select', name: 'consentId', label: 'Consent' },
      hint: 'When it ends, no page shows these words any more.',
      options: optional(choices.consents),
    },
    { kind: 'line', name: 'permission', label: 'Permission', hint: 'Who allowed us to quote this, and when' },
    ...(isNew ? [] : [reasonField]),
  ]
}
