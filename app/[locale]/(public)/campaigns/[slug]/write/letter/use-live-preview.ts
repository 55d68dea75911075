import { type InputEvent, useEffect, useRef, useState } from 'react'
import type { Meter } from '@/lib/letters/likeness'
import type { LetterPreview } from '../letter-preview'

const restMs = 600

type Live = { letters: LetterPreview[]; meter: Meter | null }

/**
 * Asks for the preview again when the typing rests. The server composes it, so that it is what will be sent. A mistake or
 * a lost connection leaves the last preview: the button under the letter says what is wrong.
 */
export function useLivePreview(letters: LetterPreview[], meter: Meter | null) {
  const [live, setLive] = useState<Live>({ letters, meter })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<AbortController>(undefined)

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      latest.current?.abort()
    },
    [],
  )

  function onInput(event: InputEvent<HTMLFormElement>) {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void ask(form), restMs)
  }

  async function ask(form: HTMLFormElement) {
    latest.current?.abort()
    const request = new AbortController()
    latest.current = request
    const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams([...typed, ['do', 'preview']]),
        signal: request.signal,
      })
      if (answer.ok) setLive((await answer.json()) as Live)
    } catch {
      // Typed on, or offline: the next rest asks again.
    }
  }

  return { ...live, onInput }
}
