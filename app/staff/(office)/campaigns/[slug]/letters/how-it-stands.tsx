import { actionStates, type RuleNames } from '@/app/staff/ui/letter-words'
import { Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatMoment } from '@/app/ui/format'
import type { EditedAction } from '@/lib/letters/staff-action'
import { approve, close, open } from './actions'
import { AsItIsNow } from './as-it-is-now'

type Props = { slug: string; action: EditedAction; mayRun: boolean }

/** Whether it is open, who answers for it, and the next act. */
export function HowItStands({ slug, action, mayRun }: Props) {
  const { sign, words } = actionStates[action.state]
  return (
    <Part id="stands" title="How it stands">
      <p>
        <Status sign={sign}>{words}</Status>
        {action.isSample && '. Sample: it was not approved by a person'}
      </p>
      <p>
        {action.approved
          ? `Approved by ${action.approved.by || 'the sample'} on ${formatMoment(action.approved.at)}.`
          : 'Nobody has approved it as it is now.'}
      </p>
      {action.state === 'open' && (
        <p>
          <a href={`/campaigns/${slug}/write`}>See the public page</a>
        </p>
      )}
      {mayRun &&
        (action.state === 'open' ? <Close slug={slug} /> : <Open slug={slug} state={action.state} />)}
    </Part>
  )
}

function Open({ slug, state }: { slug: string; state: 'draft' | 'closed' }) {
  return (
    <StaffForm
      key="open"
      action={open.bind(null, slug)}
      fields={[]}
      values={{}}
      button={state === 'closed' ? 'Open again' : 'Open for writing'}
      tone="go"
      prefix="open-"
    />
  )
}

function Close({ slug }: { slug: string }) {
  return (
    <StaffForm
      key="close"
      action={close.bind(null, slug)}
      fields={[]}
      values={{}}
      button="Close"
      tone="end"
      prefix="close-"
      note="Letters that were confirmed still go."
    />
  )
}

/** What somebody's name would stand for, beside the form that puts it there. */
export function Approval({ slug, action, mayRun, names }: Props & { names: RuleNames }) {
  return (
    <div className={s.two}>
      <Part id="now" title="What is approved" say="All of it, as it is saved now">
        <AsItIsNow action={action} names={names} />
      </Part>
      <Part id="approve" title="Purpose and approval" say="CC9">
        <p>
          Campaigning is lawful for a charity where it serves its purposes. Whoever approves says which, and
          stands by it with their name.
        </p>
        <StaffForm
          action={approve.bind(null, slug, action.version)}
          fields={[
            {
              kind: 'text',
              name: 'purpose',
              rows: 3,
              label: 'Which charitable purpose this serves, and how',
              max: 600,
            },
          ]}
          values={{ purpose: action.purpose }}
          button="Approve this with my name"
          note="Your name stands for all that is named here. After a change it has to be approved again."
          prefix="approve-"
          disabled={!mayRun}
        />
      </Part>
    </div>
  )
}
