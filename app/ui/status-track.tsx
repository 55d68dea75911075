import s from './status-track.module.css'

/** done: happened. now: where it stands. later: to come. open: not assessed by us. Always with words. */
export type Step = { marker: 'done' | 'now' | 'later' | 'open'; words: string }

const spoken = { done: 'Done: ', now: 'Now: ', later: 'To come: ', open: '' }

/** The response and what was done in practice: two lists, never one. */
export function StatusTrack(props: { response: Step[]; practice: Step[] }) {
  return (
    <dl className={s.track}>
      <Line name="Response" steps={props.response} />
      <Line name="In practice" steps={props.practice} />
    </dl>
  )
}

function Line({ name, steps }: { name: string; steps: Step[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ol className={s.steps}>
          {steps.map(({ marker, words }) => (
            <li key={words} className={s[marker]}>
              <span>
                {spoken[marker] && <span className="vh">{spoken[marker]}</span>}
                {words}
              </span>
            </li>
          ))}
        </ol>
      </dd>
    </div>
  )
}

/** The class of a list of terms that stand beside a record in the same way. */
export const trackClass = s.track!
