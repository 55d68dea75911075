import { useCallback, useEffect, useRef, useState } from 'react'
import type { LiveAnswer } from './count/count-live'
import type { Counted } from './make-view'

export type Live =
  /** What stands there is of the form as it is. */
  | { state: 'standing' }
  | { state: 'counting'; about: Extract<LiveAnswer, { kind: 'about' }> | null }
  | { state: 'counted'; counted: Counted; at: number }
  | { state: 'failed'; why: 'mistakes' | 'too_long' | 'unanswered' }

/** As long as somebody pauses between two keys. */
const pauseMs = 500

/** Fields that say nothing of whom it goes to. */
const counts = (name: string) =>
  name === 'reachesAgain' || /^n[\d.]*\.(kind|must|not|chosen|parties|days|outcome)$/.test(name)

/**
 * Counts the audience of a form anew, a moment after it changed: one question at a time, and what is not wanted any more is
 * given up. `of`: what the form began with; another one begins anew.
 */
export function useLiveCount(address: string, form: React.RefObject<HTMLFormElement | null>, of: unknown) {
  const [live, setLive] = useState<Live>({ state: 'standing' })
  const asked = useRef<{ said: string | null; gaveUp: AbortController | null; timer: number }>({
    ...{ said: null, gaveUp: null, timer: 0 },
  })
  const giveUp = useCallback(() => {
    clearTimeout(asked.current.timer)
    asked.current.gaveUp?.abort()
    asked.current.gaveUp = null
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins anew.
  useEffect(() => {
    setLive({ state: 'standing' })
    asked.current.said = form.current && said(form.current)
    return giveUp
  }, [of, form, giveUp])
  const changed = useCallback(() => {
    const now = form.current && said(form.current)
    if (!form.current || now === asked.current.said) return
    asked.current.said = now
    giveUp()
    setLive({ state: 'counting', about: null })
    const gaveUp = new AbortController()
    const body = new FormData(form.current)
    asked.current.gaveUp = gaveUp
    asked.current.timer = window.setTimeout(() => ask(address, body, gaveUp.signal, setLive), pauseMs)
  }, [address, form, giveUp])
  return { live, changed, giveUp }
}

function said(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([name]) => counts(name)))
}

/** First about how many, then all of it. Says nothing any more once it was given up. */
async function ask(address: string, body: FormData, signal: AbortSignal, tell: (live: Live) => void) {
  const say = (live: Live) => signal.aborted || tell(live)
  try {
    let answer = await post(`${address}?about`, body, signal)
    if (answer.kind === 'about') {
      say({ state: 'counting', about: answer })
      answer = await post(address, body, signal)
    }
    if (answer.kind === 'counted') say({ state: 'counted', counted: answer.counted, at: Date.now() })
    else say({ state: 'failed', why: answer.kind === 'mistakes' ? 'mistakes' : 'too_long' })
  } catch {
    say({ state: 'failed', why: 'unanswered' })
  }
}

async function post(address: string, body: FormData, signal: AbortSignal): Promise<LiveAnswer> {
  const answer = await fetch(address, { method: 'POST', body, signal })
  if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`)
  return answer.json()
}
