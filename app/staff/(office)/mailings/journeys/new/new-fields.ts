import { type FieldSpec, type Option, optional, select } from '@/app/staff/ui/form-spec'
import { startWords } from '@/app/staff/ui/journey-words'
import { kindWords } from '@/app/staff/ui/mailing-words'
import { capitalise } from '@/app/ui/format'
import type { JourneyStart } from '@/lib/journeys/journey'

/** A journey enters those who agreed to news: an answer to what somebody signed has an audience of its own. */
export const journeyKinds = ['campaign_updates', 'asks', 'news', 'results'] as const
export const journeyStarts = Object.keys(startWords) as [JourneyStart, ...JourneyStart[]]

/** What a journey begins with; everything else is written in its draft. */
export function newFields(campaigns: Option[], recommendations: Option[]): FieldSpec[] {
  return [
    {
      ...{ kind: 'line', name: 'name', label: 'Name', max: 120, counts: true },
      hint: 'For colleagues and lists, like: After a letter, what to do next',
    },
    {
      ...select(
        'startsWith',
        'It starts when',
        journeyStarts.map((value) => ({ value, words: capitalise(startWords[value]) })),
      ),
      hint: 'This and what its mails are stay as they are from here on.',
    },
    {
      ...select('campaign', 'Of which campaign', optional(campaigns, 'Any campaign')),
      hint: 'More of them can be chosen in the draft.',
    },
    select(
      'recommendation',
      'Of campaigns of which recommendation',
      optional(recommendations, 'Any, or none'),
    ),
    select(
      'kind',
      'What its mails are',
      journeyKinds.map((value) => ({ value, words: kindWords[value].words })),
    ),
  ]
}
