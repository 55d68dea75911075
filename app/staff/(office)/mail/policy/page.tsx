import type { Metadata } from 'next'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWhen } from '@/app/staff/ui/words'
import { listSettings } from '@/lib/integrity/list-settings'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail-views'
import { savePolicy } from './actions'
import { conditions, policyFields, policyValues } from './policy-form'

export const metadata: Metadata = { title: 'Who may be written to' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** On what grounds people are written to, how often and when: for the whole organisation. */
export default async function PolicyPage({ searchParams }: Props) {
  const person = await requireStaff('contact.manage', '/staff/mail/policy')
  const [{ contact_policy }, { done }, asks] = [
    await listSettings(),
    await searchParams,
    await asksFreshCode(),
  ]
  const { value, change, seen } = contact_policy
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/mail', words: 'Mail' }]} here="Policy" title="Who may be written to">
        <p>
          <Status sign={value.softOptIn ? 'now' : 'done'}>
            {value.softOptIn ? 'Soft opt-in in the United Kingdom' : 'Only people who said yes'}
          </Status>
          {change &&
            `. Since ${formatWhen(change.at)}, by ${change.by || 'somebody who has gone'}${change.why ? `: ${change.why}` : ''}`}
        </p>
      </PageHead>
      <MailViews here="/staff/mail/policy" role={person.role} />
      {done === 'saved' && (
        <Note tone="good">Saved. Every form and every mail follows within five seconds.</Note>
      )}
      <Part id="law" title="What the law asks">
        <dl className={parts.facts}>
          <div>
            <dt>United Kingdom</dt>
            <dd>
              People who said yes. Since 5 February 2026 a charity may also write to people who support its
              work and did not say no. That is the soft opt-in. It is not for details that another
              organisation collected.
            </dd>
          </div>
          {value.softOptIn && (
            <div>
              <dt>What must stay true</dt>
              <dd>{conditions.map(({ words }) => words).join('. ')}.</dd>
            </div>
          )}
          <div>
            <dt>Canada</dt>
            <dd>People who said yes, or whose act implies it: for two years after a gift or volunteering.</dd>
          </div>
          <div>
            <dt>European Union and elsewhere</dt>
            <dd>Only people who said yes.</dd>
          </div>
          <div>
            <dt>Before you turn it on</dt>
            <dd>
              A signature can show a political opinion or a faith: ask your data protection lead, and think of
              people who came to us in a crisis. It changes nothing for anybody who said no or left.
            </dd>
          </div>
        </dl>
      </Part>
      <Part id="policy" title="Our policy">
        <StaffForm
          action={savePolicy.bind(null, seen, value.softOptIn)}
          fields={[...policyFields(value.softOptIn), ...freshCodeFields(asks)]}
          values={policyValues(value)}
          button="Save the policy"
        />
      </Part>
    </>
  )
}
