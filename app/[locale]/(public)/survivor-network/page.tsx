import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { libraryMetadata, readPage } from '../library-page'
import { PlainLibraryPage } from '../plain-library-page'
import { WithSurvivors } from './with-survivors'

export const dynamic = 'force-static'
export const revalidate = 300

export async function generateMetadata(): Promise<Metadata> {
  const canonical = { alternates: { canonical: '/survivor-network' } }
  const page = await readPage('page', 'survivor-network')
  return page ? libraryMetadata('page', 'survivor-network') : { title: 'Survivor network', ...canonical }
}

export default async function SurvivorNetworkPage() {
  const page = await readPage('page', 'survivor-network')
  if (!page)
    return (
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Survivor network' }]}
        title="Survivor network"
        lead="We have not published this page yet."
      />
    )
  return (
    <PlainLibraryPage page={page}>
      <WithSurvivors />
    </PlainLibraryPage>
  )
}
