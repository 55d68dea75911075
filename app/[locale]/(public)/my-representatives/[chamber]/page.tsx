import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { readChamberMembers } from '@/lib/representatives/read-areas'
import { listAreas, listDirectorySources, readChamber } from '@/lib/representatives/read-directory'
import { readOrganisation } from '../../../read-organisation'
import { crumbs } from '../crumbs'
import { WhereFrom } from '../where-from'
import { AreaList } from './area-list'
import { groupByNation } from './group-areas'
import { PeopleList } from './people-list'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ chamber: string }> }

const readOne = cache(readChamber)

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { chamber: slug } = await params
  const chamber = await readOne(slug)
  if (!chamber) return { title: 'There is no such chamber' }
  return {
    title: `${chamber.name}: ${chamber.kind === 'appointed' ? 'members' : 'areas'} from A to Z`,
    description: chamber.decides,
    alternates: { canonical: `/my-representatives/${slug}` },
  }
}

/** Every area of a chamber from A to Z, for somebody who does not want to enter a postcode; or its members, where it has none. */
export default async function ChamberPage({ params }: PageProps) {
  const { chamber: slug } = await params
  const chamber = await readOne(slug)
  if (!chamber) notFound()
  const [areas, members, sources, organisation] = await Promise.all([
    listAreas(slug),
    chamber.kind === 'appointed' ? readChamberMembers(slug, new Date()) : [],
    listDirectorySources(slug),
    readOrganisation(),
  ])
  const groups = groupByNation(areas)
  const isEmpty = areas.length === 0 && members.length === 0
  return (
    <>
      <PageHead crumbs={crumbs({ words: chamber.name })} title={chamber.name} lead={chamber.decides}>
        <p>
          <ActLink href="/my-representatives">Find your area by postcode</ActLink>
        </p>
      </PageHead>
      {isEmpty && <p className="lead">We have no list of it yet.</p>}
      {groups.map(({ id, name, letters }) => (
        <Section key={id} id={id} title={name || 'From A to Z'}>
          <AreaList chamber={slug} letters={letters} />
        </Section>
      ))}
      {members.length > 0 && (
        <Section
          id="members"
          title="Members"
          note="They represent no area, so none of them is yours more than another's."
        >
          <PeopleList members={members} />
        </Section>
      )}
      <WhereFrom sources={sources} email={organisation.email} />
    </>
  )
}
