'use client'

import { useEffect, useRef } from 'react'
import s from '../../mailing.module.css'

type Props = { src: string; title: string; isPhone: boolean }

/** The mail in a frame of its own, without scripts. With ours it is as high as the mail is long; else it scrolls. */
export function MailFrame({ src, title, isPhone }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const follow = () => {
      // Not the height of the document, which is never less than that of the frame.
      const body = box.contentDocument?.body
      if (!body) return
      const height = body.getBoundingClientRect().bottom + parseFloat(getComputedStyle(body).marginBottom)
      if (height > 0) box.style.blockSize = `${Math.ceil(Math.min(Math.max(height, 200), 2400))}px`
    }
    const watcher = new ResizeObserver(follow)
    watcher.observe(box)
    box.addEventListener('load', follow)
    follow()
    return () => {
      watcher.disconnect()
      box.removeEventListener('load', follow)
    }
  }, [])
  return (
    <div className={isPhone ? s.phone : undefined}>
      <iframe
        ref={frame}
        key={src}
        className={s.frame}
        name="mail-preview"
        src={src}
        title={title}
        sandbox="allow-same-origin"
      />
    </div>
  )
}
