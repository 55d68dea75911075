'use client'

import { useEffect, useState } from 'react'
import { pressKey } from './press-key'

const kept = 'staff-single-keys'

/**
 * Whether single keys are on, and what turns them on and off (WCAG 2.1.4). Null until the browser has said. Kept in this
 * browser. While they are on, `data-single-keys` on the document shows the letters beside what they press.
 */
export function useSingleKeys(showKeys: () => void): { isOn: boolean | null; turn: () => void } {
  const [isOn, setIsOn] = useState<boolean | null>(null)
  useEffect(() => setIsOn(localStorage.getItem(kept) !== 'off'), [])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-single-keys', isOn === true)
    if (!isOn) return
    const listen = (event: KeyboardEvent) => pressKey(event, showKeys)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn, showKeys])
  const turn = () => {
    localStorage.setItem(kept, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return { isOn, turn }
}
