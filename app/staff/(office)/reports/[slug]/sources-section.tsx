import Link from 'next/link'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { RowBar } from '@/app/ui/row-bar'
import type { Sources } from '@/lib/insight/read-sources'
import s from '../reports.module.css'
import { sharedSentence, shownTotal, sourceName } from '../sentences'
import { Wide } from './question'

const rate = (confirmed: number, received: number) =>
  received < 20 ? '' : `${((100 * Math.min(confirmed, received)) / received).toFixed(1)}%`

/** A row a source, with its bar: what was received pale, what was confirmed dark. */
export function SourcesAnswer({ sources }: { sources: Sources }) {
  const { shown, others, all } = sources
  if (all.received === 0 && all.confirmed === 0) return <p>There is nothing to show.</p>
  const most = Math.max(
    ...shown.map(({ received, confirmed }) => Math.max(received, confirmed)),
    others?.received ?? 0,
  )
  const rows = [
    ...shown.map((row) => ({ ...row, name: sourceName(row), code: row.source || 'none' })),
    ...(others
      ? [{ ...others, name: counted(others.codes, 'other source'), code: '', source: '+', label: '' }]
      : []),
  ]
  return (
    <>
      <Wide label="Table: signatures by source">
        <table className={table.t}>
          <caption className="vh">Signatures received and confirmed, by source</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Code</th>
              <th scope="col">Received, confirmed</th>
              {['Received', 'Confirmed', 'Share', 'Rate'].map((words) => (
                <th key={words} scope="col" className={table.n}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.source}>
                <th scope="row">{row.name}</th>
                <td className={s.code}>{row.code}</td>
                <td>
                  <RowBar part={row.confirmed} whole={Math.max(row.received, row.confirmed)} most={most} />
                </td>
                <td className={table.n}>{shownTotal(row.received)}</td>
                <td className={table.n}>{shownTotal(row.confirmed)}</td>
                <td className={table.n}>{share(row.confirmed, all.confirmed)}</td>
                <td className={table.n}>{rate(row.confirmed, row.received)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                All
              </th>
              <td className={table.n}>{shownTotal(all.received)}</td>
              <td className={table.n}>{shownTotal(all.confirmed)}</td>
              <td className={table.n}>{all.confirmed >= 5 ? '100%' : ''}</td>
              <td className={table.n}>{rate(all.confirmed, all.received)}</td>
            </tr>
          </tfoot>
        </table>
      </Wide>
      <p className={`${s.hint} ${s.toCodes}`}>
        {sharedSentence(sources)}{' '}
        <Link href="/staff/reports/sources" prefetch={false}>
          Name a code, make a link or a QR code
        </Link>
      </p>
    </>
  )
}

function share(confirmed: number, all: number): string {
  return confirmed < 5 || all === 0 ? '' : `${formatCount(Math.round((1000 * confirmed) / all) / 10)}%`
}
