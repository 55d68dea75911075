import type { Metadata } from 'next'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
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
        <p>
          In the European Union and most of the world, people must have said yes. In Canada an act such as a
          gift or volunteering counts as a yes for two years. In the United Kingdom a charity may, since 5
          February 2026, write to people who support its work and did not say no. That is the soft opt-in.
          {value.softOptIn && ' We rely on it, so all of this must stay true:'}
        </p>
        {value.softOptIn && (
          <ul>
            {conditions.map(({ value: key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        )}
        <p>
          It is not for details that another organisation collected, and it changes nothing for anybody who
          has said no or left. A signature can show a political opinion or a faith: ask your data protection
          lead before you turn it on, and think of people who came to us in a crisis.
        </p>
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
