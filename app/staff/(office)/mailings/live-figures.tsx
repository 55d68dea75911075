'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { everySeconds: number; standing: string }

/** Puts new figures where the old ones stand, every few seconds, one question at a time; reads the page again when more than figures changed. */
export function LiveFigures({ everySeconds, standing }: Props) {
  const router = useRouter()
  useEffect(() => {
    let isAsking = false
    let isOver = false
    const ask = async () => {
      if (document.hidden || isAsking || isOver) return
      isAsking = true
      try {
        const answer = await fetch('/staff/mailings/sending')
        const figures: Record<string, string> = answer.ok && !answer.redirected ? await answer.json() : {}
        if (figures.standing !== undefined && figures.standing !== standing) {
          isOver = true
          router.refresh()
        } else show(figures)
      } catch {
        // The next time may find the site again: the figures that stand there are of a moment ago.
      }
      isAsking = false
    }
    const timer = setInterval(ask, everySeconds * 1000)
    return () => clearInterval(timer)
  }, [router, everySeconds, standing])
  return null
}

function show(figures: Record<string, string>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const figure = figures[place.dataset.live ?? '']
    if (figure === undefined) continue
    if (place instanceof HTMLProgressElement) place.value = Number(figure)
    else if (place.textContent !== figure) place.textContent = figure
  }
}
