/** What staff say about a picture or a file. */
export const depictsKinds = ['nobody', 'people', 'survivor', 'not_the_person', 'illustration'] as const

export type AssetMistake =
  | 'title_missing'
  | 'title_long'
  | 'alt_missing'
  | 'alt_long'
  | 'alt_and_decorative'
  | 'credit_long'
  | 'depicts_unknown'
  | 'consent_needed'

export const longestAlt = 400
const longestTitle = 160
const longestCredit = 200

export type AssetWords = {
  title: string
  alt: string
  isDecorative: boolean
  credit: string
  depicts: (typeof depictsKinds)[number]
  consentId: number | null
}

type Typed = Record<string, string>

/** Reads the form of a picture or a file. A picture is described or called decorative, never both and never neither. */
export function readAssetWords(
  kind: 'image' | 'file',
  typed: Typed,
): { kind: 'read'; words: AssetWords } | { kind: 'invalid'; mistakes: Record<string, AssetMistake> } {
  const mistakes: Record<string, AssetMistake> = {}
  const field = (name: string) => (typed[name] ?? '').trim().replace(/\s+/g, ' ')
  const [title, alt, credit] = [field('title'), field('alt'), field('credit')]
  const isDecorative = kind === 'image' && field('decorative') === 'yes'
  const depicts = depictsKinds.find((known) => known === (field('depicts') || 'nobody'))
  const consentId = /^\d{1,9}$/.test(field('consentId')) ? Number(field('consentId')) : null
  if (title === '') mistakes.title = 'title_missing'
  if (title.length > longestTitle) mistakes.title = 'title_long'
  if (kind === 'image' && alt === '' && !isDecorative) mistakes.alt = 'alt_missing'
  if (alt !== '' && isDecorative) mistakes.alt = 'alt_and_decorative'
  if (alt.length > longestAlt) mistakes.alt = 'alt_long'
  if (credit.length > longestCredit) mistakes.credit = 'credit_long'
  if (!depicts) mistakes.depicts = 'depicts_unknown'
  if (depicts === 'survivor' && consentId === null) mistakes.consentId = 'consent_needed'
  if (!depicts || Object.keys(mistakes).length > 0) return { kind: 'invalid', mistakes }
  return { kind: 'read', words: { title, alt, isDecorative, credit, depicts, consentId } }
}
