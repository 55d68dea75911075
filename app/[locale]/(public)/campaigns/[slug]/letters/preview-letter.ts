import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { previewLetters } from '@/lib/letters/write-letter'
import { previewOf } from '../write/letter-preview'
import { postcodeMistake, readChosen, type Write } from './letter-post'
import { everybodyFor, isUnreadable, meterFor, stepOf } from './letter-step'
import { show, showMistakes } from './show-letter'

/**
 * The letter as it would be sent, and how much of it is the writer's own. As JSON for a preview that follows the typing. The
 * address is not looked at: nobody has proven that it is theirs, and what it wrote before is nobody else's to find out. What
 * was sent from this same form is known by its draft.
 */
export async function previewLetter(write: Write): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, 'preview')
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const { letters, found } = await previewLetters(action, checked.form, now)
  if (isUnreadable(found)) return showMistakes(write, [postcodeMistake])
  const meter = await meterFor(checked.form, action)
  if (post.wantsJson) return json({ letters: letters.map(previewOf), meter })
  const step = stepOf(await everybodyFor(found, write), action)
  return show(slug, 200, {
    values: post.values,
    mistakes: [],
    step: step.kind === 'write' ? { ...step, letters, meter } : step,
  })
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      'content-security-policy': nothingAllowed,
    },
  })
}
