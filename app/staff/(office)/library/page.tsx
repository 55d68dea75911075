import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { kindWords, publicationStates, standing } from '@/app/staff/ui/library-words'
import { Note, PageHead, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { capitalise } from '@/app/ui/format'
import { listFailedPdfs } from '@/lib/library/pdf/pdf-standing'
import type { PublicationKind } from '@/lib/library/publications/content'
import {
  countByState,
  type ListFilter,
  listPublications,
  type PublicationRow,
} from '@/lib/library/publications/editor-queries'
import { listChoices } from '@/lib/library/publications/insert-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../views/saved-views'
import { FailedPdfs } from './failed-pdfs'

export const metadata: Metadata = { title: 'Library' }

type Query = Record<'kind' | 'state' | 'issue' | 'q' | 'done', string | string[] | undefined>

const states = { ...publicationStates, taken_down: { words: 'Taken down' } }

/** Everything the organisation writes and publishes, filtered by address. */
export default async function LibraryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requireStaff('library.read', '/staff/library')
  const query = await searchParams
  const given = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, 100) : '',
    ]),
  ) as Record<keyof Query, string>
  const [rows, counts, { issues }, failedPdfs] = await Promise.all([
    listPublications(readFilter(given)),
    countByState(),
    listChoices(),
    listFailedPdfs(),
  ])
  const waiting = counts.in_review ?? 0
  return (
    <>
      <PageHead
        title="Library"
        acts={
          may(person.role, 'library.edit') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/library/new" prefetch={false}>
              Write something new
            </Link>
          )
        }
      >
        <p>
          {counted(counts.published ?? 0, 'text')} published, {counted(counts.draft ?? 0, 'draft')},{' '}
          {waiting === 0 ? 'none' : waiting} waiting for a second reader.
        </p>
      </PageHead>
      <LibraryViews here="/staff/library" />
      {given.done === 'pdf_queued' && <Note tone="good">The PDF is being made.</Note>}
      <FailedPdfs failed={failedPdfs} mayAsk={may(person.role, 'library.edit')} />
      <Filter given={given} issues={issues} />
      <SavedViews page="/staff/library" params={given} />
      {rows.length === 0 ? <p>There are none of these.</p> : <Texts rows={rows} />}
    </>
  )
}

function readFilter({ kind, state, issue, q }: Record<keyof Query, string>): ListFilter {
  return {
    kind: kind && kind in kindWords ? (kind as PublicationKind) : undefined,
    state: state && state in states ? (state as ListFilter['state']) : undefined,
    issue: issue || undefined,
    text: q || undefined,
  }
}

function Filter({
  given,
  issues,
}: {
  given: Record<keyof Query, string>
  issues: { value: string; words: string }[]
}) {
  return (
    <form className={`${f.form} ${f.inline} ${s.note}`} method="get" action="/staff/library">
      <Choose
        name="kind"
        label="Kind"
        given={given.kind}
        options={Object.entries(kindWords).map(([value, { many }]) => ({ value, words: many }))}
      />
      <Choose
        name="state"
        label="State"
        given={given.state}
        options={Object.entries(states).map(([value, { words }]) => ({ value, words }))}
      />
      <Choose name="issue" label="Issue" given={given.issue} options={issues} />
      <div>
        <label htmlFor="q">Words in the title</label>
        <input id="q" name="q" type="search" defaultValue={given.q} />
      </div>
      <button className={button.btn} type="submit">
        Show
      </button>
    </form>
  )
}

type ChooseProps = {
  name: string
  label: string
  given: string
  options: { value: string; words: string }[]
}

function Choose({ name, label, given, options }: ChooseProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={given}>
        <option value="">All</option>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function Texts({ rows }: { rows: PublicationRow[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Texts, the most recently changed first</caption>
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">Kind</th>
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Version
          </th>
          <th scope="col">Editing now</th>
          <th scope="col" className={table.n}>
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { sign, words } = standing(row)
          return (
            <tr key={row.id}>
              <th scope="row" className={table.full}>
                <Link href={`/staff/library/publications/${row.id}`} prefetch={false}>
                  {row.title}
                </Link>
                <span className={table.sub}>
                  {row.slug}
                  {row.isSample && ', sample'}
                </span>
              </th>
              <td>{capitalise(kindWords[row.kind].one)}</td>
              <td className={table.pair}>
                <Status sign={sign}>{words}</Status>
                {row.publishesAt !== null && <span className={table.sub}>{formatWhen(row.publishesAt)}</span>}
              </td>
              <td className={table.n} data-l="Version">
                {row.version.major > 0 ? `${row.version.major}.${row.version.minor}` : '–'}
              </td>
              <td>{row.lockedBy}</td>
              <td className={`${table.n} ${table.pair}`} data-l="Changed">
                {formatWhen(row.changedAt)}
                {row.changedBy && <span className={table.sub}>{row.changedBy}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
