import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { nationNames } from '@/app/staff/ui/letter-words'
import { PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { findPeople } from '@/lib/representatives/find-people'
import { listChambers } from '@/lib/representatives/read-directory'
import { listAreaRows } from '@/lib/representatives/staff-directory'
import { requireStaff } from '@/lib/staff/session'
import { DirectoryViews } from '../directory-views'

export const metadata: Metadata = { title: 'Areas and people' }

type Props = { searchParams: Promise<{ chamber?: string | string[]; name?: string | string[] }> }

/** The areas of a chamber with who sits for them, and people by name. */
export default async function AreasPage({ searchParams }: Props) {
  await requireStaff('directory.edit', '/staff/representatives/areas')
  const [chambers, query] = await Promise.all([listChambers(), searchParams])
  const chamber = chambers.find(({ slug }) => slug === query.chamber) ?? chambers[0]
  const name = typeof query.name === 'string' ? query.name.slice(0, 80) : ''
  const [areas, people] = await Promise.all([
    chamber && chamber.areas > 0 ? listAreaRows(chamber.slug, name) : [],
    findPeople(name),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/representatives', words: 'Representatives' }]}
        here="Areas and people"
        title="Areas and people"
      />
      <DirectoryViews here="/staff/representatives/areas" />
      <form className={`${f.form} ${f.inline}`} method="get">
        <div className={f.field}>
          <label htmlFor="chamber">Chamber</label>
          <select id="chamber" name="chamber" defaultValue={chamber?.slug}>
            {chambers.map(({ slug, name: words }) => (
              <option key={slug} value={slug}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div className={f.field}>
          <label htmlFor="name">Area or person</label>
          <input id="name" name="name" type="text" defaultValue={name} />
        </div>
        <button className={button.btn} type="submit">
          Show
        </button>
      </form>
      {people.length > 0 && (
        <Part id="people" title="People of this name">
          <ul className={s.list}>
            {people.map(({ id, name: called, seat }) => (
              <li key={id}>
                <Link href={`/staff/representatives/people/${id}`} prefetch={false}>
                  {called}
                </Link>{' '}
                {seat || 'Holds no seat now'}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {chamber && (
        <Part id="areas" title={chamber.name} say={counted(areas.length, 'area')}>
          {areas.length === 0 ? (
            <p>{chamber.areas === 0 ? 'It has no areas: look for its members by name.' : 'No area fits.'}</p>
          ) : (
            <table className={`${table.t} ${table.stack}`}>
              <caption className="vh">Areas of {chamber.name}</caption>
              <thead>
                <tr>
                  <th scope="col">Area</th>
                  <th scope="col">Nation</th>
                  <th scope="col">Who sits</th>
                  <th scope="col">Vacant</th>
                </tr>
              </thead>
              <tbody>
                {areas.map((area) => (
                  <tr key={area.id}>
                    <th scope="row" className={table.full}>
                      <a href={`/my-representatives/${chamber.slug}/${area.slug}`}>{area.name}</a>
                    </th>
                    <td>{nationNames[area.nation] ?? area.nation}</td>
                    <td className={table.full}>
                      {area.members.map(({ id, name: called, party }) => (
                        <div key={id}>
                          <Link href={`/staff/representatives/people/${id}`} prefetch={false}>
                            {called}
                          </Link>{' '}
                          <span className="muted">{party}</span>
                        </div>
                      ))}
                    </td>
                    <td data-l="Vacant" className={area.members.length < area.seats ? table.late : undefined}>
                      {area.members.length < area.seats
                        ? counted(area.seats - area.members.length, 'seat')
                        : 'None'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Part>
      )}
    </>
  )
}
