import Link from 'next/link'
import { Fragment } from 'react'
import { Status } from '@/app/staff/ui/parts'
import { shortRule, stateWords } from '@/app/staff/ui/signature-words'
import table from '@/app/staff/ui/table.module.css'
import { formatWait, formatWeekday } from '@/app/staff/ui/words'
import { countryName } from '@/app/ui/country-name'
import { isoDay } from '@/app/ui/format'
import type { SignatureRow } from '@/lib/signatures/desk/find-signatures'
import type { Sees } from '@/lib/signatures/desk/signature-filter'
import { type Ditto, dittoOf, domainOf, splitIp } from './ditto'
import s from './signature-table.module.css'

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/London' })

type Props = {
  caption: string
  rows: SignatureRow[]
  sees: Sees
  /** Which are ticked; null where nothing can be. */
  picked: string[] | null
  /** The row that is open beside the table, and where a row opens there. */
  openId?: string
  openHref?: (id: string) => string
  /** Tells how long each has been held, instead of when it came. */
  now?: number
}

/** Signatures, a day after the other. The row header is the name, and a link to the whole of it. */
export function SignatureTable({ caption, rows, sees, picked, openId, openHref, now }: Props) {
  const ditto = dittoOf(rows)
  // Beside an open row there is no room for it, and the open row says it.
  const showsPlace = openId === undefined
  const columns = 5 + [showsPlace, sees.email, sees.network, picked !== null].filter(Boolean).length
  return (
    <table className={`${table.t} ${table.stack} ${s.sig} ${showsPlace ? '' : s.narrow}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {picked && (
            <th scope="col" className={s.pick}>
              <span className="vh">Tick</span>
            </th>
          )}
          <th scope="col" aria-sort={now ? undefined : 'descending'}>
            {now ? 'Held for' : 'Received'}
          </th>
          <th scope="col">Name</th>
          {sees.email && <th scope="col">Email</th>}
          {showsPlace && <th scope="col">Place</th>}
          {sees.network && <th scope="col">Network</th>}
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Score
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <Fragment key={row.id}>
            {!now && isoDay(row.receivedAt) !== isoDay(rows[i - 1]?.receivedAt ?? 0) && (
              <tr className={table.band}>
                <th scope="rowgroup" colSpan={columns}>
                  {formatWeekday(row.receivedAt)}
                </th>
              </tr>
            )}
            <Row
              {...{
                row,
                sees,
                picked,
                ditto: ditto(row),
                isOpen: row.id === openId,
                openHref,
                now,
                showsPlace,
              }}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<Props, 'sees' | 'picked' | 'openHref' | 'now'> & {
  row: SignatureRow
  ditto: Ditto
  isOpen: boolean
  showsPlace: boolean
}

function Row({ row, sees, picked, ditto, isOpen, openHref, now, showsPlace }: RowProps) {
  const { sign, words } = stateWords[row.state]
  const tone = (isSame: boolean) => (isSame ? s.same : s.diff)
  return (
    <tr
      className={`${s.row} ${ditto.isOdd ? s.odd : ''}`}
      aria-current={isOpen || undefined}
      data-row={row.id}
    >
      {picked && (
        <td className={s.pick}>
          <label>
            <input
              type="checkbox"
              name="pick"
              value={`${row.id} ${row.state}`}
              defaultChecked={picked.includes(row.id)}
            />
            <span className="vh">Tick {row.name}</span>
          </label>
        </td>
      )}
      <td className={s.when}>
        {now ? formatWait((now - (row.confirmedAt ?? now)) / 1000) : clock.format(row.receivedAt)}
      </td>
      <th scope="row" className={s.name}>
        {openHref && (
          <Link className={s.beside} href={openHref(row.id)} prefetch={false} scroll={false}>
            {row.name}
          </Link>
        )}
        <Link
          className={openHref ? s.alone : undefined}
          href={`/staff/signatures/${row.id}`}
          prefetch={false}
        >
          {row.name}
        </Link>
      </th>
      {sees.email && (
        <td className={s.email}>
          {row.email && (
            <>
              {row.email.slice(0, row.email.lastIndexOf('@'))}
              <wbr />
              <span className={tone(ditto.domain)}>{domainOf(row.email)}</span>
            </>
          )}
        </td>
      )}
      {showsPlace && <td className={s.place}>{row.postcode ?? countryName(row.country)}</td>}
      {sees.network && (
        <td className={s.ip}>
          {row.ip && (
            <>
              <span className={tone(ditto.network)}>{splitIp(row.ip)[0]}</span>
              {splitIp(row.ip)[1]}
            </>
          )}
        </td>
      )}
      <td className={s.state}>
        <Status sign={sign}>{words}</Status>
      </td>
      <td className={`${table.n} ${s.score} ${row.score === 0 ? s.same : ''}`}>{row.score}</td>
      <td className={s.why}>
        <span className={tone(ditto.why)}>
          {[...new Set(row.suspicions.map(({ rule }) => shortRule(rule)))].join(', ')}
        </span>
      </td>
    </tr>
  )
}
