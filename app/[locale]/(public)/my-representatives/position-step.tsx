import type { MemberStanding, Position } from '@/lib/letters/read-standing'
import { dayWords } from './member-words'
import s from './position-step.module.css'

const stanceWords: Record<Position['stance'], string> = {
  supports: 'Supports it',
  opposes: 'Opposes it',
  undecided: 'Undecided',
  unknown: 'No position recorded',
}

/** Where somebody stands, marked alike for every party and every answer; the words say which it is. */
export function PositionStep({ standing }: { standing: MemberStanding }) {
  const { position, positionIsHidden } = standing
  if (positionIsHidden) return <Step words="Not shown before an election" />
  if (!position || position.stance === 'unknown') return <Step words={stanceWords.unknown} />
  const words = `${stanceWords[position.stance]}, ${dayWords(position.on)}${position.isSample ? ' (sample)' : ''}`
  return (
    <>
      <Step words={words} isKnown />
      {position.evidenceUrl && (
        <a href={position.evidenceUrl} rel="noreferrer">
          Where they said so
        </a>
      )}
    </>
  )
}

function Step({ words, isKnown }: { words: string; isKnown?: boolean }) {
  return <span className={isKnown ? `${s.step} ${s.known}` : s.step}>{words}</span>
}
