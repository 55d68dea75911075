/** What a question counts: a paragraph beside the answer, and the rest for whoever asks. */
export type Definition = { short: string; full: string[] }

export const questions = {
  growth: 'Is it growing?',
  sources: 'Where do confirmed signatures come from?',
  steps: 'Where do people stop?',
  areas: 'Which areas?',
  writers: 'Do signers go on to write?',
  moves: 'Which recommendations moved?',
} as const
export type QuestionKey = keyof typeof questions

export const isQuestion = (key: string): key is QuestionKey => Object.hasOwn(questions, key)

export const definitions: Record<QuestionKey, Definition> = {
  growth: {
    short:
      'Signatures confirmed, by London day of confirming, less those withdrawn or invalidated since. Received is by the day the form came.',
    full: [
      'The counter adds each change to a total for its day within seconds; a nightly audit compares totals with signatures. Paper signatures count on the day they were entered as confirmed.',
      'The rate is confirmed divided by received in the same days. Somebody who signs on Sunday and confirms on Monday is in both, on different days, so a single day can be over 100%.',
      'Today is not over and is not compared. Two weeks are called alike when they differ by less than twice the root of their sum, which chance alone would explain. Weeks end on the last day shown.',
    ],
  },
  sources: {
    short:
      'The source code in the address where the form was opened, kept with the signature. No cookie, no click tracking. Codes with fewer than five are summed.',
    full: [
      'A code is what stands after “?s=” in the address: small letters, digits and hyphens. It names a mailing, a notice or a button, never a person, and nothing is stored in a browser.',
      'Who comes back later by an address without a code is counted without one. “No code” is therefore everybody of whom we do not know, and not people who came by themselves.',
      'Received is by day of the form and confirmed by day of confirming; the rate is one divided by the other.',
    ],
  },
  steps: {
    short:
      'Page openings are counted on the server, by day, without telling visitors apart: the first step counts openings, not people. The others count forms and signatures.',
    full: [
      'Whoever opens a page twice is counted twice. Known robots and pages that a browser fetches in advance are left out. A copy kept by a cache between us and the reader is not seen, so openings are at least as many as shown.',
      '“Form sent” counts every time the form was sent, with mistakes and twice by the same person included. “Signature received” counts those that were taken as new.',
      'The page to write is also reached by people who did not sign. Two steps are compared only where both were counted on all the days shown and the first has twenty or more.',
    ],
  },
  areas: {
    short:
      'Constituency of the postcode given, on the boundaries of 2024, at the time of signing. All days since the campaign began. Fewer than five are not shown.',
    full: [
      'Whoever gave no postcode, one that is not in the imported list, or lives abroad is in no constituency. The days chosen above do not apply: totals by constituency are kept for the whole campaign.',
      'One hexagon is one seat. The layout is our own: a place shows the region and roughly the side of it, and is not a map. Every seat is in the table.',
    ],
  },
  writers: {
    short:
      'People who confirmed a letter that we send, or said that they sent it themselves, whether they signed or not. Nobody is followed from a signature to a letter.',
    full: [
      'A person counts once, on the day of the first letter under this campaign, with all letters written. Letters withdrawn, expired or not confirmed are not counted.',
      'A letter opened in the writer’s own mail may or may not have been sent: it is in the table, and not in the sentence. Replies are those that writers told us of.',
      'The number for every 100 signatures sets two counts of the same days side by side. It is not a share of signers.',
    ],
  },
  moves: {
    short:
      'What staff recorded of the recommendation that this campaign pushes, and of its parts: by the day it happened, each with its source.',
    full: [
      'An answer is what a body said, practice is what it did as far as it was assessed. Entries that were corrected later are left out, and so are those that repeat what stood before.',
      'The record says what came after what. Nothing here says that the campaign was the cause.',
    ],
  },
}
