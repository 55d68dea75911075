import Link from 'next/link'
import { leftWords, presetWords, standingWords, waitWords } from '@/app/staff/ui/journey-words'
import { formatCount } from '@/app/ui/format'
import { noCounts, type StepCounts } from '@/lib/journeys/count-steps'
import type { JourneyStep } from '@/lib/journeys/journey'
import { presetOf } from '@/lib/journeys/presets'
import s from './steps.module.css'

type Props = {
  steps: JourneyStep[]
  /** Null: nobody has come this way yet. */
  counts: ReadonlyMap<string, StepCounts> | null
  /** The address under which each step is edited; null: not here. */
  editAt: string | null
}

/** The steps of a journey, one below the other as people meet them. */
export function Steps({ steps, counts, editAt }: Props) {
  return (
    <ol className={s.steps}>
      {steps.map((step, i) => (
        <li key={step.name}>
          <p className={s.wait}>{waitWords(step.waitDays, i === 0)}</p>
          <h3>{step.does === 'stop' ? 'No answer: stop writing to them' : step.texts[0]?.subject}</h3>
          <p>{whoWords(step)}</p>
          {counts && <Figures counts={counts.get(step.name) ?? noCounts} isFirst={i === 0} />}
          {editAt && (
            <p>
              <Link href={`${editAt}/${i + 1}`} prefetch={false}>
                {step.does === 'stop' ? `Change the wait of step ${i + 1}` : `Edit and preview step ${i + 1}`}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** For whom a step is, in a sentence. */
function whoWords({ onlyFor, onlyWhere }: JourneyStep): string {
  const preset = presetOf(onlyFor)
  const who = preset ? presetWords[preset] : 'Whoever fits an audience of its own'
  if (!onlyWhere) return `${who}.`
  return preset === 'everybody' ? `${standingWords[onlyWhere]}.` : `${who}. ${standingWords[onlyWhere]}.`
}

function Figures({ counts, isFirst }: { counts: StepCounts; isFirst: boolean }) {
  const figures = [
    ...(isFirst ? [{ label: 'Entered', n: counts.entered }] : []),
    { label: 'Waiting here', n: counts.waiting },
    { label: 'Mailed', n: counts.mailed },
    { label: 'Passed over', n: counts.passedOver },
    { label: 'Left', n: counts.left },
  ]
  return (
    <>
      <dl className={s.figures}>
        {figures.map(({ label, n }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatCount(n)}</dd>
          </div>
        ))}
      </dl>
      {counts.leftWhy.length > 0 && (
        <ul className={s.why}>
          {counts.leftWhy.map(({ why, people }) => (
            <li key={why}>
              {leftWords(why)}: {formatCount(people)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
