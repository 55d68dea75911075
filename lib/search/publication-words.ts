import { plainText } from './plain-text'

/** What of a kind's details are words, in the order in which they are read. Keys, dates and addresses are not. */
const detailsWithWords = [
  'question',
  'answer',
  'ukNexus',
  'reference',
  'authors',
  'consultation',
  'outcome',
  'method',
  'limits',
  'pseudonym',
  'placeWords',
  'background',
  'approach',
  'partners',
  'whatNext',
  'coHosts',
]

/**
 * The words of a live copy, without marks. Of a text that describes violence only what is said before its content note:
 * an extract in a list would come before the note.
 */
export function publicationWords(
  live: Record<string, unknown>,
  figures: ReadonlyMap<string, string>,
): string[] {
  if (live.sensitivity === 'describes') return []
  const details = (live.details ?? {}) as Record<string, unknown>
  const texts = [
    live.context,
    live.body,
    ...detailsWithWords.map((name) => details[name]),
    ...partsOf(details.areas, ['number', 'clause', 'title', 'text', 'explanation', 'outcome']),
    ...partsOf(details.milestones, ['text']),
  ]
  return texts
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => plainText(text, figures))
}

function partsOf(list: unknown, names: string[]): unknown[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: Record<string, unknown>) => names.map((name) => one[name]))
}
