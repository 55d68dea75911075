import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { libraryMetadata, openPage, TakenDown } from '../library-page'
import { PlainLibraryPage } from '../plain-library-page'

export const dynamic = 'force-static'
export const revalidate = 300

/** Pages whose text stands on another. */
const standsOn: Record<string, string | undefined> = { mission: '/about#mission' }

type PageProps = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('page', (await params).page)
}

/** Any page that staff have written and that has no folder of its own here. */
export default async function LibraryPage({ params }: PageProps) {
  const { page: slug } = await params
  const home = standsOn[slug]
  if (home) permanentRedirect(home)
  const found = await openPage('page', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Go to the home page', href: '/' }} />
  return <PlainLibraryPage page={found.publication} />
}
