import { type FieldSpec, type Option, optional, pair, select } from '@/app/staff/ui/form-spec'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Entry } from '@/lib/recommendations/page-queries'
import { longest } from '@/lib/recommendations/typed-recommendation'
import { formatRough } from '@/lib/rough-date'
import { precisions } from '../precisions'

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
    pair(
      { kind: 'date', name: 'on', label: 'On' },
      select('onPrecision', 'How much of the date', precisions),
    ),
    { kind: 'text', name: 'summary', label: 'In words', rows: 3, max: longest.summary, counts: true },
    select('sourceKey', 'Source in the library', optional(sources)),
    pair(
      { kind: 'line', name: 'sourceUrl', label: 'Or a web address' },
      { kind: 'line', name: 'sourceTitle', label: 'What it is called' },
    ),
    {
      kind: 'text',
      name: 'method',
      label: 'How we assessed it',
      hint: 'Needed for what was done in practice',
      rows: 2,
      max: longest.method,
    },
    select(
      'correctsId',
      'Puts right an entry',
      optional(
        entries
          .filter(({ correctedBy }) => correctedBy === null)
          .map((entry) => ({
            value: String(entry.id),
            words: `${formatRough(entry.on)}: ${entryWords(entry)}`,
          })),
      ),
    ),
  ]
}

/** "Response: accepted in part". */
export function entryWords({ line, value }: Pick<Entry, 'line' | 'value'>): string {
  if (line === 'note') return 'Note'
  const words: Record<string, string> = line === 'response' ? responseWords : implementationWords
  return `${line === 'response' ? 'Response' : 'In practice'}: ${(words[value ?? ''] ?? '').toLowerCase()}`
}
