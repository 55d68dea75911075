import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { listDeskQuotes } from '@/lib/library/evidence/desk-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Quotes' }

export default async function QuotesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('library.read', '/staff/library/quotes')
  const [rows, { done }] = [await listDeskQuotes(), await searchParams]
  return (
    <>
      <PageHead
        title="Quotes"
        acts={
          may(person.role, 'library.edit') && (
            <Link className={`${button.btn} ${button.go}`} href="/staff/library/quotes/new" prefetch={false}>
              Enter a quote
            </Link>
          )
        }
      >
        <p>Words of people, each on a source or on a consent.</p>
      </PageHead>
      <LibraryViews here="/staff/library/quotes" />
      {done === 'deleted' && <Note tone="good">Deleted. What it said stays in its history.</Note>}
      <Part id="quotes" title="Quotes" say={counted(rows.length, 'quote')}>
        {rows.length === 0 ? (
          <p>There are none yet.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Quotes with who said them and where they stand</caption>
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Who</th>
                <th scope="col">State</th>
                <th scope="col" className={table.n}>
                  Live in
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={table.full}>
                    <Link href={`/staff/library/quotes/${row.key}`} prefetch={false}>
                      {row.text.length > 140 ? `${row.text.slice(0, 140)}…` : row.text}
                    </Link>
                    <span className={table.sub}>{row.key}</span>
                  </th>
                  <td data-l="Who">{row.speaker}</td>
                  <td data-l="State">
                    <Status sign={row.isStopped ? 'out' : 'done'}>
                      {row.isStopped ? 'Its consent has ended' : 'May be shown'}
                    </Status>
                  </td>
                  <td className={table.n} data-l="Live in">
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
