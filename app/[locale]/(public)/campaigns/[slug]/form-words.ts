/**
 * The words of the form that are kept with each choice. tests/unit/form-words.test.ts holds them to the wordings in
 * lib/supporters/consent-wordings.ts, which the browser does not load.
 */
export const formWords = {
  sign: 'By signing you agree that we hold what you type here, count your signature and hand it over with the petition. It can show a political opinion, so we ask for your agreement. You can take it back from any email we send.',
  updates: {
    question: 'May we email you about this campaign and others like it?',
    yes: 'Yes, email me',
    no: 'No, do not email me',
    detail: 'You can stop from any email.',
  },
  optOut: {
    statement:
      'We would like to email you about this campaign and others like it, to further our charitable work. Tick if you would rather not.',
    tick: 'Do not email me.',
    detail: 'You can stop from any email.',
  },
  publishName: {
    title: 'Show my first name and area on this page.',
    detail: 'Leave it unticked to stay private.',
  },
} as const
