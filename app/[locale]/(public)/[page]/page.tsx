import type { Metadata } from 'next'
import { libraryMetadata, openPage, TakenDown } from '../library-page'
import { PlainLibraryPage } from '../plain-library-page'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('page', (await params).page)
}

/** Any page that staff have written and that has no folder of its own here. */
export default async function LibraryPage({ params }: PageProps) {
  const found = await openPage('page', (await params).page)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Go to the home page', href: '/' }} />
  return <PlainLibraryPage page={found.publication} />
}
