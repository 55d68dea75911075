'use client'

import { useEffect, useState } from 'react'
import styles from '@/app/staff/ui/button.module.css'

const kept = 'staff-single-keys'

/**
 * Single keys for the list above: j and k go through the rows, x ticks, and a letter on a button presses it. They act only
 * while the focus is in the list, never while something is typed, and can be switched off (WCAG 2.1.4).
 */
export function SignatureKeys() {
  const [isOn, setIsOn] = useState<boolean | null>(null)
  useEffect(() => setIsOn(localStorage.getItem(kept) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
  if (isOn === null) return null
  const turn = () => {
    localStorage.setItem(kept, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return (
    <p>
      {isOn &&
        'Keys, while a row has the focus: j and k go on and back, x ticks, and the letters on the buttons press them. '}
      <button type="button" className={styles.asLink} onClick={turn}>
        {isOn ? 'Turn single keys off' : 'Turn single keys on'}
      </button>
    </p>
  )
}

function pressed(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  const isTyping = target?.matches('input:not([type=checkbox]), select, textarea')
  if (!target || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const list = document.querySelector<HTMLElement>('[data-keys]')
  if (!list) return
  if (event.key === 'j' || event.key === 'k') go(event, list, target)
  else act(event, list, target)
}

/** Ticks the row with the focus, or does to what is ticked, or else to this row, what the letter stands for. */
function act(event: KeyboardEvent, list: HTMLElement, target: HTMLElement): void {
  const row = target.closest<HTMLElement>('[data-row]')
  if (!row || !list.contains(row)) return
  const box = row.querySelector<HTMLInputElement>('[name=pick]')
  if (event.key === 'x' && box) box.click()
  const button = list.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key)}"]`)
  if (!button?.form) return
  event.preventDefault()
  if (box && !list.querySelector('[name=pick]:checked')) box.click()
  button.form.requestSubmit(button)
}

/** To the next row or the one before; into the list from anywhere on the page that is not a field. */
function go(event: KeyboardEvent, list: HTMLElement, target: HTMLElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(target))
  const next = rows[at === -1 ? 0 : at + (event.key === 'j' ? 1 : -1)]
  const link = [...(next?.querySelectorAll('a') ?? [])].find((one) => one.offsetParent !== null)
  if (!link) return
  event.preventDefault()
  link.focus()
}
