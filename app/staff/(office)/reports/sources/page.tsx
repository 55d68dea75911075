import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import { type CodeRow, listCodes } from '@/lib/insight/codes/read-codes'
import { addDays } from '@/lib/insight/day-range'
import { londonDay } from '@/lib/london-time'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { shareName } from '../sentences'
import { name } from './actions'
import { kindWords, newCodeFields } from './code-words'

export const metadata: Metadata = { title: 'Source codes' }

const path = '/staff/reports/sources'

/** Every code that is named or was used lately; each leads to its links, QR codes and embeds. */
export default async function SourceCodesPage() {
  const person = await requireStaff('report.read', path)
  const codes = await listCodes(addDays(londonDay(Date.now()), -28))
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/reports', words: 'Reports' }]}
        here="Source codes"
        title="Source codes"
      >
        <p>
          What stands after “?s=” in the address of a campaign says where a signature came from. Nothing is
          stored in a browser, and nobody is told apart.
        </p>
      </PageHead>
      <Part id="codes" title="Codes" say="named, or used by five and more in the last four weeks">
        {codes.length === 0 ? <p>There are none yet.</p> : <CodeTable codes={codes} />}
      </Part>
      {may(person.role, 'campaign.edit') && (
        <Part id="new" title="Name a code">
          <StaffForm
            action={name}
            fields={newCodeFields}
            values={{ kind: 'mailing' }}
            button="Name it"
            tone="go"
          />
        </Part>
      )}
    </>
  )
}

function CodeTable({ codes }: { codes: CodeRow[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Source codes, most used first</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Stands for</th>
          <th scope="col">Kind</th>
          <th scope="col" className={table.n}>
            Confirmed, four weeks
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, kind, label, confirmed }) => (
          <tr key={code}>
            <th scope="row" className={table.full}>
              <Link href={`${path}/${code}`} prefetch={false}>
                {code}
              </Link>
            </th>
            <td className={table.full}>{label ?? shareName(code) ?? 'Not named yet'}</td>
            <td>{kind ? kindWords[kind] : shareName(code) ? kindWords.share : ''}</td>
            <td className={table.n} data-l="Confirmed, four weeks">
              {confirmed === null ? 'fewer than 5' : formatCount(confirmed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
