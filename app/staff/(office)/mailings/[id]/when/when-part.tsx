import Link from 'next/link'
import type { ReactNode } from 'react'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { whyStopped } from '@/app/staff/ui/mailing-life-words'
import { Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWait, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { ContactPolicy } from '@/lib/consent/contact-policy'
import { readLimits } from '@/lib/mailings/read-limits'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { asksFreshCode } from '@/lib/staff/session'
import { approve, edit, unschedule } from './actions'
import s from './when.module.css'
import { testedByWords } from './when-words'

type Props = {
  mailing: Mailing
  person: { id: string; role: StaffRole }
  /** Whom it would go to, as the page shows it; null once it has begun. */
  wouldGoTo: number | null
}

/** The last part of a mailing's page: its timetable, its approval, and what can be done with it next. */
export async function WhenPart({ mailing, person, wouldGoTo }: Props) {
  const policy = await readLimits()
  const { approved, state } = mailing
  const isAsked = state === 'in_review' && !approved && wouldGoTo !== null
  const mayApprove = may(person.role, 'mailing.send') && mailing.writtenBy?.id !== person.id
  return (
    <Part id="when" title="4. When, how fast, who says yes">
      <div className={s.two}>
        <Facts facts={timetable(mailing, policy)} />
        <Facts facts={approval(mailing, policy, wouldGoTo)} />
      </div>
      {isAsked && mayApprove && <Approve {...{ mailing, people: wouldGoTo }} />}
      <Acts {...{ mailing, person }} />
    </Part>
  )
}

type Fact = [string, ReactNode]

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={parts.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function timetable(
  { startsAt, snapshotAt, finishedAt, ratePerMinute, test, winner, decidedAt }: Mailing,
  policy: ContactPolicy,
): Fact[] {
  const { quietFromHour: from, quietUntilHour: until } = policy
  const hour = (of: number) => `${String(of).padStart(2, '0')}:00`
  return [
    snapshotAt !== null
      ? ['Started', formatWhen(snapshotAt)]
      : ['Starts', startsAt === null ? 'When it is scheduled' : formatWhen(startsAt)],
    ...(finishedAt !== null ? ([['Ended', formatWhen(finishedAt)]] as Fact[]) : []),
    ['Rate', `${formatCount(ratePerMinute)} a minute; confirmations always first`],
    ['Quiet hours', from === until ? 'None' : `${hour(from)} to ${hour(until)}, London`],
    ...(policy.mostMailingsADay !== null
      ? ([
          ['Most a day', `${formatCount(policy.mostMailingsADay)} mails, over all mailings and journeys`],
        ] as Fact[])
      : []),
    ['Subject test', testWords(test, winner, decidedAt)],
    ['Stops itself', 'bounces over 4%, complaints over 0.1%'],
  ]
}

function testWords(test: Mailing['test'], winner: Mailing['winner'], decidedAt: number | null): string {
  if (!test) return 'None'
  const groups = `${formatCount(test.each)} people for each variant; ${testedByWords[test.by]} decide after ${test.hours} h`
  return winner && decidedAt !== null ? `${groups}. ${winner} won, ${formatWhen(decidedAt)}` : groups
}

function approval(mailing: Mailing, { secondPersonOver }: ContactPolicy, wouldGoTo: number | null): Fact[] {
  const { writtenBy, version, approvalAskedOf, approvalAskedAt, approved, state, needsApproval, people } =
    mailing
  const goesTo = wouldGoTo ?? people ?? 0
  const isNeeded = needsApproval || goesTo > secondPersonOver
  return [
    ['Written by', `${writtenBy?.name ?? 'Somebody who has gone'}, draft ${version}`],
    [
      'Needs',
      isNeeded
        ? `one other person${goesTo > secondPersonOver ? `: over ${formatCount(secondPersonOver)} people` : ''}`
        : `nobody else: not over ${formatCount(secondPersonOver)} people`,
    ],
    ...(approvalAskedOf && approvalAskedAt !== null
      ? ([['Asked', `${approvalAskedOf.name}, ${formatWhen(approvalAskedAt)}`]] as Fact[])
      : []),
    ...(isNeeded ? ([['Approval', <Approval key="approval" {...{ mailing }} />]] as Fact[]) : []),
    ...(state === 'in_review' && !approved && wouldGoTo !== null
      ? ([['To approve', `read it to the end and type ${wouldGoTo}`]] as Fact[])
      : []),
    ...(isNeeded && mailing.snapshotAt === null
      ? ([['If edited', 'approval falls; it belongs to one draft and one count']] as Fact[])
      : []),
  ]
}

function Approval({ mailing: { approved, approvalAskedAt, state } }: { mailing: Mailing }) {
  if (approved)
    return (
      <Status sign="done">
        {approved.by.name}, {formatWhen(approved.at)}, for {formatCount(approved.people)} people
      </Status>
    )
  if (state !== 'in_review' || approvalAskedAt === null)
    return <Status sign="unset">Not asked for yet</Status>
  return <Status sign="now">Waiting {formatWait((Date.now() - approvalAskedAt) / 1000)}</Status>
}

async function Approve({ mailing, people }: { mailing: Mailing; people: number }) {
  const { id, version } = mailing
  return (
    <div className={s.approve}>
      <h3>Approve draft {version}</h3>
      <StaffForm
        action={approve.bind(null, id, version, people)}
        prefix="approve-"
        fields={[
          { kind: 'tick', name: 'read', label: 'I have read it to the end, in every language and variant' },
          {
            ...{ kind: 'line', name: 'count', label: 'How many people it goes to', short: true },
            hint: `Type ${people}`,
          },
          ...freshCodeFields(await asksFreshCode()),
        ]}
        values={{}}
        button="Approve"
        tone="go"
        note="Your word is for this draft and this count."
      />
    </div>
  )
}

function Acts({ mailing, person: { role } }: { mailing: Mailing; person: { role: StaffRole } }) {
  const { id, state, approved, paused, snapshotAt } = mailing
  const [mayWrite, maySend] = [may(role, 'mailing.write'), may(role, 'mailing.send')]
  const isToCome = snapshotAt === null
  const path = `/staff/mailings/${id}`
  const links: [boolean, string, string][] = [
    [mayWrite && state === 'draft', `${path}/when#plan`, 'Rate and subject test'],
    [mayWrite && state === 'draft', `${path}/when#ask`, 'Ask for approval'],
    [mayWrite && state === 'in_review' && !approved, `${path}/when#ask`, 'Ask somebody else'],
    [
      maySend && (state === 'draft' || (state === 'in_review' && approved !== null)),
      `${path}/when#schedule`,
      'Schedule',
    ],
    [maySend && ['scheduled', 'sending', 'paused'].includes(state), `${path}/when#rate`, 'Change the rate'],
    [
      maySend && (mailing.people ?? 0) > 0 && mailing.correctedById === null,
      `${path}/run#correct`,
      'Correct it',
    ],
    [maySend && isToCome && state !== 'cancelled', `${path}/run#cancel`, 'Drop it'],
    [!isToCome, `${path}/report`, 'Report'],
  ]
  return (
    <>
      {state === 'paused' && isToCome && paused && (
        <p className={s.say}>
          It has not begun: {whyStopped({ pausedBy: paused.by, pausedWhy: paused.why })}.
        </p>
      )}
      <div className={s.acts}>
        {links
          .filter(([isThere]) => isThere)
          .map(([, href, words]) => (
            <Link key={href} className={button.btn} href={href} prefetch={false}>
              {words}
            </Link>
          ))}
        {maySend && state === 'scheduled' && (
          <Press action={unschedule.bind(null, id)} words="Take out of the timetable" />
        )}
        {mayWrite && isToCome && ['in_review', 'scheduled', 'paused'].includes(state) && (
          <Press action={edit.bind(null, id)} words="Take back and edit" />
        )}
      </div>
    </>
  )
}

function Press({ action, words }: { action: (form: FormData) => Promise<void>; words: string }) {
  return (
    <form action={action}>
      <button className={button.btn} type="submit">
        {words}
      </button>
    </form>
  )
}
