import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { FieldMistake } from '@/app/ui/error-summary'
import { postForm } from './post-form'

/** Sends once however often the button is pressed, shows what came back, and moves focus to it. */
export function useSubmission(fromServer: FieldMistake[]) {
  const [mistakes, setMistakes] = useState(fromServer)
  const [failure, setFailure] = useState<string | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const isSending = useRef(false)
  const summary = useRef<HTMLDivElement>(null)
  const answers = useRef(0)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending.current) return
    isSending.current = true
    const posted = await postForm(event.currentTarget, () => setIsWorking(true))
    if (posted.kind === 'accepted') return location.assign(posted.location)
    isSending.current = false
    setIsWorking(false)
    answers.current += 1
    document.getElementById('mistakes-before')?.setAttribute('hidden', '')
    setMistakes(posted.kind === 'invalid' ? [...posted.mistakes] : [])
    setFailure(
      posted.kind === 'refused'
        ? posted.words
        : posted.kind === 'unreachable'
          ? 'We could not be reached. What you typed is still here: check your connection and press the button again.'
          : null,
    )
    if (posted.kind === 'invalid') document.title = `Error: ${document.title.replace(/^Error: /, '')}`
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when an answer has been rendered
  useEffect(() => {
    if (answers.current > 0) summary.current?.focus()
  }, [mistakes, failure])

  // Mistakes the server found stand at the head of the page: that is where a reader is taken.
  useEffect(() => {
    const [before] = document.getElementById('mistakes-before')?.children ?? []
    if (before instanceof HTMLElement) before.focus()
  }, [])

  // Coming back to a page the browser kept must not find the button dead.
  useEffect(() => {
    const wake = () => {
      isSending.current = false
      setIsWorking(false)
    }
    addEventListener('pageshow', wake)
    return () => removeEventListener('pageshow', wake)
  }, [])

  return { mistakes, failure, isWorking, submit, summary }
}
