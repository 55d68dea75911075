import { type FoundTargets, findTargets } from '@/lib/letters/find-targets'
import { readLetterForm, readWhere } from '@/lib/letters/letter-form'
import type { LetterState } from '../write/letter-state'
import type { Write } from './letter-post'
import { isUnreadable, stepOf } from './letter-step'
import { show } from './show-letter'

/** The postcode alone: whom one can write to, and an empty letter. */
export async function findWhom({ slug, post, action, now }: Write): Promise<Response> {
  const { values } = post
  if ((values.postcode ?? '').trim() === '')
    return askForPostcode(slug, values, 'Enter your postcode, like SW1A 1AA')
  const found = await findTargets(readWhere(values), action, now)
  if (isUnreadable(found)) return askForPostcode(slug, values, 'Enter a full postcode, like SW1A 1AA', found)
  const empty = readLetterForm(values, action, 'preview')
  const step = stepOf(found, action, empty.kind === 'valid' ? empty.form : undefined)
  return show(slug, 200, { values, mistakes: [], step })
}

function askForPostcode(
  slug: string,
  values: Record<string, string>,
  detail: string,
  found?: Extract<FoundTargets, { kind: 'impossible' }>,
): Promise<Response> {
  const step: LetterState['step'] = found?.lookup.suggestion
    ? { kind: 'nobody', found }
    : { kind: 'postcode' }
  return show(slug, 422, { values, mistakes: [{ field: 'postcode', detail }], step })
}
