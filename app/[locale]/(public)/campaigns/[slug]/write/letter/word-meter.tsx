import { barClass } from '@/app/ui/bar'
import type { Meter } from '@/lib/letters/likeness'
import s from './letter.module.css'

const enoughWords = 40

const adviceWords: Record<Meter['advice'], string> = {
  empty: 'A few sentences are enough.',
  short: `${enoughWords} is enough. Why does it matter to you?`,
  alike: 'Much of it is in other letters too. Offices set those aside: say it your own way.',
  own: 'A letter in your own words is harder to set aside.',
}

/** How personal the letter is. It advises; it refuses nothing. */
export function WordMeter({ meter }: { meter: Meter | null }) {
  const { words, likeness, advice } = meter ?? { words: 0, likeness: 0, advice: 'empty' as const }
  const counted = words === 1 ? '1 word' : `${words} words`
  const own = advice === 'alike' ? `, ${100 - likeness} % your own` : advice === 'own' ? ', your own' : ''
  return (
    <div className={s.meter}>
      <progress className={barClass} max={100} value={Math.min(100, words)} aria-label="Words of your own">
        {counted}
      </progress>
      <p>
        <b>
          {counted}
          {own}.
        </b>{' '}
        {adviceWords[advice]}
      </p>
    </div>
  )
}
