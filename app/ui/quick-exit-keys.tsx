'use client'
import { useEffect } from 'react'

const pressesNeeded = 3
const withinMilliseconds = 5000

/** Leaves on a click of any exit link and on Shift three times within five seconds. Draws nothing. */
export function QuickExitKeys() {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-exit]')]
    const marks = document.querySelector('[data-exit-marks]')
    const says = document.querySelector('[data-exit-says]')
    let presses = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let alone = false
    const show = (count: number, words: string) => {
      presses = count
      marks?.setAttribute('data-exit-marks', String(count))
      if (says) says.textContent = words
    }
    const leave = (event?: Event) => {
      event?.preventDefault()
      // Covered at once: the other page may take a while to come.
      document.documentElement.setAttribute('data-exiting', '')
      document.title = 'Loading'
      if (says) says.textContent = 'Loading'
      // A script's way out would say where one came from, which the link's own rel keeps to itself.
      const meta = document.createElement('meta')
      meta.name = 'referrer'
      meta.content = 'no-referrer'
      document.head.append(meta)
      const to = links[0]?.href
      if (to) location.replace(to)
    }
    // A Shift that is held for a capital letter is not a press of Shift.
    const down = (event: KeyboardEvent) => {
      alone = event.key === 'Shift' && !event.repeat
    }
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Shift' || !alone) return
      clearTimeout(timer)
      const count = presses + 1
      if (count >= pressesNeeded) return leave()
      show(
        count,
        `Shift, press ${pressesNeeded - count} more ${pressesNeeded - count === 1 ? 'time' : 'times'} to exit.`,
      )
      timer = setTimeout(() => show(0, 'Exit this page expired.'), withinMilliseconds)
    }
    // Brought back by the Back button, a covered page shows itself again.
    const shown = () => document.documentElement.removeAttribute('data-exiting')
    for (const link of links) link.addEventListener('click', leave)
    addEventListener('keydown', down)
    addEventListener('keyup', up)
    addEventListener('pageshow', shown)
    return () => {
      clearTimeout(timer)
      for (const link of links) link.removeEventListener('click', leave)
      removeEventListener('keydown', down)
      removeEventListener('keyup', up)
      removeEventListener('pageshow', shown)
    }
  }, [])
  return null
}
