import type { FieldMistake } from '@/app/ui/error-summary'
import { endSentence } from '@/app/ui/format'

type Posted =
  | { kind: 'accepted'; location: string }
  | { kind: 'invalid'; mistakes: FieldMistake[] }
  | { kind: 'refused'; words: string }
  | { kind: 'unreachable' }

/** Sends a form to its own address and asks for JSON. Accepted is answered by a redirect, which the browser follows. Never throws; nothing that was typed is lost. */
export async function postForm(form: HTMLFormElement): Promise<Posted> {
  const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(typed),
    })
    if (answer.redirected) return { kind: 'accepted', location: answer.url }
    return readAnswer((await answer.json()) as Answer)
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Problem details (RFC 9457), with the mistakes named by field. */
type Answer = { title?: string; detail?: string; errors?: FieldMistake[] }

function readAnswer(answer: Answer): Posted {
  if (answer.errors?.length) return { kind: 'invalid', mistakes: answer.errors }
  const words =
    answer.detail ?? answer.title ?? 'Something went wrong at our end. Please try again in a minute'
  return { kind: 'refused', words: endSentence(words) }
}
