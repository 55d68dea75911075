import { stringify } from 'csv-stringify/sync'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { isoRough } from '@/lib/rough-date'

/** Recommendations for a spreadsheet, one a line, days as far as they are known. */
export function recommendationsCsv(recommendations: RecommendationSummary[]): string {
  return stringify(recommendations.map(toRow), {
    header: true,
    bom: true,
    columns: [
      'number',
      'part_of',
      'title',
      'text',
      'addressed_to',
      'made_in',
      'made_on',
      'response',
      'response_on',
      'in_practice',
      'in_practice_on',
      'answer_due',
      'overdue',
      'issues',
      'retired',
      'sample',
    ],
    // A cell that begins like a formula must not be run by a spreadsheet.
    escape_formulas: true,
  })
}

function toRow(one: RecommendationSummary) {
  const [response, practice] = [one.responses.at(-1), one.implementations.at(-1)]
  return {
    number: one.number,
    part_of: one.partOf ?? '',
    title: one.title,
    text: one.text,
    addressed_to: one.addressees.map(({ body }) => body.name).join('; '),
    made_in: one.madeIn?.title ?? '',
    made_on: one.madeOn ? isoRough(one.madeOn) : '',
    response: responseWords[one.response],
    response_on: response ? isoRough(response.on) : '',
    in_practice: implementationWords[one.implementation],
    in_practice_on: practice ? isoRough(practice.on) : '',
    answer_due: one.answerDue ?? '',
    overdue: one.isOverdue ? 'yes' : 'no',
    issues: one.issues.map(({ title }) => title).join('; '),
    retired: one.retired ?? '',
    sample: one.isSample ? 'yes' : 'no',
  }
}
