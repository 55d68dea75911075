import Link from 'next/link'
import type { Span } from '@/app/staff/ui/audience-words'
import button from '@/app/staff/ui/button.module.css'
import { Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import type { StepCounts } from '@/lib/journeys/count-steps'
import { type JourneyPlan, type JourneyStart, mostExits, mostSteps } from '@/lib/journeys/journey'
import { addStep } from './actions'
import type { PlanWords } from './plan-words'
import { Steps } from './steps'
import s from './steps.module.css'

type Props = {
  id: string
  title: string
  say: string
  startsWith: JourneyStart
  plan: JourneyPlan
  words: PlanWords
  /** Null: nobody has come this way yet. */
  counts: ReadonlyMap<string, StepCounts> | null
  /** What changes it: the journey, and the draft it was made of. Null: not here. */
  edit: { key: string; seen: string } | null
}

/** One version: who enters, its steps as people meet them, and who leaves early. */
export function PlanPart({ id, title, say, startsWith, plan, words, counts, edit }: Props) {
  const rules = edit && `/staff/mailings/journeys/${edit.key}/rules`
  return (
    <Part id={id} title={title} say={say}>
      <dl className={parts.facts}>
        <div>
          <dt>Starts</dt>
          <dd>{words.starts}</dd>
        </div>
        <div>
          <dt>Enters</dt>
          <dd>
            <Words of={words.enters} />
            {rules && (
              <>
                {' '}
                <Link href={`${rules}/enter`} prefetch={false}>
                  Change who enters
                </Link>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Leaves early</dt>
          <dd>
            {words.exits.map(({ name, called, words: said }) => (
              <p key={name}>
                {called}: <Words of={said} />{' '}
                {rules && (
                  <Link href={`${rules}/exit.${name}`} prefetch={false}>
                    Change<span className="vh"> “{called}”</span>
                  </Link>
                )}
              </p>
            ))}
            {words.alwaysLeaves}
            {rules && plan.exits.length < mostExits && (
              <>
                {' '}
                <Link href={`${rules}/exit`} prefetch={false}>
                  Add who leaves early
                </Link>
              </>
            )}
          </dd>
        </div>
      </dl>
      <Steps steps={plan.steps} who={words.steps} counts={counts} edit={edit} />
      {edit && <AddStep plan={plan} startsWith={startsWith} edit={edit} />}
    </Part>
  )
}

/** A sentence; what decides is strong. */
export function Words({ of }: { of: Span[] }) {
  const keyed = of.map((span, key) => ({ ...span, key }))
  return keyed.map(({ key, words, isStrong }) =>
    isStrong ? <b key={key}>{words}</b> : <span key={key}>{words}</span>,
  )
}

type Adding = Pick<Props, 'plan' | 'startsWith'> & { edit: NonNullable<Props['edit']> }

/** Nothing comes after a step that stops; only where nothing was heard of somebody for long is there one. */
function AddStep({ plan: { steps }, startsWith, edit: { key, seen } }: Adding) {
  if (steps.length >= mostSteps || steps.at(-1)?.does === 'stop') return null
  return (
    <div className={`${button.acts} ${s.adding}`}>
      <form action={addStep.bind(null, key, 'mail', seen)}>
        <button className={button.btn} type="submit">
          Add a step to the draft
        </button>
      </form>
      {startsWith === 'lapsed' && (
        <form action={addStep.bind(null, key, 'stop', seen)}>
          <button className={button.btn} type="submit">
            Add: stop writing to who does not answer
          </button>
        </form>
      )}
    </div>
  )
}
