import { seeOther } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { readPublicPost } from '@/app/public-post'
import { refusalFor } from '@/app/refuse-post'
import { getAskedAbout, readAnswers, recordAnswers } from '@/lib/letters/record-answer'
import type { AnswerState } from '../answer-state'
import { answerErrorWords } from '../answer-words'

type Context = { params: Promise<{ token: string }> }

/** What became of somebody's letters, told by them. Told again, the newest counts. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const page = `/letters/${encodeURIComponent(token)}/answer`
  const post = await readPublicPost(request)
  if (post.kind === 'refused') {
    if (post.wantsJson || post.why === 'unreadable') return refusalFor(post)
    const refused: AnswerState = { values: {}, mistakes: [], notice: post.why }
    return answerWithPage(page, post.status, refused)
  }
  const about = await getAskedAbout(token)
  if (!about) return seeOther(page)
  const checked = readAnswers(post.values, about)
  if (checked.kind === 'invalid') {
    const mistakes = checked.errors.map((error) => ({
      field: `${error.field}-${error.letterId}`,
      detail: answerErrorWords(error),
    }))
    const state: AnswerState = { values: post.values, mistakes }
    return answerWithPage(page, 422, state)
  }
  await recordAnswers(token, checked.answers)
  return seeOther(`${page}?done=yes`)
}

/** Somebody reloads a page that came back from a post: to the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/letters/${encodeURIComponent((await params).token)}/answer`)
}
