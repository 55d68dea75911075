import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { HistoryTable } from '@/app/staff/ui/history-table'
import { eventNote, eventTitle, kindWords } from '@/app/staff/ui/library-words'
import { Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { capitalise, formatMoment } from '@/app/ui/format'
import {
  getPublicationForEditing,
  listPublicationEvents,
  listVersions,
  type NamedIn,
  whereNamed,
} from '@/lib/library/publications/editor-queries'
import { requireStaff } from '@/lib/staff/session'
import { PublicationHead } from '../publication-head'

export const metadata: Metadata = { title: 'History and use' }

const changeWords = {
  first: 'First',
  edit: 'Edit',
  correction: 'Correction',
  new_version: 'New version',
}

/** What was published when, everything that was done, and where the text is named. */
export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireStaff('library.read', `/staff/library/publications/${id}/history`)
  const publication = await getPublicationForEditing(Number(id))
  if (!publication) notFound()
  const [versions, events, named] = await Promise.all([
    listVersions(publication.id),
    listPublicationEvents(publication.id),
    whereNamed(publication.id),
  ])
  const texts = eachOnce(named.texts)
  return (
    <>
      <PublicationHead publication={publication} here="/history" />
      <Part id="versions" title="Versions" say="what readers can see of its history">
        {versions.length === 0 && <p>Nothing has been published yet.</p>}
        {versions.length > 0 && (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Versions, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">When, in London</th>
                <th scope="col">Kind</th>
                <th scope="col">Note for readers</th>
                <th scope="col">Who</th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ major, minor, kind, note, at, by, revisionNumber }) => (
                <tr key={`${major}.${minor}`}>
                  <th scope="row" className={table.strong}>
                    {major}.{minor}
                  </th>
                  <td className={table.pair}>{formatMoment(at)}</td>
                  <td>
                    {changeWords[kind]}, revision {revisionNumber}
                  </td>
                  <td className={table.full}>{note}</td>
                  <td>{by || 'By itself'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
      <Part
        id="events"
        title="History"
        say={`${counted(events.length, 'entry', 'entries')}, newest first; nothing is ever removed`}
      >
        {events.length === 0 && <p>Nothing has been done to it here: it came with the sample.</p>}
        {events.length > 0 && (
          <HistoryTable
            caption="Everything that was done, newest first"
            entries={events.map((entry) => ({ ...entry, what: eventTitle(entry), words: eventNote(entry) }))}
          />
        )}
      </Part>
      <Part
        id="named"
        title="Where it is named"
        say={`${counted(texts.length, 'text')}, and ${counted(named.recommendations.length, 'recommendation')} made in it`}
      >
        <ul className={s.list}>
          {texts.map(({ id, kind, title, copy }) => (
            <li key={id}>
              {capitalise(kindWords[kind].one)}:{' '}
              <Link href={`/staff/library/publications/${id}`} prefetch={false}>
                {title}
              </Link>
              {copy === 'draft' && ', only in its draft'}
            </li>
          ))}
          {named.recommendations.map((number) => (
            <li key={number}>
              Recommendation <a href={`/recommendations/${number}`}>{number}</a>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

/** A text that names it in both its copies, once. */
function eachOnce(texts: NamedIn[]): NamedIn[] {
  const live = new Set(texts.filter(({ copy }) => copy === 'live').map(({ id }) => id))
  return texts.filter(({ id, copy }) => copy === 'live' || !live.has(id))
}
