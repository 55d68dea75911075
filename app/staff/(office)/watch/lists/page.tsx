import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { type FieldSpec, optional, pair, select } from '@/app/staff/ui/form-spec'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import t from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { type ListedRule, listRules } from '@/lib/integrity/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { WatchViews } from '../watch-views'
import { add, end } from './actions'

export const metadata: Metadata = { title: 'Allowed and blocked' }

const path = '/staff/watch/lists'
const doneWords: Record<string, string> = {
  added: 'Added. It holds for every form within five seconds.',
  ended: 'Ended. It holds no more.',
  moved: 'It had ended already. Nothing was changed.',
}

type Props = { searchParams: Promise<{ done?: string | string[]; before?: string | string[] }> }

/** What is always let through, and what is never counted. */
export default async function ListsPage({ searchParams }: Props) {
  const person = await requireStaff('watch.read', path)
  const { done, before } = await searchParams
  const { rules, next } = await listRules(
    typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : null,
  )
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const maySet = may(person.role, 'watch.set')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/watch', words: 'Watching' }]}
        here="Allowed and blocked"
        title="Allowed and blocked"
      >
        <p>
          Who is blocked sees what everybody sees, gets no mail, and is not counted. Who is allowed is
          measured by the one generous limit. Where both speak, the block wins.
        </p>
      </PageHead>
      <WatchViews here={path} />
      {said && <Note tone={done === 'moved' ? 'warn' : 'good'}>{said}</Note>}
      <Part
        id="lists"
        title="What holds now"
        say={rules.length === 0 ? undefined : counted(rules.length, 'line')}
        more={
          next !== null && (
            <Link href={`${path}?before=${next}`} prefetch={false}>
              Older
            </Link>
          )
        }
      >
        {rules.length === 0 ? (
          <p>Nothing is allowed or blocked.</p>
        ) : (
          <Rules rules={rules} maySet={maySet} seesNetwork={may(person.role, 'signature.read_network')} />
        )}
      </Part>
      {maySet && (
        <Part id="add" title="Add a line">
          <StaffForm action={add} fields={fields} values={{}} button="Add it" />
        </Part>
      )}
    </>
  )
}

const kindWords = { network: 'Network', domain: 'Email domain', email: 'Email address' } as const

const fields: FieldSpec[] = [
  pair(
    select(
      'verdict',
      'Do what',
      optional(
        [
          { value: 'block', words: 'Block' },
          { value: 'allow', words: 'Allow' },
        ],
        'Choose',
      ),
    ),
    select(
      'kind',
      'Of what kind',
      optional(
        Object.entries(kindWords).map(([value, words]) => ({ value, words })),
        'Choose',
      ),
    ),
  ),
  {
    ...{ kind: 'line', name: 'value', label: 'Which', max: 254 },
    hint: 'A network like 203.0.113.0/24 or 2001:db8::/32, a single address on the network, a domain with all that is under it like tmp.example.org, or an email address, which is kept as a hash that nobody can read.',
  },
  { kind: 'line', name: 'reason', label: 'Why', max: 500 },
  {
    ...{ kind: 'date', name: 'until', label: 'Last day' },
    hint: 'Leave it empty for a line without an end.',
  },
]

type RulesProps = { rules: ListedRule[]; maySet: boolean; seesNetwork: boolean }

function Rules({ rules, maySet, seesNetwork }: RulesProps) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">What is allowed and blocked, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Which</th>
          <th scope="col">Kind</th>
          <th scope="col">Holds</th>
          <th scope="col">Why</th>
          <th scope="col">Since</th>
          <th scope="col">Until</th>
          {maySet && <th scope="col">Do</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => {
          const which = valueWords(rule, seesNetwork)
          return (
            <tr key={rule.id}>
              <th scope="row">{which}</th>
              <td data-l="Kind">{kindWords[rule.kind]}</td>
              <td>
                <Status sign={rule.verdict === 'block' ? 'out' : 'done'}>
                  {rule.verdict === 'block' ? 'Blocked' : 'Allowed'}
                </Status>
              </td>
              <td className={t.full}>{rule.reason}</td>
              <td data-l="Since">
                {formatWhen(rule.since)}
                {rule.by && `, ${rule.by}`}
              </td>
              <td data-l="Until">{rule.endsAt ? formatDay(rule.endsAt) : 'No end'}</td>
              {maySet && (
                <td>
                  <form action={end}>
                    <input type="hidden" name="id" value={rule.id} />
                    <button className={button.asLink} type="submit">
                      End it<span className="vh">: {which}</span>
                    </button>
                  </form>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** An email address is a hash: its beginning tells two apart. */
function valueWords({ kind, value }: ListedRule, seesNetwork: boolean): string {
  if (kind === 'email') return `Hash ${value.slice(0, 8)}…`
  return kind === 'network' && !seesNetwork ? 'Not shown to your role' : value
}
