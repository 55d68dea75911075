import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { isoDay } from '@/app/ui/format'
import { staleAfterDays } from '@/lib/library/helplines/save-helpline'
import { listHelplines } from '@/lib/organisation/queries'
import { formatDate } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { verify } from './actions'

export const metadata: Metadata = { title: 'Helplines' }

const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  saved: { tone: 'good', words: 'Saved. Every page shows it.' },
  verified: { tone: 'good', words: 'Noted: verified today.' },
  removed: { tone: 'good', words: 'Removed.' },
  last: { tone: 'warn', words: 'Not removed: it is the last one, and every page carries one.' },
}

export default async function HelplinesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const person = await requireStaff('library.read', '/staff/library/helplines')
  const [rows, { done }] = [await listHelplines(), await searchParams]
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const mayPublish = may(person.role, 'library.publish')
  const staleBefore = isoDay(Date.now() - staleAfterDays * 86_400_000)
  return (
    <>
      <PageHead
        title="Helplines"
        acts={
          mayPublish && (
            <Link
              className={`${button.btn} ${button.go}`}
              href="/staff/library/helplines/new"
              prefetch={false}
            >
              Add a helpline
            </Link>
          )
        }
      >
        <p>
          Whom somebody in need can call. Each is called, or its page read, at least every {staleAfterDays}{' '}
          days.
        </p>
      </PageHead>
      <LibraryViews here="/staff/library/helplines" />
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <Part id="helplines" title="Helplines" say="in the order readers see">
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Helplines with the day they were verified</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Number</th>
              <th scope="col">Verified</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={table.full}>
                  {mayPublish ? (
                    <Link href={`/staff/library/helplines/${row.id}`} prefetch={false}>
                      {row.name}
                    </Link>
                  ) : (
                    row.name
                  )}
                  <span className={table.sub}>{row.runBy}</span>
                </th>
                <td className="nw" data-l="Number">
                  {row.phone}
                </td>
                <td data-l="Verified">
                  <Status sign={row.verifiedOn <= staleBefore ? 'late' : 'done'}>
                    {row.verifiedOn && formatDate(row.verifiedOn)}
                  </Status>
                </td>
                <td className={table.full}>
                  <div className={button.acts}>
                    {may(person.role, 'library.edit') && <Verify id={row.id} name={row.name} />}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </>
  )
}

function Verify({ id, name }: { id: number; name: string }) {
  return (
    <form action={verify}>
      <input type="hidden" name="id" value={id} />
      <button className={`${button.btn} ${button.small}`} type="submit">
        It works today <span className="vh">{name}</span>
      </button>
    </form>
  )
}
