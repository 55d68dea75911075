'use client'
import { useEffect, useState } from 'react'
import { lineButton } from '@/app/ui/button'

/** Copies the text of a box. Only where a script can: without one, the box itself is there to copy from. */
export function CopyButton({ from }: { from: string }) {
  const [isReady, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(Boolean(navigator.clipboard)), [])
  if (!isReady) return null
  const copy = async () => {
    const box = document.getElementById(from) as HTMLTextAreaElement | null
    try {
      await navigator.clipboard.writeText(box?.value ?? '')
      setSaid('Copied. Paste it into your email.')
    } catch {
      box?.select()
      setSaid('Press Ctrl and C, or Copy, to take the marked text.')
    }
  }
  return (
    <p>
      <button type="button" className={lineButton} onClick={copy}>
        Copy the text
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
