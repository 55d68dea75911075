import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { sourceKindWords } from '@/app/staff/ui/evidence-words'
import f from '@/app/staff/ui/form.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { listDeskSources } from '@/lib/library/evidence/desk-queries'
import { formatRough } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Sources' }

type Query = Record<'q' | 'done', string | string[] | undefined>

export default async function SourcesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requireStaff('library.read', '/staff/library/sources')
  const { q, done } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 100) : ''
  const rows = await listDeskSources(words)
  return (
    <>
      <PageHead
        title="Sources"
        acts={
          may(person.role, 'library.edit') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/library/sources/new" prefetch={false}>
              Enter a source
            </Link>
          )
        }
      >
        <p>What figures and claims come from, cited by key.</p>
      </PageHead>
      <LibraryViews here="/staff/library/sources" />
      {done === 'deleted' && <Note tone="good">Deleted. What it said stays in its history.</Note>}
      <form className={`${f.form} ${f.inline} ${s.note}`} method="get">
        <div>
          <label htmlFor="q">Words in title or publisher</label>
          <input id="q" name="q" type="search" defaultValue={words} />
        </div>
        <button className={button.btn} type="submit">
          Show
        </button>
      </form>
      <Part id="sources" title="Sources" say={counted(rows.length, 'source')}>
        {rows.length === 0 ? (
          <p>There are none{words ? ' of these' : ' yet'}.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Sources with what rests on them</caption>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Kind</th>
                <th scope="col">Published</th>
                <th scope="col">Link</th>
                <th scope="col" className={table.n}>
                  Figures
                </th>
                <th scope="col" className={table.n}>
                  Cited in
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={table.full}>
                    <Link href={`/staff/library/sources/${row.key}`} prefetch={false}>
                      {row.title}
                    </Link>
                    <span className={table.sub}>{[row.publisher, row.key].filter(Boolean).join(', ')}</span>
                  </th>
                  <td data-l="Kind">{sourceKindWords[row.kind as keyof typeof sourceKindWords]}</td>
                  <td className="nw" data-l="Published">
                    {row.publishedOn &&
                      formatRough({ on: row.publishedOn, precision: row.publishedOnPrecision ?? 'day' })}
                  </td>
                  <td data-l="Link">
                    {row.url === '' ? (
                      'None'
                    ) : (
                      <LinkState isDead={row.isLinkDead} hasArchive={row.archivedUrl !== ''} />
                    )}
                  </td>
                  <td className={table.n} data-l="Figures">
                    {row.figures}
                  </td>
                  <td className={table.n} data-l="Cited in">
                    {row.livePlaces}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

function LinkState({ isDead, hasArchive }: { isDead: boolean; hasArchive: boolean }) {
  if (!isDead) return <Status sign="done">{hasArchive ? 'With an archived copy' : 'Not archived'}</Status>
  return <Status sign={hasArchive ? 'half' : 'late'}>{hasArchive ? 'Dead, archived' : 'Dead'}</Status>
}
