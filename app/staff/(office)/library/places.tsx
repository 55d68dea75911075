import Link from 'next/link'
import { kindWords } from '@/app/staff/ui/library-words'
import { Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { capitalise } from '@/app/ui/format'
import type { PublicationKind } from '@/lib/library/publications/content'

type Place = {
  id: number
  kind: string
  slug: string
  title: string
  isLive: boolean
  isInDraft: boolean
  /** Of a figure: the copy that readers see carries one that was replaced, or is due for review. */
  isOutdated?: boolean
}

/** Where something stands, each with the way to its draft. */
export function Places({
  id,
  places,
  none,
  say,
}: {
  id: string
  places: Place[]
  none: string
  say?: string
}) {
  return (
    <Part id={id} title="Where it stands" say={say}>
      {places.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Texts and campaigns in which it stands</caption>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Kind</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={`${place.kind}/${place.slug}`}>
                <th scope="row" className={table.full}>
                  <Link href={editorOf(place)} prefetch={false}>
                    {place.title}
                  </Link>
                </th>
                <td data-l="Kind">{nameOf(place.kind)}</td>
                <td data-l="State">
                  <Status sign={place.isOutdated ? 'late' : place.isLive ? 'done' : 'to_come'}>
                    {place.isLive ? (place.isInDraft ? 'Live and in the draft' : 'Live only') : 'Draft only'}
                    {place.isOutdated && ', outdated'}
                  </Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

function editorOf({ kind, slug, id }: Place): string {
  return kind === 'campaign' ? `/staff/campaigns/${slug}?part=figures` : `/staff/library/publications/${id}`
}

function nameOf(kind: string): string {
  return kind === 'campaign' ? 'Campaign' : capitalise(kindWords[kind as PublicationKind]?.one ?? kind)
}
