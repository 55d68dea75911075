export const listWords: Record<string, string> = {
  '/staff/signatures': 'Signatures',
  '/staff/signatures/held': 'Held signatures',
  '/staff/signatures/comments': 'Reasons to read',
  '/staff/campaigns': 'Campaigns',
  '/staff/library': 'Texts of the library',
  '/staff/library/evidence': 'Figures',
  '/staff/recommendations': 'Recommendations',
  '/staff/audit': 'Audit',
}

export const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  changed: { tone: 'good', words: 'It is changed.' },
  removed: { tone: 'good', words: 'It is removed.' },
  not_there: { tone: 'warn', words: 'Nothing was done: it is not there any more, or not yours.' },
}
