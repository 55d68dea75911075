import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listPlaces, type Place } from '@/lib/library/places/queries'
import { readPage } from '../library-page'
import { LibraryText, SourcesSection } from '../library-text'
import { presenceWords } from '../places/presence-words'
import { RegionDiagram } from './region-diagram'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Where we work',
  description: 'The countries in which we or our partners work or have worked, by region.',
  alternates: { canonical: '/where-we-work' },
}

export default async function WhereWeWorkPage() {
  const [all, page] = await Promise.all([listPlaces(), readPage('page', 'where-we-work')])
  const places = all.filter(({ presence }) => presence !== 'none')
  const texts = await renderTexts({ body: page?.content.body ?? '' })
  const regions = [...new Set(places.map(({ region }) => region))]
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Where we work' }]}
        title={page?.title ?? 'Where we work'}
        lead={
          page?.standfirst || 'By region. Where a name could put somebody at risk, we name only the country.'
        }
      />
      <LibraryText part={texts.parts.body} />
      {places.length === 0 && <p>We have not listed any places yet.</p>}
      {regions.map((region, i) => (
        <Section key={region} id={idOf(region)} title={region} heavy={i === 0}>
          <TextRows rows={places.filter((place) => place.region === region).map(toRow)} />
        </Section>
      ))}
      {places.length > 0 && (
        <Section id="diagram" title="At a glance">
          <RegionDiagram places={places} />
        </Section>
      )}
      <SourcesSection notes={texts.notes} />
      <p>
        <ActLink href="/programmes">See the programmes</ActLink>
      </p>
    </>
  )
}

function toRow(place: Place) {
  return {
    key: place.code,
    href: `/places/${place.code}`,
    title: place.name,
    note: presenceWords[place.presence],
    text: place.summary && <p>{place.summary}</p>,
  }
}

function idOf(region: string): string {
  return region.toLowerCase().replace(/[^a-z]+/g, '-')
}
