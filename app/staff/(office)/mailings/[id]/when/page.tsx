import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { lifeDoneWords } from '@/app/staff/ui/mailing-life-words'
import { standsOf } from '@/app/staff/ui/mailing-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import c from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatCount } from '@/app/ui/format'
import { inTransaction } from '@/lib/in-transaction'
import { countMailing } from '@/lib/mailings/count-mailing'
import { listApprovers } from '@/lib/mailings/list-approvers'
import { readLimits } from '@/lib/mailings/read-limits'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { ask, savePlan, schedule, setRate } from './actions'
import { planFields, planValues, scheduleFields } from './when-fields'

export const metadata: Metadata = { title: 'When it goes' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** How fast a mailing goes, who is asked to approve it, and when it starts: each its own form. */
export default async function WhenPage({ params, searchParams }: Props) {
  const { id } = await params
  const person = await requireStaff('mailing.read', `/staff/mailings/${id}/when`)
  const [mailing, { done }] = [await readMailing(Number(id)), await searchParams]
  if (!mailing) notFound()
  const { words, sign } = standsOf(mailing)
  const [mayWrite, maySend] = [may(person.role, 'mailing.write'), may(person.role, 'mailing.send')]
  const { state, approved } = mailing
  const isDraft = state === 'draft'
  const maySchedule = maySend && (isDraft || (state === 'in_review' && approved !== null))
  const hasForm = (mayWrite && (isDraft || (state === 'in_review' && !approved))) || maySend
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: `/staff/mailings/${mailing.id}`, words: mailing.name },
        ]}
        here="When it goes"
        title={mailing.name}
      >
        <p>
          <Status sign={sign}>
            {isDraft ? `Draft ${mailing.version}` : `${words}, draft ${mailing.version}`}
          </Status>
          .
        </p>
      </PageHead>
      {typeof done === 'string' && lifeDoneWords[done] && <Note tone="good">{lifeDoneWords[done]}</Note>}
      {!hasForm && <p>There is nothing here that your role can do now.</p>}
      <div className={c.acts}>
        {mayWrite && isDraft && <PlanPart mailing={mailing} />}
        {mayWrite && (isDraft || (state === 'in_review' && !approved)) && <AskPart mailing={mailing} />}
        {maySchedule && <SchedulePart mailing={mailing} />}
        {maySend && ['scheduled', 'sending', 'paused'].includes(state) && <RatePart mailing={mailing} />}
      </div>
    </>
  )
}

function PlanPart({ mailing }: { mailing: Mailing }) {
  return (
    <Part id="plan" title="Rate and subject test">
      <p>
        A test sends each variant to so many people first. What they then do decides which the rest get, never
        who opened what. Of a tie the first wins; where nobody acts, A.
      </p>
      <StaffForm
        key={mailing.version}
        action={savePlan.bind(null, mailing.id, mailing.version)}
        prefix="plan-"
        fields={planFields(mailing.campaignId !== null)}
        values={planValues(mailing)}
        button="Keep"
      />
    </Part>
  )
}

async function AskPart({ mailing }: { mailing: Mailing }) {
  const approvers = await inTransaction((tx) => listApprovers(tx, mailing.writtenBy?.id ?? null))
  const { secondPersonOver } = await readLimits()
  const options = [
    { value: '', words: 'Choose' },
    ...approvers.map(({ id, name }) => ({ value: id, words: name })),
  ]
  return (
    <Part id="ask" title={mailing.state === 'draft' ? 'Ask for approval' : 'Ask somebody else'}>
      <p>
        {`A mailing to more than ${formatCount(secondPersonOver)} people is read by a second person before it goes. `}
        While it waits nobody edits it, until it is taken back.
      </p>
      {approvers.length === 0 && (
        <p>Nobody else here may approve it. Invite somebody who may send mailings.</p>
      )}
      <StaffForm
        action={ask.bind(null, mailing.id, mailing.version)}
        prefix="ask-"
        fields={[{ kind: 'select', name: 'of', label: 'Who is to approve it', options }]}
        values={{}}
        button="Ask"
        disabled={approvers.length === 0}
      />
    </Part>
  )
}

async function SchedulePart({ mailing }: { mailing: Mailing }) {
  const [{ people, isEverybody }, { secondPersonOver }] = [await countMailing(mailing), await readLimits()]
  if (people > secondPersonOver && !mailing.approved)
    return (
      <Part id="schedule" title="Schedule">
        <p>
          It would go to {formatCount(people)} people, more than {formatCount(secondPersonOver)}. A second
          person approves it first.
        </p>
      </Part>
    )
  const typesCount = isEverybody || people > secondPersonOver
  return (
    <Part id="schedule" title="Schedule">
      <p>
        It would go to <b>{formatCount(people)}</b> people.{' '}
        {isEverybody && people > 0 && 'That is everybody we may mail at all, or nearly. '}
        Whom it goes to is counted again, and written down, when it starts.
      </p>
      <StaffForm
        action={schedule.bind(null, mailing.id, mailing.version, { people, typesCount })}
        prefix="schedule-"
        fields={[...scheduleFields(typesCount ? people : null), ...freshCodeFields(await asksFreshCode())]}
        values={{}}
        button="Schedule"
        tone="go"
      />
    </Part>
  )
}

function RatePart({ mailing }: { mailing: Mailing }) {
  return (
    <Part id="rate" title="Rate">
      <p>Takes effect with the next hundred. Confirmations always go first.</p>
      <StaffForm
        action={setRate.bind(null, mailing.id)}
        prefix="rate-"
        fields={[{ kind: 'line', name: 'rate', label: 'Mails a minute', short: true }]}
        values={{ rate: String(mailing.ratePerMinute) }}
        button="Change the rate"
      />
    </Part>
  )
}
