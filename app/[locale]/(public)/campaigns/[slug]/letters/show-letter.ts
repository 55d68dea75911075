import { problem } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { findTargets } from '@/lib/letters/find-targets'
import { type LetterForm, readWhere } from '@/lib/letters/letter-form'
import { previewLetters } from '@/lib/letters/write-letter'
import type { LetterState } from '../write/letter-state'
import type { Mistake, Write } from './letter-post'
import { everybodyFor, isUnreadable, meterFor, stepAgain, stepOf } from './letter-step'

/** The page of the letter with what was typed in it. */
export function show(slug: string, status: number, state: LetterState): Promise<Response> {
  return answerWithPage(`/campaigns/${slug}/write/letter`, status, state)
}

/** The letter as it stands, with why it could not be done. */
export async function showAgain(
  write: Write,
  form: LetterForm,
  notice: LetterState['notice'],
): Promise<Response> {
  const { letters, found } = await previewLetters(write.action, form, write.now)
  const step = stepOf(await everybodyFor(found, write), write.action)
  return show(write.slug, 409, {
    values: write.post.values,
    mistakes: [],
    notice,
    step: step.kind === 'write' ? { ...step, letters, meter: await meterFor(form, write.action) } : step,
  })
}

/** The letter with what is to be put right. A postcode that cannot be one leaves nobody to show. */
export async function showMistakes(
  { slug, post, action, now }: Write,
  mistakes: Mistake[],
): Promise<Response> {
  if (post.wantsJson) return problem(422, 'Some answers need attention', { errors: mistakes })
  const found = await findTargets(readWhere(post.values), action, now)
  const step: LetterState['step'] = isUnreadable(found)
    ? { kind: 'write', found: { kind: 'unknown', lookup: found.lookup }, letters: [], meter: null }
    : await stepAgain(found, post.values, action)
  return show(slug, 422, { values: post.values, mistakes, step })
}
