import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWait, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { ContactPolicy } from '@/lib/consent/contact-policy'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { asksFreshCode } from '@/lib/staff/session'
import { approve } from './actions'
import type { Fact } from './facts'
import s from './when.module.css'

/** Who wrote it, whether another person's word is needed, and whether it was given. */
export function approval(
  mailing: Mailing,
  { secondPersonOver }: ContactPolicy,
  wouldGoTo: number | null,
): Fact[] {
  const { writtenBy, version, approvalAskedOf, approvalAskedAt, approved, state, needsApproval, people } =
    mailing
  const goesTo = wouldGoTo ?? people ?? 0
  const isNeeded = needsApproval || goesTo > secondPersonOver
  const isOver = state === 'cancelled' || state === 'done'
  return [
    ['Written by', `${writtenBy?.name ?? 'Somebody who has gone'}, draft ${version}`],
    ...(isOver ? [] : ([['Needs', whoElse(goesTo, isNeeded, secondPersonOver)]] as Fact[])),
    ...(approvalAskedOf && approvalAskedAt !== null
      ? ([['Asked', `${approvalAskedOf.name}, ${formatWhen(approvalAskedAt)}`]] as Fact[])
      : []),
    ...(isNeeded && (approved || !isOver)
      ? ([['Approval', <Approval key="approval" {...{ mailing }} />]] as Fact[])
      : []),
    ...(state === 'in_review' && !approved && wouldGoTo !== null
      ? ([['To approve', `read it to the end and type ${wouldGoTo}`]] as Fact[])
      : []),
    ...(isNeeded && !isOver && mailing.snapshotAt === null
      ? ([['If edited', 'approval falls; it belongs to one draft and one count']] as Fact[])
      : []),
  ]
}

function whoElse(goesTo: number, isNeeded: boolean, secondPersonOver: number): string {
  const over = formatCount(secondPersonOver)
  if (!isNeeded) return `nobody else: not over ${over} people`
  return goesTo > secondPersonOver ? `one other person: over ${over} people` : 'one other person'
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

/** The word of the second person. */
export async function Approve({ mailing, people }: { mailing: Mailing; people: number }) {
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
