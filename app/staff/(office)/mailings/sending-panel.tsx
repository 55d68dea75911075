import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { leftOutInTurn, share, whatIsStuck, whyStopped } from '@/app/staff/ui/mailing-life-words'
import { stateOf, stateWords } from '@/app/staff/ui/mailing-words'
import { Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { barClass } from '@/app/ui/bar'
import { formatCount } from '@/app/ui/format'
import { readSendingNow, type Sending, type ToCome, type UnderWay } from '@/lib/mailings/read-under-way'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { pause } from './[id]/run/actions'
import { LiveFigures } from './live-figures'
import { confirmationWords, paceWords, reached, soFarOf, standing } from './sending-figures'
import s from './sending-panel.module.css'

const everySeconds = 4

/**
 * Beside a page of mailings: what is going out this moment, how fast, what came back, a way to stop it, and what comes next.
 * Reads itself again every few seconds where there is a script. `first`: the mailing that the page is about.
 */
export async function SendingPanel({ role, first }: { role: StaffRole; first?: number }) {
  const sending = await readSendingNow()
  const underWay = [...sending.underWay].sort((a, b) => Number(b.id === first) - Number(a.id === first))
  return (
    <aside className={s.panel} aria-label="Sending now">
      {underWay.length === 0 && (
        <Part id="sending" title="Sending now">
          <p className={s.quiet}>Nothing is going out.</p>
        </Part>
      )}
      {underWay.map((mailing) => (
        <OneMailing key={mailing.id} {...{ mailing, sending, role, isHere: mailing.id === first }} />
      ))}
      <Next toCome={sending.toCome.filter(({ id }) => id !== first)} />
      {underWay.some(({ state }) => state === 'sending') && (
        <LiveFigures everySeconds={everySeconds} standing={standing(sending)} />
      )}
    </aside>
  )
}

type OneProps = { mailing: UnderWay; sending: Sending; role: StaffRole; isHere: boolean }

function OneMailing({ mailing, sending, role, isHere }: OneProps) {
  const { id, name, state, people, outcomes } = mailing
  return (
    <Part
      id={`sending-${id}`}
      title={`${state === 'sending' ? 'Sending now' : 'Paused'}: mailing ${id}`}
      more={
        !isHere && (
          <Link href={`/staff/mailings/${id}`} prefetch={false}>
            Its page
          </Link>
        )
      }
    >
      {!isHere && <p className={s.quiet}>{name}</p>}
      <p className={s.big}>
        <b data-live={`${id}.sent`}>{formatCount(outcomes.mailed)}</b> of {formatCount(people)} sent
      </p>
      <progress
        className={`${barClass} ${s.progress}`}
        max={Math.max(1, people)}
        value={reached(mailing)}
        data-live={`${id}.bar`}
        aria-label={`Progress of mailing ${id}`}
      />
      <p className={s.say} role="status">
        <Pace {...{ mailing, sending }} /> <span data-live="confirmations">{confirmationWords(sending)}</span>
      </p>
      {may(role, 'mailing.send') && <Acts mailing={mailing} />}
      <SoFar mailing={mailing} />
      <p className={s.quiet}>
        A pause takes effect within five seconds. “Outcome unknown” is never sent again by itself.{' '}
        <Link href={`/staff/mailings/${id}/report`} prefetch={false}>
          Report
        </Link>
      </p>
    </Part>
  )
}

/** How fast it goes and when it is done, or why it rests. */
function Pace({ mailing, sending }: { mailing: UnderWay; sending: Sending }) {
  const { id, state, pausedAt, pausedBy, stuck } = mailing
  if (stuck)
    return (
      <>
        <Status sign="late">{stateOf(mailing).words}</Status> since {formatWhen(stuck.since)}.{' '}
        {whatIsStuck(stuck)} It is tried again every minute.
      </>
    )
  if (state === 'sending') return <span data-live={`${id}.pace`}>{paceWords(mailing, sending)}</span>
  return (
    <>
      <Status sign={pausedBy === 'staff' ? 'held' : 'late'}>{stateWords.paused.words}</Status>
      {pausedAt !== null && ` since ${formatWhen(pausedAt)}`}: {whyStopped(mailing)}.
    </>
  )
}

function Acts({ mailing: { id, state, pausedBy } }: { mailing: UnderWay }) {
  return (
    <div className={s.acts}>
      {state === 'sending' && (
        <form action={pause.bind(null, id)}>
          <button className={button.btn} type="submit">
            Pause {id}
          </button>
        </form>
      )}
      {state === 'paused' && (
        <Link className={button.btn} href={`/staff/mailings/${id}/run#resume`} prefetch={false}>
          {pausedBy === 'breaker' ? 'Go on, with a reason' : `Go on with ${id}`}
        </Link>
      )}
      <Link
        className={`${button.btn} ${button.end}`}
        href={`/staff/mailings/${id}/run#cancel`}
        prefetch={false}
      >
        Cancel the rest
      </Link>
    </div>
  )
}

function SoFar({ mailing }: { mailing: UnderWay }) {
  const { id, outcomes } = mailing
  const left = leftOutInTurn(outcomes.leftOutInTurn)
  return (
    <table className={table.t}>
      <caption className="vh">What became of each</caption>
      <thead>
        <tr>
          <th scope="col">So far</th>
          <th scope="col" className={table.n}>
            People
          </th>
          <th scope="col" className={table.n}>
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {soFarOf(mailing).map(({ key, words, note, people }) => (
          <tr key={key}>
            <th scope="row">
              {words} {note && <span className={s.quiet}>{note}</span>}
            </th>
            <td className={table.n} data-live={`${id}.${key}`}>
              {formatCount(people)}
            </td>
            <td className={table.n} data-live={`${id}.${key}.share`}>
              {share(people, outcomes.mailed)}
            </td>
          </tr>
        ))}
        {left.map(({ reason, words, people }) => (
          <tr key={reason}>
            <th scope="row">{words}</th>
            <td className={table.n}>{formatCount(people)}</td>
            <td className={table.n} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Next({ toCome }: { toCome: ToCome[] }) {
  if (toCome.length === 0) return null
  return (
    <section aria-labelledby="next">
      <h3 id="next">Next</h3>
      <ol className={s.next}>
        {toCome.map(({ id, name, startsAt, ...stands }) => (
          <li key={id}>
            <b>{id}</b>
            <span>
              <Link href={`/staff/mailings/${id}`} prefetch={false}>
                {name}
              </Link>
              ;{' '}
              {startsAt === null || stands.state !== 'scheduled'
                ? stateOf({ ...stands, stuck: null }).words.toLowerCase()
                : formatWhen(startsAt)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
