import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatMoment } from '@/app/ui/format'
import { compareContents } from '@/lib/library/publications/compare-contents'
import {
  type EditedPublication,
  getPublicationForEditing,
  getRevision,
  listRevisions,
  type RevisionRow,
} from '@/lib/library/publications/editor-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { keep, restore } from '../act-actions'
import { Compared } from '../compared'
import { PublicationHead } from '../publication-head'

export const metadata: Metadata = { title: 'Changes' }

type Query = Record<'from' | 'to' | 'done', string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

const doneWords: Record<string, string> = {
  kept: 'Kept as a revision.',
  kept_already: 'The draft is the same as the newest revision, so there is nothing new to keep.',
}

/** The revisions of a text, two of them compared, each to be restored. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/staff/library/publications/${id}`
  const person = await requireStaff('library.read', `${path}/changes`)
  const publication = await getPublicationForEditing(Number(id))
  if (!publication) notFound()
  const [revisions, query] = [await listRevisions(publication.id), await searchParams]
  const from = numberOf(query.from) ?? publication.live?.number ?? revisions.at(0)?.number ?? null
  const to = numberOf(query.to)
  const mayEdit = may(person.role, 'library.edit') && ['draft', 'published'].includes(publication.state)
  const said = typeof query.done === 'string' ? doneWords[query.done] : undefined
  return (
    <>
      <PublicationHead publication={publication} here="/changes" />
      {said && <Note tone="good">{said}</Note>}
      <Comparison publication={publication} from={from} to={to} />
      {mayEdit && from !== null && (
        <Part
          id="restore"
          title={`Restore revision ${from}`}
          say="the draft is kept as a revision first; nothing is lost"
        >
          <StaffForm
            action={restore.bind(null, publication.id, from)}
            fields={[]}
            values={{}}
            prefix="restore-"
            button={`Restore revision ${from} as the draft`}
            note="Readers see nothing of it until it is published."
          />
        </Part>
      )}
      <Part
        id="revisions"
        title="Revisions"
        say={`${counted(revisions.length, 'revision')}, newest first; none is ever changed`}
      >
        {publication.hasUnkept && (
          <p>
            The draft (edition {publication.edition}) differs from revision {publication.newestRevision}.
          </p>
        )}
        {mayEdit && publication.hasUnkept && (
          <StaffForm
            action={keep.bind(null, publication.id)}
            fields={[
              {
                kind: 'line',
                name: 'note',
                label: 'Keep the draft as a revision: what is in it, in a few words',
                max: 300,
              },
            ]}
            values={{}}
            prefix="keep-"
            button="Keep it as a revision"
          />
        )}
        <Revisions revisions={revisions} path={path} from={from} />
      </Part>
    </>
  )
}

function numberOf(given: string | string[] | undefined): number | null {
  const number = Number(typeof given === 'string' ? given : Number.NaN)
  return Number.isInteger(number) && number > 0 && number < 2_147_483_647 ? number : null
}

async function Comparison({
  publication,
  from,
  to,
}: {
  publication: EditedPublication
  from: number | null
  to: number | null
}) {
  if (from === null)
    return <p>Nothing is kept yet. A revision is kept when the text is sent for review or published.</p>
  const [was, is] = [
    await getRevision(publication.id, from),
    to === null ? publication.content : await getRevision(publication.id, to),
  ]
  if (!was || !is) return <p>There is no such revision.</p>
  const fields = compareContents(publication.kind, was, is)
  const what = to === null ? 'the draft' : `revision ${to}`
  return (
    <Part id="compared" title={`From revision ${from} to ${what}`}>
      {fields.length === 0 ? (
        <p>They are the same.</p>
      ) : (
        <Compared fields={fields} caption={`Differences between revision ${from} and ${what}`} />
      )}
    </Part>
  )
}

function Revisions({
  revisions,
  path,
  from,
}: {
  revisions: RevisionRow[]
  path: string
  from: number | null
}) {
  if (revisions.length === 0) return null
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Revisions, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Revision</th>
          <th scope="col">When, in London</th>
          <th scope="col">Who</th>
          <th scope="col">Published as</th>
          <th scope="col">Note</th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map(({ number, at, by, version, note }) => (
          <tr key={number} aria-current={number === from ? 'true' : undefined}>
            <th scope="row" className={table.strong}>
              {number}
            </th>
            <td className={table.pair}>{formatMoment(at)}</td>
            <td>{by}</td>
            <td data-l="Published as">{version && `Version ${version}`}</td>
            <td className={table.full}>{note}</td>
            <td className={table.full}>
              <Link href={`${path}/changes?from=${number}`} prefetch={false}>
                Compare with the draft<span className="vh">: revision {number}</span>
              </Link>
              {number > 1 && (
                <>
                  {', '}
                  <Link href={`${path}/changes?from=${number - 1}&to=${number}`} prefetch={false}>
                    what it changed<span className="vh">: revision {number}</span>
                  </Link>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
