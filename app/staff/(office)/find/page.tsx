import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { type FoundThing, findAnything, foundAtMost, foundKinds } from '@/lib/desk/find-anything'
import { openSearch } from '@/lib/signatures/desk/sealed-search'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { FoundSignatures } from './found-signatures'
import { addressOfFound, kindNames, noteWords } from './found-words'

export const metadata: Metadata = { title: 'Find' }

type Props = { searchParams: Promise<{ s?: string | string[] }> }

/** Anything of the office by its name, and signatures by what the search of signatures knows. */
export default async function FindPage({ searchParams }: Props) {
  const person = await requireStaff('desk.read', '/staff/find')
  const { s: sealed } = await searchParams
  const typed = typeof sealed === 'string' ? openSearch(sealed, person.id, Date.now()) : ''
  const found = typed ? await findAnything(typed, person.role) : []
  const readsSignatures = may(person.role, 'signature.read')
  return (
    <>
      <PageHead crumbs={[{ href: '/staff', words: 'Desk' }]} here="Find" title="Find">
        <p>
          A campaign, a recommendation or its number, a text
          {may(person.role, 'staff.manage') && ', a colleague'}
          {may(person.role, 'directory.edit') && ', a representative'}
          {readsSignatures && ', or a signature by its name or email'}. What you type stays out of the
          address.
        </p>
      </PageHead>
      {typed === null && <Note tone="warn">This search was somebody else’s or is over. Type it again.</Note>}
      <form className={`${f.form} ${f.inline}`} method="post" action="/staff/find/ask">
        <div>
          <label htmlFor="find-here">What to find</label>
          <input
            id="find-here"
            name="find"
            type="search"
            defaultValue={typed ?? ''}
            maxLength={200}
            required
            autoComplete="off"
          />
        </div>
        <button className={button.btn} type="submit">
          Find
        </button>
      </form>
      {foundKinds.map((kind) => (
        <Things key={kind} things={found.filter((one) => one.kind === kind)} />
      ))}
      {typed && readsSignatures && <FoundSignatures typed={typed} person={person} />}
      {typed && found.length === 0 && !readsSignatures && <p>Nothing has this in its name.</p>}
    </>
  )
}

function Things({ things }: { things: FoundThing[] }) {
  const kind = things[0]?.kind
  if (!kind) return null
  return (
    <Part
      id={kind}
      title={kindNames[kind]}
      say={things.length === foundAtMost ? `the first ${foundAtMost}` : undefined}
    >
      <table className={table.t}>
        <caption className="vh">{kindNames[kind]} that were found</caption>
        <thead className="vh">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr key={thing.key}>
              <th scope="row">
                <Link href={addressOfFound(thing)} prefetch={false}>
                  {thing.title}
                </Link>
              </th>
              <td className={table.n}>{noteWords(thing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
