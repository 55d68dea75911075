'use client'

import { useEffect } from 'react'

/** Marks, in the list of contents, the part that is being read. Without scripts the list is a list of links. */
export function FollowContents() {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')]
    const parts = links.map((link) => document.getElementById(link.hash.slice(1)))
    const mark = () => {
      const line = window.innerHeight / 3
      const at = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < line)
      links.forEach((link, i) => {
        if (i === at) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      })
    }
    // Everything above the line counts as seen, so that a leap over many headings is noticed too.
    const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66% 0px' })
    for (const part of parts) if (part) observer.observe(part)
    mark()
    return () => observer.disconnect()
  }, [])
  return null
}
