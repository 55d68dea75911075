import type { FieldMistake } from '@/app/ui/error-summary'
import { endSentence } from '@/app/ui/format'
import type { Challenge } from './solve-proof'

type Posted =
  | { kind: 'accepted'; location: string }
  | { kind: 'invalid'; mistakes: FieldMistake[] }
  | { kind: 'refused'; words: string }
  | { kind: 'unreachable' }

/**
 * Sends a form to its own address and asks for JSON. Accepted is answered by a redirect, which the browser follows. Where
 * the server asks for a moment of work first, does it and sends again. Never throws; nothing that was typed is lost.
 */
export async function postForm(form: HTMLFormElement, onWork: () => void): Promise<Posted> {
  const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  try {
    const first = await send(form.action, typed)
    const answer = first.status === workWanted ? await workAndSend(form.action, typed, first, onWork) : first
    if (answer.redirected) return { kind: 'accepted', location: answer.url }
    return readAnswer((await answer.json()) as Answer)
  } catch {
    return { kind: 'unreachable' }
  }
}

const workWanted = 428

function send(action: string, typed: string[][]): Promise<Response> {
  return fetch(action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(typed),
  })
}

async function workAndSend(
  action: string,
  typed: string[][],
  asked: Response,
  onWork: () => void,
): Promise<Response> {
  onWork()
  const { challenge } = (await asked.json()) as { challenge: Challenge }
  const { solveProof } = await import('./solve-proof')
  return send(action, [...typed, ['altcha', await solveProof(challenge)]])
}

/** Problem details (RFC 9457), with the mistakes named by field. */
type Answer = { title?: string; detail?: string; errors?: FieldMistake[] }

function readAnswer(answer: Answer): Posted {
  if (answer.errors?.length) return { kind: 'invalid', mistakes: answer.errors }
  const words =
    answer.detail ?? answer.title ?? 'Something went wrong at our end. Please try again in a minute'
  return { kind: 'refused', words: endSentence(words) }
}
