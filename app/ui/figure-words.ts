import type { Figure } from '@/lib/library/evidence/figures'

/** What stands before a figure: "Estimated" 49.6 million. */
export const qualifierWords: Record<Figure['qualifier'], string> = {
  none: '',
  estimated: 'An estimated',
  at_least: 'At least',
  more_than: 'More than',
  about: 'About',
  nearly: 'Nearly',
  up_to: 'Up to',
  between: 'Between',
}

/** How sure we are, in a word. */
export const certaintyWords: Record<Figure['certainty'], string> = {
  measured: 'Measured',
  estimate: 'Estimate',
  reported: 'As reported',
}

/** The same, as a sentence for somebody who may quote it. */
export const certaintySentences: Record<Figure['certainty'], string> = {
  measured: 'Measured: counted or surveyed in the way its source describes.',
  estimate: 'Estimate: worked out from a sample or a model, not counted one by one.',
  reported: 'As reported by a partner or by our own offices, and not checked by anybody independent.',
}

export const kindWords: Record<Figure['kind'], { name: string; heading: string }> = {
  claim: { name: 'The problem', heading: 'How large the problem is' },
  context: { name: 'Background', heading: 'Background' },
  impact: { name: 'Impact', heading: 'What changed where work was done' },
  result: { name: 'Result of a programme', heading: 'Results of programmes' },
  organisation: { name: 'About us', heading: 'About us' },
}

/** The figure as one sentence, for lists and for machines. */
export function inWords(figure: Pick<Figure, 'qualifier' | 'shown' | 'says'>): string {
  const before = qualifierWords[figure.qualifier]
  return `${before ? `${before} ` : ''}${figure.shown} ${figure.says}`
}
