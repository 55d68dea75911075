import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatDay } from '@/app/ui/format'
import { listContactImports } from '@/lib/contact-imports/queries'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail-views'
import { basisWords } from './import-words'

export const metadata: Metadata = { title: 'Imports of contacts' }

const shownAtMost = 100

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Every list that was brought in, with its evidence and what came of it. */
export default async function ImportsPage({ searchParams }: Props) {
  const person = await requireStaff('contact.manage', '/staff/mail/imports')
  const [imports, { done }] = [await listContactImports(shownAtMost), await searchParams]
  const made = imports.find(({ id }) => String(id) === done)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/mail', words: 'Mail' }]}
        here="Imports"
        title="Imports of contacts"
        acts={
          <Link className={`${button.btn} ${button.go}`} href="/staff/mail/imports/new" prefetch={false}>
            Import contacts
          </Link>
        }
      >
        <p>
          People who agreed elsewhere, each with the words they agreed to and where the proof is. Without
          proof nobody is imported.
        </p>
      </PageHead>
      <MailViews here="/staff/mail/imports" role={person.role} />
      {made && (
        <Note tone="good">
          {counted(made.added, 'person', 'people')} imported. {formatCount(made.alreadyKnown)} had agreed
          already and {formatCount(made.leftOut)} were left out: they said no, left, or cannot be reached.
        </Note>
      )}
      <Part
        id="lists"
        title="Lists"
        say={imports.length === shownAtMost ? `the newest ${shownAtMost}` : 'newest first'}
      >
        {imports.length === 0 ? (
          <p>None was imported.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Lists of contacts, with their evidence</caption>
            <thead>
              <tr>
                <th scope="col">List</th>
                <th scope="col">Basis and words</th>
                <th scope="col">Proof</th>
                <th scope="col" className={table.n}>
                  Imported
                </th>
                <th scope="col" className={table.n}>
                  Known
                </th>
                <th scope="col" className={table.n}>
                  Left out
                </th>
                <th scope="col">Brought in</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((list) => (
                <tr key={list.id}>
                  <th scope="row" className={table.full}>
                    {list.label}
                    <br />
                    {list.collectedAt}, {formatDay(Date.parse(`${list.collectedOn}T12:00:00Z`))}
                    {!list.isCollectedByUs && ', by a partner'}
                  </th>
                  <td className={table.full}>
                    {basisWords[list.basis]}: “{list.words}”
                  </td>
                  <td className={table.full}>{list.evidence}</td>
                  <td className={table.n} data-l="Imported">
                    {formatCount(list.added)}
                  </td>
                  <td className={table.n} data-l="Known">
                    {formatCount(list.alreadyKnown)}
                  </td>
                  <td className={table.n} data-l="Left out">
                    {formatCount(list.leftOut)}
                  </td>
                  <td className={table.full}>
                    {formatWhen(list.at)}, {list.by || 'somebody who has gone'}
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
