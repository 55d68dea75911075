import Link from 'next/link'
import { Part, Status } from '@/app/staff/ui/parts'
import { searchMistake, stateWords } from '@/app/staff/ui/signature-words'
import table from '@/app/staff/ui/table.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { findSignatures, type SignatureRow } from '@/lib/signatures/desk/find-signatures'
import { readSearchLine } from '@/lib/signatures/desk/search-line'
import { seesOf } from '@/lib/signatures/desk/sees'
import type { SignedInStaff } from '@/lib/staff/session'
import { addressOf, carried, refusedTerm } from '../signatures/list-query'

const size = 5

type Props = { typed: string; person: SignedInStaff }

/** The newest signatures that match what was typed, read as the search of signatures reads it. */
export async function FoundSignatures({ typed, person }: Props) {
  const sees = seesOf(person.role)
  const read = readSearchLine(typed)
  const refused =
    read.kind === 'unread' ? searchMistake(read) : (refusedTerm(read.terms, sees) ?? emptyWords(read.terms))
  const found =
    read.kind === 'read' && refused === null ? await findSignatures(read.terms, { size }, sees) : null
  const rows = found?.kind === 'found' ? found.rows : []
  return (
    <Part
      id="signatures"
      title="Signatures"
      say={rows.length > 0 ? 'newest first' : undefined}
      more={
        rows.length > 0 && (
          <Link href={addressOf(carried(typed, person.id))} prefetch={false}>
            All that match
          </Link>
        )
      }
    >
      {refused && <p>{refused}</p>}
      {found?.kind === 'too_wide' && <p>Looking took too long, and was stopped. Search in Signatures.</p>}
      {found?.kind === 'found' && rows.length === 0 && <p>None matches.</p>}
      {rows.length > 0 && <Rows rows={rows} />}
    </Part>
  )
}

function emptyWords(terms: object): string | null {
  return Object.keys(terms).length === 0 ? 'Type a name, or an email as it was signed with.' : null
}

function Rows({ rows }: { rows: SignatureRow[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Signatures that were found</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {rows[0]?.email !== undefined && <th scope="col">Email</th>}
          <th scope="col">Campaign</th>
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Received
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/signatures/${row.id}`} prefetch={false}>
                {row.name}
              </Link>
            </th>
            {row.email !== undefined && <td className={table.full}>{row.email}</td>}
            <td className={table.full}>{row.campaignName}</td>
            <td>
              <Status sign={stateWords[row.state].sign}>{stateWords[row.state].words}</Status>
            </td>
            <td className={`${table.n} ${table.pair}`}>{formatWhen(row.receivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
