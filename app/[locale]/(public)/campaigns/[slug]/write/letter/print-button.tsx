'use client'
import { useEffect, useState } from 'react'
import { lineButton } from '@/app/ui/button'

/** Opens the browser's print window; without a script one prints as one always does. */
export function PrintButton() {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  return (
    <button type="button" className={lineButton} onClick={() => window.print()}>
      Print
    </button>
  )
}
