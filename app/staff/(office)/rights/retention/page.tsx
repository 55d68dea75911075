import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import { type FieldSpec, pair, select } from '@/app/staff/ui/form-spec'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import t from '@/app/staff/ui/table.module.css'
import { formatCount, formatDay } from '@/app/ui/format'
import type { HoldRow } from '@/lib/rights/change-retention'
import type { SweepStanding } from '@/lib/rights/foresee-sweeps'
import { getRetention } from '@/lib/rights/queries'
import type { RuleStanding } from '@/lib/rights/run-retention'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../../mail/mail-views'
import { changeDays, hold, lift } from './actions'
import { ruleWords, sweepWords } from './rule-words'

export const metadata: Metadata = { title: 'How long things are kept' }

const path = '/staff/rights/retention'
const doneWords: Record<string, string> = {
  days: 'Changed. It holds from tonight, and the privacy page says it.',
  held: 'Held. It stays until its day, or until somebody lifts it.',
  lifted: 'Lifted.',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What is done away with by the clock, what would go tonight, and what is kept longer for a reason. */
export default async function RetentionPage({ searchParams }: Props) {
  const person = await requireStaff('rights.retain', path)
  const [{ rules, sweeps, holds }, { done }] = await Promise.all([getRetention(), searchParams])
  return (
    <>
      <PageHead title="How long things are kept">
        <p>
          Each night what has been kept for its days is erased. “Tonight” is counted now; nothing is erased by
          looking.
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {typeof done === 'string' && doneWords[done] && <Note tone="good">{doneWords[done]}</Note>}
      <Part id="rules" title="Rules">
        <Rules rules={rules} />
      </Part>
      <Part id="sweeps" title="Forgotten sooner" say="by the sweeps of every night">
        <Sweeps sweeps={sweeps} />
      </Part>
      <Part id="change" title="Change the days">
        <StaffForm
          action={changeDays.bind(null, Object.fromEntries(rules.map(({ key, days }) => [key, days])))}
          fields={daysFields}
          values={{}}
          button="Change it"
        />
      </Part>
      <Part id="holds" title="Held" say="kept beyond their time">
        {holds.length === 0 ? <p>Nothing is held.</p> : <Holds holds={holds} />}
      </Part>
      <Part id="hold" title="Hold something">
        <p>
          A hold stops the clock: signatures, letters and people are kept until its day, and forms that nobody
          confirmed or that were taken back too. Somebody who asks to be erased is erased all the same.
        </p>
        <StaffForm action={hold} fields={holdFields} values={{}} button="Hold it" />
      </Part>
    </>
  )
}

function Rules({ rules }: { rules: RuleStanding[] }) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">What is kept, and for how long</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={t.n}>
            Days
          </th>
          <th scope="col" className={t.n}>
            Tonight
          </th>
          <th scope="col" className={t.n}>
            Held
          </th>
          <th scope="col">Last night</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ key, days, due, held, last }) => (
          <tr key={key}>
            <th scope="row" className={t.full}>
              {ruleWords[key]?.title ?? key}
              <p className="muted">{ruleWords[key]?.goes}</p>
            </th>
            <td className={t.n} data-l="Days">
              {formatCount(days)}
            </td>
            <td className={t.n} data-l="Tonight">
              {formatCount(due)}
            </td>
            <td className={t.n} data-l="Held">
              {formatCount(held)}
            </td>
            <td data-l="Last night">{last ? lastWords(last) : 'Has not run yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sweeps({ sweeps }: { sweeps: SweepStanding[] }) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">What the sweeps of every night forget</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={t.n}>
            Days
          </th>
          <th scope="col" className={t.n}>
            Tonight
          </th>
          <th scope="col" className={t.n}>
            Held
          </th>
        </tr>
      </thead>
      <tbody>
        {sweeps.map(({ key, days, due, held }) => (
          <tr key={key}>
            <th scope="row" className={t.full}>
              {sweepWords[key].title}
              <p className="muted">{sweepWords[key].goes}</p>
            </th>
            <td className={t.n} data-l="Days">
              {days === null ? 'its own' : formatCount(days)}
            </td>
            <td className={t.n} data-l="Tonight">
              {formatCount(due)}
            </td>
            <td className={t.n} data-l="Held">
              {formatCount(held)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lastWords({ day, done, hasEnded }: NonNullable<RuleStanding['last']>): string {
  const erased = done === 0 ? 'nothing was due' : `${formatCount(done)} erased`
  return `${formatDay(Date.parse(day))}: ${erased}${hasEnded ? '' : ', still at work'}`
}

function Holds({ holds }: { holds: HoldRow[] }) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">What is held</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Reason</th>
          <th scope="col">Until</th>
          <th scope="col">By</th>
          <th scope="col">Act</th>
        </tr>
      </thead>
      <tbody>
        {holds.map(({ id, campaign, reason, endsOn, by }) => (
          <tr key={id}>
            <th scope="row">{campaign ?? 'One address'}</th>
            <td className={t.full}>{reason}</td>
            <td data-l="Until">{formatDay(Date.parse(endsOn))}</td>
            <td data-l="By">{by ?? 'somebody who has left'}</td>
            <td>
              <form action={lift.bind(null, id)}>
                <button className={button.btn} type="submit">
                  Lift
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const daysFields: FieldSpec[] = [
  pair(
    select(
      'rule',
      'Which',
      Object.entries(ruleWords).map(([value, { title }]) => ({ value, words: title })),
    ),
    { kind: 'line', name: 'days', label: 'Days', max: 5, short: true },
  ),
]

const holdFields: FieldSpec[] = [
  pair(
    {
      kind: 'line',
      name: 'campaign',
      label: 'Campaign',
      hint: 'The end of its address, like a-safer-harbour. Or:',
    },
    {
      kind: 'line',
      name: 'email',
      label: 'Email address',
      hint: 'Kept as a scrambled mark, and shown to nobody.',
    },
  ),
  pair(
    { kind: 'line', name: 'reason', label: 'Reason', max: 300 },
    { kind: 'date', name: 'endsOn', label: 'Until' },
  ),
]
