'use client'

import { useEffect, useState } from 'react'
import type { CountView } from '@/app/staff/ui/audience-count'
import { formatWait } from '@/app/staff/ui/words'
import type { Live } from './use-live-count'
import s from './who.module.css'

type Props = { live: Live; count: CountView | null; at: number }

/** How many, at the foot of the screen while the conditions are changed: as of when it was counted, or that it is being counted. */
export function LiveLine({ live, count, at }: Props) {
  const countedAt = live.state === 'counted' ? live.at : at
  return (
    <p className={s.live} data-state={live.state}>
      <span aria-live="polite">{wordsOf(live, count)}</span>
      {(live.state === 'counted' || live.state === 'standing') && count && (
        <Ago key={countedAt} at={countedAt} />
      )}
    </p>
  )
}

function wordsOf(live: Live, count: CountView | null): string {
  if (live.state === 'counting')
    return live.about ? `${live.about.words} Counting them exactly…` : 'Counting…'
  if (live.state === 'failed') return failed[live.why]
  const { matched, willBeMailed } = live.state === 'counted' ? live.counted.view : (count ?? {})
  return matched === undefined
    ? 'Not counted: something is to be put right.'
    : `${matched} matched, ${willBeMailed} will be mailed.`
}

const failed: Record<Extract<Live, { state: 'failed' }>['why'], string> = {
  mistakes: 'Not counted: something is to be put right. “Count again” shows what.',
  too_long: 'Not counted: it took too long. Press “Count again” to have it counted to the end.',
  unanswered: 'Not counted: no answer came. Press “Count again”.',
}

const lookEveryMs = 1000

/** Beside what is read out, so that it is not read out every second. Nothing without a script, where it would not go on. */
function Ago({ at }: { at: number }) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setNow(Date.now())
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [])
  return now === null ? null : <span className={s.ago}> Counted {formatWait((now - at) / 1000)} ago.</span>
}
