'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import s from './editor.module.css'
import { type SaveAnswer, startSaving } from './editor-saving'

type Status = SaveAnswer | { kind: 'kept' | 'typing' | 'saving'; say: string }
type Props = { base: string; part: string; token: string; was: string }

/** What the form says when its words were kept: a preview listens. */
export const keptEvent = 'kept'

/**
 * Keeps what is typed in the form around it, without saving it, and gives signs of life while somebody writes. Without a
 * script it is only the fields that say what the form was opened with.
 */
export function Kept({ base, part, token, was }: Props) {
  const mark = useRef<HTMLInputElement>(null)
  const [status, setStatus] = useState<Status>({ kind: 'kept', say: '' })
  const router = useRouter()
  useEffect(() => {
    const form = mark.current?.form
    // Each time the server makes the page there is another token, and keeping begins anew: a save has ended it.
    if (!form || !token) return
    return startSaving(form, {
      base,
      edition: 0,
      onStatus: (status) => {
        setStatus(status)
        // Somebody has taken over: the page shows who.
        if (status.kind === 'lock_lost') router.refresh()
      },
      onSaved: () => form.dispatchEvent(new CustomEvent(keptEvent, { bubbles: true })),
    })
  }, [base, router, token])
  const isRefused = !['kept', 'typing', 'saving', 'saved', 'unchanged'].includes(status.kind)
  return (
    <>
      <input ref={mark} type="hidden" name="token" value={token} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="was" value={was} />
      <p role="status" className={isRefused ? s.refused : s.kept}>
        {status.say}
      </p>
    </>
  )
}
