import type { Metadata } from 'next'
import Link from 'next/link'
import { runStates } from '@/app/staff/ui/directory-words'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { londonDay } from '@/lib/london-time'
import { listImportRuns, type RunFacts } from '@/lib/representatives/imports/queries'
import {
  type ContactAge,
  listSourceAges,
  readContactAges,
  type SourceAge,
} from '@/lib/representatives/staff-directory'
import { formatDate } from '@/lib/rough-date'
import { requireStaff } from '@/lib/staff/session'
import { DirectoryViews } from './directory-views'

export const metadata: Metadata = { title: 'Representatives' }

/** Where the lists of areas, members and postcodes come from, how old they are, and what was imported. */
export default async function DirectoryPage() {
  await requireStaff('directory.edit', '/staff/representatives')
  const today = londonDay(Date.now())
  const [sources, contacts, runs] = await Promise.all([
    listSourceAges(today),
    readContactAges(today),
    listImportRuns(30),
  ])
  const old = sources.filter(({ ageDays, staleAfterDays }) => ageDays > staleAfterDays).length
  return (
    <>
      <PageHead title="Representatives">
        <p>
          {counted(sources.length, 'source')}, {old === 0 ? 'none' : formatCount(old)} of them older than{' '}
          {old === 1 ? 'it' : 'they'} should be.
        </p>
      </PageHead>
      <DirectoryViews here="/staff/representatives" />
      <Part
        id="sources"
        title="Sources"
        say="Old ones first. Members are old after 7 days, postcodes after 120."
      >
        {sources.length === 0 ? <p>Nothing is imported yet.</p> : <Sources sources={sources} />}
      </Part>
      <Part id="contacts" title="Mail addresses of members" say="Old after 30 days without a look">
        <Contacts contacts={contacts} />
      </Part>
      <Part
        id="runs"
        title="Imports"
        say="Files are read on the server: npm run representatives -- import KIND FILE"
      >
        {runs.length === 0 ? <p>None yet.</p> : <Runs runs={runs} />}
      </Part>
    </>
  )
}

function Sources({ sources }: { sources: SourceAge[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Sources</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Says how it was on</th>
          <th scope="col">Age</th>
          <th scope="col">Rows</th>
          <th scope="col">Licence and attribution</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.slug}>
            <th scope="row" className={table.full}>
              {source.url ? (
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              {source.isSample && <span className={table.sub}>Sample</span>}
            </th>
            <td className="nw" data-l="Says how it was on">
              {formatDate(source.asOf)}
            </td>
            <td className="nw" data-l="Age">
              <Status sign={source.ageDays > source.staleAfterDays ? 'late' : 'done'}>
                {counted(source.ageDays, 'day')}
                {source.ageDays > source.staleAfterDays && `, old after ${source.staleAfterDays}`}
              </Status>
            </td>
            <td data-l="Rows">{formatCount(source.rowCount)}</td>
            <td className={table.full}>
              {source.licence}
              <span className={table.sub}>{source.attribution}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Contacts({ contacts }: { contacts: ContactAge[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Mail addresses by chamber</caption>
      <thead>
        <tr>
          <th scope="col">Chamber</th>
          <th scope="col">Members</th>
          <th scope="col">Without an address</th>
          <th scope="col">Old</th>
          <th scope="col">Bounced</th>
          <th scope="col">To look at</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((row) => (
          <tr key={row.chamberSlug}>
            <th scope="row" className={table.full}>
              {row.chamberName}
            </th>
            <td data-l="Members">{formatCount(row.members)}</td>
            <td data-l="Without an address">{formatCount(row.withoutMail)}</td>
            <td data-l="Old" className={row.old > 0 ? table.late : undefined}>
              {formatCount(row.old)}
            </td>
            <td data-l="Bounced" className={row.bounced > 0 ? table.late : undefined}>
              {formatCount(row.bounced)}
            </td>
            <td data-l="To look at">{formatCount(row.needLook)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Runs({ runs }: { runs: RunFacts[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Imports, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">State</th>
          <th scope="col">Begun</th>
          <th scope="col">By</th>
          <th scope="col">What it comes to</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/representatives/runs/${run.id}`} prefetch={false}>
                {run.id}: {run.kind}
              </Link>
            </th>
            <td>
              <Status sign={runStates[run.state].sign}>{runStates[run.state].words}</Status>
            </td>
            <td className={table.pair}>{formatWhen(run.startedAt.getTime())}</td>
            <td data-l="By">{run.appliedBy}</td>
            <td className={table.full}>
              {run.state === 'refused'
                ? counted(run.refusals.length, 'reason why not', 'reasons why not')
                : counted(run.changes.length, 'change')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
