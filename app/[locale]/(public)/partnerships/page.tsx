import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { formatCount } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listPartnerships } from '@/lib/library/programmes/queries'
import { readPage } from '../library-page'
import { LibraryText, SourcesSection } from '../library-text'
import { PartnershipTable } from './partnership-table'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Partnerships',
  description: 'Funded work by country, with the funder, the amount and the years, and as a CSV file.',
  alternates: { canonical: '/partnerships', types: { 'text/csv': '/partnerships.csv' } },
}

export default async function PartnershipsPage() {
  const [partnerships, page] = await Promise.all([listPartnerships(), readPage('page', 'partnerships')])
  const texts = await renderTexts({ body: page?.content.body ?? '' })
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Partnerships' }]}
        title={page?.title ?? 'Partnerships'}
        lead={page?.standfirst || 'Who paid for which work, where, how much and when. The newest is first.'}
      />
      <LibraryText part={texts.parts.body} />
      <Section
        id="table"
        title="Funded work"
        note={
          partnerships.length === 1 ? '1 partnership' : `${formatCount(partnerships.length)} partnerships`
        }
        full
      >
        {partnerships.length === 0 ? (
          <p>We have not listed any partnerships yet.</p>
        ) : (
          <>
            <PartnershipTable partnerships={partnerships} caption="Partnerships, the newest first" />
            <p>
              <ActLink href="/partnerships.csv">Download this table as CSV</ActLink>
            </p>
          </>
        )}
      </Section>
      <SourcesSection notes={texts.notes} />
    </>
  )
}
