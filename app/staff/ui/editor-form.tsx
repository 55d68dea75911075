'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './button.module.css'
import s from './editor.module.css'
import { type SaveAnswer, startSaving } from './editor-saving'

type Props = {
  /** Where the form is sent: `save` and `lock` are below it. */
  base: string
  token: string
  edition: number
  /** "Kept at 09:58:12." */
  kept: string
  /** What came back unsaved: the form says so at once and saves only when asked. */
  isHeldBack: boolean
  button: string
  intent: 'save' | 'take_over'
  children: ReactNode
}

/**
 * The form of the editor. Without a script it is sent by its button; with one it saves a few seconds after the last key,
 * keeps its lock alive and shows the page anew. What cannot be saved stays where it was typed, with the reason.
 */
export function EditorForm(props: Props) {
  const { base, token, edition, kept, isHeldBack, button, intent, children } = props
  const form = useRef<HTMLFormElement>(null)
  const [status, setStatus] = useState<SaveAnswer | { kind: 'kept' | 'typing' | 'saving'; say: string }>({
    ...{ kind: 'kept', say: kept },
  })
  const router = useRouter()
  const first = useRef(edition)
  useEffect(() => {
    if (!form.current || isHeldBack) return
    return startSaving(form.current, {
      base,
      edition: first.current,
      onStatus: setStatus,
      onSaved: () => router.refresh(),
    })
  }, [base, isHeldBack, router])
  const isRefused = !['kept', 'typing', 'saving', 'saved', 'unchanged'].includes(status.kind)
  return (
    <form ref={form} method="post" action={`${base}/save`} encType="multipart/form-data">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="edition" defaultValue={edition} />
      {children}
      <div className={s.save}>
        <button className={styles.btn} type="submit" name="intent" value={intent}>
          {button}
        </button>
        <span role="status" className={isRefused ? s.refused : s.kept}>
          {status.say}
        </span>
        {(status.kind === 'changed_elsewhere' || status.kind === 'lock_lost') && (
          <button className={styles.btn} type="submit" name="intent" value="compare">
            See both texts
          </button>
        )}
      </div>
      {status.kind === 'mistaken' && (
        <ul className={s.mistakes}>
          {Object.entries(status.mistakes).map(([name, words]) => (
            <li key={name}>
              <a href={`#${name}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
