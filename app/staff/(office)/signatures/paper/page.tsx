import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { PageHead } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount, formatDay } from '@/app/ui/format'
import { listSheets, sheetsOnPage } from '@/lib/paper/queries'
import { requireStaff } from '@/lib/staff/session'
import { PageLine } from '../page-line'
import { SignatureViews } from '../signature-views'

export const metadata: Metadata = { title: 'Signatures on paper' }

const path = '/staff/signatures/paper'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Sheets that people signed by hand, those entered last first. */
export default async function PaperPage({ searchParams }: Props) {
  const person = await requireStaff('signature.enter_paper', path)
  const { before } = await searchParams
  const from = /^\d{1,9}$/.test(String(before)) ? Number(before) : null
  const found = await listSheets({ before: from })
  const sheets = found.slice(0, sheetsOnPage)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/signatures', words: 'Signatures' }]}
        here="Paper"
        title="Signatures on paper"
        acts={
          <>
            <Link className={button.btn} href={`${path}/import`} prefetch={false}>
              Enter a CSV file
            </Link>
            <Link className={`${button.btn} ${button.go}`} href={`${path}/new`} prefetch={false}>
              Enter a sheet
            </Link>
          </>
        }
      >
        <p>
          Names collected by hand count at once. Whoever has signed already counts once, and is entered as a
          duplicate.
        </p>
      </PageHead>
      <SignatureViews here={path} role={person.role} />
      {sheets.length === 0 ? (
        <p>{from === null ? 'No sheet was entered yet.' : 'There are no earlier sheets.'}</p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Sheets, those entered last first</caption>
          <thead>
            <tr>
              <th scope="col">Sheet</th>
              <th scope="col">Collected</th>
              <th scope="col">Campaign</th>
              <th scope="col">Kept</th>
              <th scope="col" className={table.n}>
                Entered
              </th>
              <th scope="col" className={table.n}>
                Duplicates
              </th>
              <th scope="col" className={table.n}>
                Unreadable
              </th>
              <th scope="col" className={table.n}>
                Count now
              </th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr key={sheet.id}>
                <th scope="row">
                  <Link href={`${path}/${sheet.id}`} prefetch={false}>
                    Sheet {sheet.id}
                  </Link>
                </th>
                <td className={table.pair}>
                  {sheet.collectedAt}
                  <span className={table.sub}>{formatDay(Date.parse(`${sheet.collectedOn}T12:00:00Z`))}</span>
                </td>
                <td className={table.full}>{sheet.campaign}</td>
                <td className={table.full}>{sheet.scanReference}</td>
                <td className={table.n} data-l="Entered">
                  {formatCount(sheet.entered)}
                </td>
                <td className={table.n} data-l="Duplicates">
                  {formatCount(sheet.duplicates)}
                </td>
                <td className={table.n} data-l="Unreadable">
                  {formatCount(sheet.refused)}
                </td>
                <td className={table.n} data-l="Count now">
                  {formatCount(sheet.counting)}
                </td>
                <td className={table.full}>{sheet.enteredBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageLine
        words={counted(sheets.length, 'sheet')}
        newer={from === null ? null : path}
        older={found.length > sheetsOnPage ? `${path}?before=${sheets.at(-1)?.id}` : null}
      />
    </>
  )
}
