import type { PublicPost } from '@/app/public-post'
import { type LetterForm, type LetterPurpose, readLetterForm } from '@/lib/letters/letter-form'
import type { ContactAction } from '@/lib/letters/read-action'
import { letterErrorWords } from '../write/letter-errors'

export type ReadPost = Extract<PublicPost, { kind: 'read' }>
export type Write = { slug: string; post: ReadPost; action: ContactAction; now: Date }
export type Mistake = { field: string; detail: string }
type Chosen = { kind: 'valid'; form: LetterForm } | { kind: 'invalid'; mistakes: Mistake[] }

/** The letter, and that somebody is left to send it to: nobody ticked would otherwise mean everybody. */
export function readChosen(
  values: Record<string, string>,
  action: ContactAction,
  purpose: LetterPurpose,
): Chosen {
  const checked = readLetterForm(values, action, purpose)
  const mistakes: Mistake[] =
    checked.kind === 'valid'
      ? []
      : checked.errors.map((error) => ({ field: error.field, detail: letterErrorWords(error) }))
  const isLeftEmpty =
    values.chooses_to === 'yes' && !Object.keys(values).some((name) => /^to-\d+$/.test(name))
  if (isLeftEmpty) mistakes.unshift({ field: 'to', detail: 'Choose at least one person to write to' })
  return checked.kind === 'valid' && mistakes.length === 0 ? checked : { kind: 'invalid', mistakes }
}

export const postcodeMistake: Mistake = {
  field: 'postcode',
  detail: letterErrorWords({ field: 'postcode', code: 'impossible' }),
}

export const floodWords =
  'Too many letters came from your network. Nothing is lost: go back, and send the form again in an hour.'
