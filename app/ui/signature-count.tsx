'use client'
import { useEffect, useRef, useState } from 'react'
import { barClass } from './bar'
import { endSentence, formatCount, signedWords } from './format'
import s from './signature-count.module.css'
import { smallestBar } from './smallest-bar'

type Goal = { atCount: number; consequence: string; isReached: boolean }

const refreshInSeconds = 30

type CountProps = {
  confirmed: number
  goal: Goal | null
  /** True while people can sign. */
  isOpen: boolean
  /** The campaign whose count is read again from the open data while the page is looked at; none: it stands still. */
  slug?: string
}

/** Number, sentence, bar with ten ticks, what is left, and what happens at the goal. Never a bar without that. */
export function SignatureCount({ confirmed: rendered, goal, isOpen, slug }: CountProps) {
  const confirmed = useLiveCount(rendered, slug)
  if (isOpen && confirmed < smallestBar) return <FewSigned confirmed={confirmed} goal={goal} />
  return (
    <div>
      <p className={s.number}>
        <b>{formatCount(confirmed)}</b>{' '}
        <span>{isOpen ? signedWords(confirmed) : signedWords(confirmed).replace(/ha(ve|s) /, '')}</span>
      </p>
      {goal && isOpen && <Meter confirmed={confirmed} goal={goal} />}
      <Announcement confirmed={confirmed} rendered={rendered} />
    </div>
  )
}

function FewSigned({ confirmed, goal }: { confirmed: number; goal: Goal | null }) {
  return (
    <div>
      <p className={s.first}>Be one of the first to sign</p>
      {confirmed > 0 && (
        <p className={s.goal}>
          {formatCount(confirmed)} {signedWords(confirmed)} so far.
        </p>
      )}
      {goal && <p className={s.goal}>{goalSentence(goal)}</p>}
    </div>
  )
}

function Meter({ confirmed, goal }: { confirmed: number; goal: Goal }) {
  const left = goal.atCount - confirmed
  const words = `${formatCount(confirmed)} of ${formatCount(goal.atCount)}`
  return (
    <>
      <div className={s.meter}>
        <progress
          className={barClass}
          value={Math.min(confirmed, goal.atCount)}
          max={goal.atCount}
          aria-label="Signatures towards the goal"
        >
          {words}
        </progress>
        <div className={s.scale} aria-hidden="true" />
        <p className={s.ends}>
          <span>{left > 0 ? `${formatCount(left)} to go` : 'Goal reached'}</span>
          <span>{formatCount(goal.atCount)}</span>
        </p>
      </div>
      <p className={s.goal}>{goalSentence(goal)}</p>
    </>
  )
}

function goalSentence(goal: Goal) {
  const at = goal.isReached
    ? `${formatCount(goal.atCount)} was the goal: we`
    : `At ${formatCount(goal.atCount)} we`
  return `${at} ${endSentence(goal.consequence)}`
}

/** Read out politely when the number changes; what is there on arrival is not announced. */
function Announcement({ confirmed, rendered }: { confirmed: number; rendered: number }) {
  return (
    <span className="vh" aria-live="polite">
      {confirmed === rendered ? '' : `${formatCount(confirmed)} ${signedWords(confirmed)}`}
    </span>
  )
}

/** The count as the open data has it: once on arrival, then every half minute while the page is in view. */
function useLiveCount(rendered: number, slug: string | undefined): number {
  const [confirmed, setConfirmed] = useState(rendered)
  const lastRead = useRef(0)
  useEffect(() => {
    if (!slug) return
    const read = async () => {
      if (document.hidden || Date.now() - lastRead.current < refreshInSeconds * 1000 - 500) return
      lastRead.current = Date.now()
      try {
        const answer = await fetch(`/api/v1/campaigns/${slug}/count`)
        const body: unknown = answer.ok ? await answer.json() : null
        if (body && typeof body === 'object' && 'confirmed' in body && typeof body.confirmed === 'number')
          setConfirmed(body.confirmed)
      } catch {
        // No connection: the number that was rendered stands.
      }
    }
    read()
    const timer = setInterval(read, refreshInSeconds * 1000)
    document.addEventListener('visibilitychange', read)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [slug])
  return confirmed
}
