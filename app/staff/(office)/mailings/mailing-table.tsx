import Link from 'next/link'
import { kindWords, stateOf } from '@/app/staff/ui/mailing-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { ListedMailing } from '@/lib/mailings/read-mailing'
import s from './mailing.module.css'

export function MailingTable({ caption, rows }: { caption: string; rows: ListedMailing[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Mailing</th>
          <th scope="col" className={s.kind}>
            Kind
          </th>
          <th scope="col" className={s.stands}>
            Stands
          </th>
          <th scope="col" className={s.when}>
            When
          </th>
          <th scope="col" className={`${table.n} ${s.people}`}>
            People
          </th>
          <th scope="col" className={`${table.n} ${s.people}`}>
            Mailed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MailingRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function MailingRow({ row }: { row: ListedMailing }) {
  const { words, sign } = stateOf(row)
  const hasBegun = row.snapshotAt !== null
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/mailings/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
        <span className={table.sub}>
          {[
            `No. ${row.id}`,
            row.campaignName,
            row.writtenBy && `by ${row.writtenBy}`,
            row.isSample && 'sample',
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td className={table.pair}>{kindWords[row.kind].words}</td>
      <td>
        <Status sign={sign}>{words}</Status>
      </td>
      <td className={table.full}>{whenOf(row)}</td>
      <td className={table.n} data-l="People">
        {row.people === null ? '–' : formatCount(row.people)}
      </td>
      <td className={table.n} data-l="Mailed">
        {hasBegun ? formatCount(row.mailed) : '–'}
      </td>
    </tr>
  )
}

function whenOf({ state, startsAt, snapshotAt, finishedAt, changedAt }: ListedMailing): string {
  if (state === 'scheduled' && startsAt) return `Starts ${formatWhen(startsAt)}`
  if (finishedAt) return `Finished ${formatWhen(finishedAt)}`
  if (snapshotAt) return `Began ${formatWhen(snapshotAt)}`
  return `Changed ${formatWhen(changedAt)}`
}
