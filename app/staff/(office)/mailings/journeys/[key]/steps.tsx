import Link from 'next/link'
import type { Span } from '@/app/staff/ui/audience-words'
import button from '@/app/staff/ui/button.module.css'
import { leftWords, waitWords } from '@/app/staff/ui/journey-words'
import { formatCount } from '@/app/ui/format'
import { noCounts, type StepCounts } from '@/lib/journeys/count-steps'
import type { JourneyStep } from '@/lib/journeys/journey'
import { moveStep, removeStep } from './actions'
import { Words } from './plan-part'
import s from './steps.module.css'

type Edit = { key: string; seen: string }

type Props = {
  steps: JourneyStep[]
  /** For whom each is, in a sentence. */
  who: Span[][]
  /** Null: nobody has come this way yet. */
  counts: ReadonlyMap<string, StepCounts> | null
  edit: Edit | null
}

/** The steps of a journey, one below the other as people meet them. */
export function Steps({ steps, who, counts, edit }: Props) {
  return (
    <ol className={s.steps}>
      {steps.map((step, i) => (
        <li key={step.name}>
          <p className={s.wait}>{waitWords(step.waitDays, i === 0)}</p>
          <h3>{step.does === 'stop' ? 'No answer: stop writing to them' : step.texts[0]?.subject}</h3>
          {step.does === 'mail' && (
            <p>
              <Words of={who[i] ?? []} />
            </p>
          )}
          {counts && <Figures counts={counts.get(step.name) ?? noCounts} isFirst={i === 0} />}
          {edit && <Acts steps={steps} at={i} edit={edit} />}
        </li>
      ))}
    </ol>
  )
}

/** What can be done with a step of the draft. The step that stops stays last. */
function Acts({ steps, at, edit: { key, seen } }: { steps: JourneyStep[]; at: number; edit: Edit }) {
  const isMail = (place: number) => steps[place]?.does === 'mail'
  const n = at + 1
  return (
    <div className={s.acts}>
      <Link href={`/staff/mailings/journeys/${key}/steps/${n}`} prefetch={false}>
        {isMail(at) ? `Edit and preview step ${n}` : `Change the wait of step ${n}`}
      </Link>
      {isMail(at) && isMail(at - 1) && (
        <Act does={moveStep.bind(null, key, at, 'up', seen)} words="Move up" n={n} />
      )}
      {isMail(at) && isMail(at + 1) && (
        <Act does={moveStep.bind(null, key, at, 'down', seen)} words="Move down" n={n} />
      )}
      {(!isMail(at) || steps.filter(({ does }) => does === 'mail').length > 1) && (
        <Act does={removeStep.bind(null, key, at, seen)} words="Take out" n={n} />
      )}
    </div>
  )
}

function Act({ does, words, n }: { does: (form: FormData) => Promise<void>; words: string; n: number }) {
  return (
    <form action={does}>
      <button className={button.asLink} type="submit">
        {words}
        <span className="vh"> step {n}</span>
      </button>
    </form>
  )
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
