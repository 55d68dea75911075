import Link from 'next/link'
import { criteriaWords, invalidationStateWords } from '@/app/staff/ui/invalidation-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { InvalidationRow } from '@/lib/invalidations/read-invalidations'

/** Invalidations, each row of which leads to its page. */
export function InvalidationTable({ caption, rows }: { caption: string; rows: InvalidationRow[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">When</th>
          <th scope="col">Which</th>
          <th scope="col">Reason</th>
          <th scope="col">By</th>
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Matched
          </th>
          <th scope="col" className={table.n}>
            Now out
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { sign, words } = invalidationStateWords[row.state]
          return (
            <tr key={row.id}>
              <td data-l="Job">{row.id}</td>
              <td className="nw" data-l="When">
                {formatWhen(row.createdAt)}
              </td>
              <th scope="row" className={table.full}>
                <Link href={`/staff/signatures/invalidations/${row.id}`} prefetch={false}>
                  {criteriaWords(row.criteria, row.campaignName)}
                </Link>
              </th>
              <td className={table.full}>{row.reason}</td>
              <td data-l="By">{row.by}</td>
              <td data-l="State">
                <Status sign={sign}>{words}</Status>
              </td>
              <td className={table.n} data-l="Matched">
                {formatCount(row.matched)}
              </td>
              <td className={table.n} data-l="Now out">
                {formatCount(row.nowOut)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
