import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { FigureList } from '@/app/ui/figure-list'
import { PageHead } from '@/app/ui/page-head'
import { publicationKindWords } from '@/app/ui/publication-words'
import { Section } from '@/app/ui/section'
import { Tag } from '@/app/ui/tag'
import { type TextRow, TextRows } from '@/app/ui/text-rows'
import { listFigures } from '@/lib/library/evidence/figures'
import { getPlace } from '@/lib/library/places/queries'
import { listCentres, listPartnerships } from '@/lib/library/programmes/queries'
import type { PublicationKind } from '@/lib/library/publications/content'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'
import { PartnershipTable } from '../../partnerships/partnership-table'
import { CentreList } from '../../programmes/[slug]/centre-list'
import { presenceWords } from '../presence-words'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ code: string }> }

const readPlace = cache(getPlace)
const shownKinds: PublicationKind[] = ['programme', 'briefing', 'story', 'news', 'explainer', 'event']

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const place = await readPlace((await params).code.toUpperCase())
  if (!place) return { title: 'There is no such place', robots: { index: false } }
  const description = place.summary || `What we do, know and ask for in ${place.name}.`
  return {
    title: place.name,
    description,
    alternates: { canonical: `/places/${place.code}` },
    openGraph: { title: place.name, description, url: `/places/${place.code}`, type: 'article' },
  }
}

export default async function PlacePage({ params }: PageProps) {
  const { code } = await params
  const place = await readPlace(code.toUpperCase())
  if (!place) notFound()
  if (code !== place.code) permanentRedirect(`/places/${place.code}`)
  const [figures, centres, partnerships, ...lists] = await Promise.all([
    listFigures({ placeCode: place.code }),
    listCentres({ placeCode: place.code }),
    listPartnerships({ placeCode: place.code }),
    ...shownKinds.map((kind) => listLive(kind, { placeCode: place.code, limit: 20 })),
  ])
  const rows = lists.flat().map(toRow)
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Where we work', href: '/where-we-work' },
          { words: place.name },
        ]}
        title={place.name}
        lead={place.summary}
      >
        <Tag state={presenceWords[place.presence]} notes={[place.region]} />
        {place.hidesPrecisePlace && (
          <p className="small">We name only the country: more could put somebody at risk.</p>
        )}
        {place.source && (
          <p className="small">
            Source: <a href={`/sources/${place.source.key}`}>{place.source.title}</a>
            {/* The sources of places say a year or a month: a day would be more than they do. */}
            {place.asOf && `, as of ${place.asOf.slice(0, 4)}`}.
          </p>
        )}
      </PageHead>
      <Section id="work" title="What there is to read" heavy>
        {rows.length === 0 ? (
          <p>We have published nothing about {place.name} yet.</p>
        ) : (
          <TextRows rows={rows} />
        )}
      </Section>
      {figures.length > 0 && (
        <Section id="figures" title="Figures">
          <FigureList figures={figures} />
        </Section>
      )}
      <CentreList centres={centres} />
      {partnerships.length > 0 && (
        <Section id="partnerships" title="Who paid" full>
          <PartnershipTable partnerships={partnerships} caption={`Partnerships in ${place.name}`} />
        </Section>
      )}
    </>
  )
}

function toRow({ kind, slug, address, title, standfirst }: LiveSummary): TextRow {
  return {
    key: `${kind}/${slug}`,
    href: address,
    title,
    note: publicationKindWords[kind],
    text: <p>{standfirst}</p>,
  }
}
