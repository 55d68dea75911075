import { seeOther } from '@/app/answers'
import { flooded } from '@/app/refuse-post'
import { writeLetter } from '@/lib/letters/write-letter'
import { floodWords, readChosen, type Write } from './letter-post'
import { stepOf } from './letter-step'
import { show, showAgain, showMistakes } from './show-letter'

/** We are to send it: it waits for the link in the mail. */
export async function sendLetter(write: Write): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, 'send')
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const outcome = await writeLetter(slug, checked.form, post.from, now)
  switch (outcome.kind) {
    case 'accepted':
      return seeOther(`/campaigns/${slug}/letters/check-your-email`)
    case 'flood':
      return flooded(post, floodWords, 3600)
    case 'not_open':
      return seeOther(`/campaigns/${slug}/write`)
    case 'no_mail':
      return showAgain(write, checked.form, 'no_mail')
    default:
      return show(slug, 409, { values: post.values, mistakes: [], step: stepOf(outcome, action) })
  }
}
