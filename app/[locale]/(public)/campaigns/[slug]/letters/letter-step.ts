import { type FoundTargets, findTargets } from '@/lib/letters/find-targets'
import { type LetterForm, readLetterForm, readWhere } from '@/lib/letters/letter-form'
import { type Meter, meterOf, readLikeness, shinglesOf } from '@/lib/letters/likeness'
import type { ContactAction } from '@/lib/letters/read-action'
import { templateShingles } from '@/lib/letters/template-shingles'
import { lettersTo } from '@/lib/letters/write-letter'
import type { LetterState } from '../write/letter-state'
import type { Write } from './letter-post'

/** Where a writer is: whom they can write to decides it. `form` is what the preview shows. */
export function stepOf(found: FoundTargets, action: ContactAction, form?: LetterForm): LetterState['step'] {
  if (found.kind === 'choose') return { kind: 'choose', found }
  if (found.kind === 'nobody' || found.kind === 'impossible') return { kind: 'nobody', found }
  const letters = found.kind === 'found' && form ? lettersTo(found.targets, action, form) : []
  return { kind: 'write', found, letters, meter: null }
}

export async function meterFor(
  { personal, words, draft }: LetterForm,
  action: ContactAction,
): Promise<Meter> {
  const own = shinglesOf(personal)
  return meterOf(words, await readLikeness(action.campaignId, own, templateShingles(action), { draft }))
}

/** Everybody one could write to, also those the writer has left out: they may be chosen again. */
export function everybodyFor(
  found: FoundTargets,
  { post, action, now }: Write,
): Promise<FoundTargets> | FoundTargets {
  return found.kind === 'found' ? findTargets(readWhere(post.values), action, now) : found
}

type Unreadable = Extract<FoundTargets, { kind: 'impossible' }>

export function isUnreadable(found: FoundTargets): found is Unreadable {
  return found.kind === 'impossible' && found.lookup.reason === 'invalid'
}

/** With the preview and the meter as far as they can be made of what was typed. */
export async function stepAgain(
  found: FoundTargets,
  values: Record<string, string>,
  action: ContactAction,
): Promise<LetterState['step']> {
  const read = readLetterForm(values, action, 'preview')
  if (read.kind === 'invalid') return stepOf(found, action)
  const step = stepOf(found, action, read.form)
  return step.kind === 'write' ? { ...step, meter: await meterFor(read.form, action) } : step
}
