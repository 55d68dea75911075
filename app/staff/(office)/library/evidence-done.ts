/** What was just done to a source or a quote. */
export const evidenceDone: Record<string, string> = {
  created: 'Entered.',
  saved: 'Saved. Every page that carries it is made anew.',
  unchanged: 'Nothing was different, so nothing was saved.',
}
