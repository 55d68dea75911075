import type { Source } from '@/lib/library/evidence/source-queries'

/** What each kind of source is called. */
export const sourceKindWords: Record<string, string> = {
  report: 'Report',
  article: 'Article',
  dataset: 'Data',
  web_page: 'Web page',
  evaluation: 'Evaluation',
  survey: 'Survey',
  law: 'Law',
  factsheet: 'Factsheet',
  submission: 'Submission',
  statement: 'Statement',
}

/** Who stands behind a study, in a sentence. */
export const independenceWords: Record<Source['independence'], string> = {
  independent: 'Independent: made by somebody else, without our money.',
  commissioned: 'Commissioned: made by others, and we paid for it.',
  own: 'Our own: made by us or by our partner offices.',
  unknown: 'We have not recorded who paid for it.',
}

/** Its authors as a reader sees them: "Jane Smith and the World Bank". */
export function authorNames(authors: Source['authors']): string {
  const names = authors.map((author) =>
    'name' in author ? author.name : `${author.given} ${author.family}`.trim(),
  )
  return new Intl.ListFormat('en-GB').format(names)
}
