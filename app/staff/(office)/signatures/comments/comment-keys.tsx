'use client'

import { useEffect, useState } from 'react'
import styles from '@/app/staff/ui/button.module.css'

const kept = 'staff-single-keys'

/**
 * Single keys for the comments above: j and k go through them, a letter on a button presses that of the comment with the
 * focus. Never while something is typed, and they can be switched off (WCAG 2.1.4), here and for signatures together.
 */
export function CommentKeys() {
  const [isOn, setIsOn] = useState<boolean | null>(null)
  useEffect(() => setIsOn(localStorage.getItem(kept) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [isOn])
  if (isOn === null) return null
  const turn = () => {
    localStorage.setItem(kept, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return (
    <p>
      {isOn &&
        'Keys, while a comment has the focus: j and k go on and back, s shows, h hides, g sends to safeguarding. '}
      <button type="button" className={styles.asLink} onClick={turn}>
        {isOn ? 'Turn single keys off' : 'Turn single keys on'}
      </button>
    </p>
  )
}

function pressed(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target || event.ctrlKey || event.metaKey || event.altKey) return
  if (target.matches('input, select, textarea')) return
  const list = document.querySelector('[data-comment-keys]')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.findIndex((row) => row.contains(target))
  if (event.key === 'j' || event.key === 'k') {
    const next = rows[at === -1 ? 0 : at + (event.key === 'j' ? 1 : -1)]
    next?.querySelector<HTMLElement>('summary, a')?.focus()
    return
  }
  const button = rows[at]?.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key)}"]`)
  button?.form?.requestSubmit(button)
}
