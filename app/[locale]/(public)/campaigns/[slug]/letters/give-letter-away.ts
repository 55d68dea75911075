import { seeOther } from '@/app/answers'
import { flooded } from '@/app/refuse-post'
import type { LetterPurpose } from '@/lib/letters/letter-form'
import { declareSent, openOwnLetter } from '@/lib/letters/open-own-letter'
import { floodWords, readChosen, type Write } from './letter-post'
import { stepOf } from './letter-step'
import { show, showAgain, showMistakes } from './show-letter'

/** For the writer's own mail, or for paper. */
export async function giveAway(
  write: Write,
  purpose: Extract<LetterPurpose, 'own' | 'print'>,
): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, purpose)
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const channel = purpose === 'own' ? 'own_mail' : 'print'
  const outcome = await openOwnLetter(slug, checked.form, channel, post.from, now)
  const { values } = post
  switch (outcome.kind) {
    case 'opened': {
      const { letters, token } = outcome
      return show(slug, 200, {
        values,
        mistakes: [],
        step: { kind: 'own', letters, token, isPrint: purpose === 'print' },
      })
    }
    case 'flood':
      return flooded(post, floodWords, 3600)
    case 'not_open':
      return seeOther(`/campaigns/${slug}/write`)
    case 'unknown':
      return showAgain(write, checked.form, 'no_own_mail_yet')
    default:
      return show(slug, 409, { values, mistakes: [], step: stepOf(outcome, action) })
  }
}

/** "I have sent it." */
export async function declare({ slug, post }: Write): Promise<Response> {
  await declareSent(post.values.token ?? '')
  return show(slug, 200, { values: {}, mistakes: [], step: { kind: 'declared' } })
}
