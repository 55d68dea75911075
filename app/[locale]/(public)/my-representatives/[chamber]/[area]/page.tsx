import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { readSignedHere, readStanding } from '@/lib/letters/read-standing'
import type { FoundArea } from '@/lib/representatives/lookup'
import { readAreaByAddress, readAreas, readAreasWithSources } from '@/lib/representatives/read-areas'
import { readRelatedAreas } from '@/lib/representatives/read-directory'
import { readOrganisation } from '../../../../read-organisation'
import { AreaSection } from '../../area-section'
import { crumbs } from '../../crumbs'
import { dayWords, nationWords, seatsWords, titled } from '../../member-words'
import { WhereFrom } from '../../where-from'
import { OtherLevels } from './other-levels'
import { SignedHereSection } from './signed-here'

export const dynamic = 'force-static'
export const revalidate = 60

type PageProps = { params: Promise<{ chamber: string; area: string }> }

const readOne = cache((chamber: string, slug: string) => readAreaByAddress(chamber, slug, new Date()))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { chamber, area: slug } = await params
  const area = await readOne(chamber, slug)
  if (!area) return { title: 'There is no such area' }
  const names = area.mandates.map((mandate) => titled(mandate, area.chamber))
  return {
    title: `${area.name}, ${area.chamber.name}`,
    description: `Who represents ${area.name} in the ${area.chamber.name}${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
    alternates: { canonical: `/my-representatives/${chamber}/${slug}` },
  }
}

/** An area of one chamber: who sits for it, how to reach them, what they have said, and who has signed there. */
export default async function AreaPage({ params }: PageProps) {
  const { chamber, area: slug } = await params
  const area = await readOne(chamber, slug)
  if (!area) notFound()
  const now = new Date()
  const [standing, signed, related, { sources }, organisation] = await Promise.all([
    readStanding([area], now),
    readSignedHere(area.id, now),
    readRelatedAreas(area.id),
    readAreasWithSources([area.id], now),
    readOrganisation(),
  ])
  const [wider, narrower] = await Promise.all([
    readAreas(related.wider, now),
    readAreas(related.narrower, now),
  ])
  return (
    <>
      <PageHead
        crumbs={crumbs(
          { words: area.chamber.name, href: `/my-representatives/${chamber}` },
          { words: area.name },
        )}
        title={area.name}
        lead={leadOf(area)}
      >
        <p>
          <ActLink href="/my-representatives">Find your area by postcode</ActLink>
        </p>
      </PageHead>
      <AreaSection
        area={area}
        standing={standing}
        now={now.getTime()}
        title={area.seats === 1 ? 'Its member' : 'Its members'}
        note={`As of ${dayWords(area.asOf)}. ${area.chamber.decides}`}
        showsChannels
        heavy
      />
      <SignedHereSection area={area} signed={signed} />
      <OtherLevels wider={wider} narrower={narrower} />
      <WhereFrom sources={sources} email={organisation.email} />
    </>
  )
}

/** "A constituency of the House of Commons in Wales, which elects one member. In Welsh: …" */
function leadOf(area: FoundArea): string {
  const kind = { constituency: 'A constituency', region: 'A region', list: 'A constituency' }[area.kind]
  const other = area.nameAlt && area.nameAlt !== area.name ? ` It is also called ${area.nameAlt}.` : ''
  return `${kind} of the ${area.chamber.name} in ${nationWords(area.nation)}, ${seatsWords(area.seats)}.${other}`
}
