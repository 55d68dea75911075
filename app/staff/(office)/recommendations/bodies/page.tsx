import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { PageHead } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { type BodyRow, listBodies } from '@/lib/recommendations/staff-queries'
import { formatDate } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Bodies' }

export default async function BodiesPage() {
  const person = await requireStaff('library.read', '/staff/recommendations/bodies')
  const bodies = await listBodies()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/recommendations', words: 'Recommendations' }]}
        here="Bodies"
        title="Bodies"
        acts={
          may(person.role, 'library.edit') && (
            <Link
              className={`${button.btn} ${button.go}`}
              href="/staff/recommendations/bodies/new"
              prefetch={false}
            >
              New body
            </Link>
          )
        }
      >
        <p>
          {counted(bodies.length, 'body', 'bodies')} that recommendations are addressed to. When one ends, say
          who took over: recommendations follow.
        </p>
      </PageHead>
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">Bodies by name</caption>
        <thead>
          <tr>
            <th scope="col">Body</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Took over from</th>
            <th scope="col">Followed by</th>
            <th scope="col">Recommendations</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <Row key={body.slug} body={body} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ body }: { body: BodyRow }) {
  return (
    <tr>
      <th scope="row" className={table.full}>
        <Link href={`/staff/recommendations/bodies/${body.slug}`} prefetch={false}>
          {body.name}
        </Link>
        {body.isSample && <span className={table.sub}>Sample</span>}
      </th>
      <td data-l="From">{body.from ? formatDate(body.from) : ''}</td>
      <td data-l="Until">{body.until ? formatDate(body.until) : ''}</td>
      <td className={table.pair} data-l="Took over from">
        {body.predecessors.map(({ name }) => name).join(', ')}
      </td>
      <td className={table.pair} data-l="Followed by">
        {body.successors.map(({ name }) => name).join(', ')}
      </td>
      <td className={table.full} data-l="Recommendations">
        {body.numbers.join(', ')}
      </td>
    </tr>
  )
}
