'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { keptEvent } from '@/app/staff/ui/kept'

type Props = {
  /** Makes the preview from what a form has; null while that cannot be read. */
  show: (form: FormData) => Promise<ReactNode>
  children: ReactNode
}

/** The preview of what is saved; once words were kept, of those. The server makes both. */
export function LivePreview({ show, children }: Props) {
  const [live, setLive] = useState<ReactNode>(null)
  useEffect(() => {
    const typed = async (event: Event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      const made = await show(new FormData(event.target)).catch(() => null)
      if (made) setLive(made)
    }
    addEventListener(keptEvent, typed)
    return () => removeEventListener(keptEvent, typed)
  }, [show])
  return live ?? children
}
