import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead, Part } from '@/app/staff/ui/parts'
import t from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { type ErasureRow, listErasures } from '@/lib/rights/list-erasures'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../../mail/mail-views'
import { causeWords, placeOf } from './place-words'

export const metadata: Metadata = { title: 'Erasures' }

const path = '/staff/rights/erasures'

type Props = { searchParams: Promise<{ before?: string | string[] }> }

/** Who was erased, by number, and where words that staff wrote still name them. */
export default async function ErasuresPage({ searchParams }: Props) {
  const person = await requireStaff('rights.handle', path)
  const { before } = await searchParams
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : null
  const { rows, next } = await listErasures(from)
  return (
    <>
      <PageHead title="Erasures">
        <p>
          Erasing takes away everything a person gave us. It does not change what staff wrote by hand: where
          that has their whole name or address, the place is listed here, without the words. Look at it, and
          take the name out. Lines of the log cannot be changed. Paper sheets carry no address, and are found
          by the sheet.
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      <Part
        id="erasures"
        title="So far"
        say="newest first"
        more={
          next !== null && (
            <Link href={`${path}?before=${next}`} prefetch={false}>
              Older
            </Link>
          )
        }
      >
        {rows.length === 0 ? (
          <p>None yet. One comes here when somebody asks to be erased.</p>
        ) : (
          <Erasures rows={rows} />
        )}
      </Part>
    </>
  )
}

function Erasures({ rows }: { rows: ErasureRow[] }) {
  return (
    <table className={`${t.t} ${t.stack}`}>
      <caption className="vh">Erasures</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">When</th>
          <th scope="col">Why</th>
          <th scope="col" className={t.n}>
            Rows
          </th>
          <th scope="col">Still named in</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, cause, rows: changed, stillNamed }) => (
          <tr key={id}>
            <th scope="row">{formatCount(id)}</th>
            <td data-l="When">{formatWhen(at)}</td>
            <td data-l="Why">{causeWords[cause]}</td>
            <td className={t.n} data-l="Rows">
              {formatCount(changed)}
            </td>
            <td className={t.full} data-l="Still named in">
              <Places stillNamed={stillNamed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Places({ stillNamed }: Pick<ErasureRow, 'stillNamed'>) {
  if (stillNamed.length === 0) return 'Nowhere we know of'
  return (
    <>
      {counted(stillNamed.length, 'place', 'places')}
      <ul>
        {stillNamed.map(({ table, column, id }) => {
          const { words, href } = placeOf(table, id)
          return (
            <li key={`${table} ${column} ${id}`}>
              {href ? (
                <Link href={href} prefetch={false}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
