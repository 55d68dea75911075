import { actionStates } from '@/app/staff/ui/letter-words'
import { Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatMoment } from '@/app/ui/format'
import type { EditedAction } from '@/lib/letters/staff-action'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { approve, close, open } from './actions'

type Props = { slug: string; action: EditedAction | null; role: StaffRole }

/** Whether it is open, who answers for it, and the next act. */
export function HowItStands({ slug, action, role }: Props) {
  if (!action) return null
  const { sign, words } = actionStates[action.state]
  const mayRun = may(role, 'campaign.publish')
  return (
    <div className={s.two}>
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
        {action.purpose && <p>Purpose: {action.purpose}</p>}
        {action.state === 'open' && (
          <p>
            <a href={`/campaigns/${slug}/write`}>See the public page</a>
          </p>
        )}
        {mayRun && action.state !== 'open' && (
          <StaffForm
            key="open"
            action={open.bind(null, slug)}
            fields={[]}
            values={{}}
            button={action.state === 'closed' ? 'Open again' : 'Open for writing'}
            tone="go"
            prefix="open-"
          />
        )}
        {mayRun && action.state === 'open' && (
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
        )}
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
          prefix="approve-"
          disabled={!mayRun}
        />
      </Part>
    </div>
  )
}
