import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatMoment } from '@/app/ui/format'
import { lastVerification } from '@/lib/audit/keep-audit'
import { type AuditRow, listAudit, listAuditStaff } from '@/lib/audit/queries'
import { requireStaff } from '@/lib/staff/session'
import { PeopleViews } from '../people/people-views'
import { SavedViews } from '../views/saved-views'
import { auditSentence, factWords, objectPath } from './audit-words'
import { FilterForm } from './filter-form'
import { type AuditQuery, auditPath, readAuditQuery } from './read-filter'

export const metadata: Metadata = { title: 'Audit' }

const size = 50

export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditQuery> }) {
  await requireStaff('audit.read', '/staff/audit')
  const { form, filter, before, mistake } = readAuditQuery(await searchParams)
  const [rows, people, verified] = await Promise.all([
    listAudit(filter, size, before),
    listAuditStaff(),
    lastVerification(),
  ])
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return (
    <>
      <PageHead title="Audit">
        <p>
          Everything staff did, as it was written down then. Entries cannot be changed; each seals the one
          before it. <Verified verified={verified} />
        </p>
      </PageHead>
      <PeopleViews here="/staff/audit" />
      {mistake && <Note tone="warn">{mistake}</Note>}
      <FilterForm form={form} people={people} />
      <SavedViews page="/staff/audit" params={form} />
      <Part id="entries" title="Entries" say="newest first, in London time">
        {shown.length === 0 ? <p>There are none that fit.</p> : <Entries rows={shown} />}
        <nav className={s.views} aria-label="Pages of this list">
          {before !== undefined && (
            <Link href={auditPath(form)} prefetch={false}>
              Newest
            </Link>
          )}
          {rows.length > size && last && (
            <Link href={auditPath(form, last.id)} prefetch={false}>
              Older
            </Link>
          )}
        </nav>
      </Part>
    </>
  )
}

function Verified({ verified }: { verified: Awaited<ReturnType<typeof lastVerification>> }) {
  if (!verified) return 'The chain is checked every night; it has not been yet.'
  if (verified.brokenAt === null) return `The chain was found whole on ${formatMoment(verified.at)}.`
  return (
    <strong>
      The chain was found broken at entry {verified.brokenAt} on {formatMoment(verified.at)}.
    </strong>
  )
}

function What({ row }: { row: AuditRow }) {
  const path = objectPath(row)
  if (path === null) return auditSentence(row)
  return (
    <Link href={path} prefetch={false}>
      {auditSentence(row)}
    </Link>
  )
}

/** Who did it, where no member of staff did. */
const withoutStaff: Record<string, string> = {
  'hand_in.opened': 'Whoever has the link',
  'hand_in.downloaded': 'Whoever has the link',
}

function Entries({ rows }: { rows: AuditRow[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Entries of the audit log</caption>
      <thead>
        <tr>
          <th scope="col" className={table.n}>
            Entry
          </th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">With</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={table.n} data-l="Entry">
              {row.id}
            </td>
            <td className={`nw ${table.pair}`}>
              <time dateTime={new Date(row.at).toISOString()}>{formatWhen(row.at)}</time>
            </td>
            <td>{row.who || (withoutStaff[row.action] ?? 'By itself')}</td>
            <th scope="row" className={table.full}>
              <What row={row} />
            </th>
            <td className={table.full}>{factWords(row.facts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
