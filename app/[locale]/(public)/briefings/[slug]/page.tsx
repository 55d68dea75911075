import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { hasBrowser } from '@/lib/library/pdf/find-browser'
import { findPdf } from '@/lib/library/pdf/make-pdf'
import { readOrganisation } from '../../../read-organisation'
import { TakenDown, takenDownMetadata } from '../../library-page'
import { BriefingView } from './briefing-view'
import { readBriefingPage } from './read-briefing-page'

export const dynamic = 'force-static'
export const revalidate = 60

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const found = await readBriefingPage(slug)
  if (found?.kind === 'taken_down') return takenDownMetadata
  if (found?.kind !== 'live') return { title: 'There is no such briefing' }
  const { title, standfirst, address, firstPublishedAt, changedAt, archivedAt } = found.briefing.publication
  return {
    title,
    description: standfirst,
    alternates: { canonical: address, types: { 'application/pdf': `${address}.pdf` } },
    openGraph: {
      title,
      description: standfirst,
      url: address,
      type: 'article',
      publishedTime: new Date(firstPublishedAt).toISOString(),
      modifiedTime: new Date(changedAt).toISOString(),
    },
    ...(archivedAt && { robots: { index: false } }),
  }
}

export default async function BriefingPage({ params }: PageProps) {
  const { slug } = await params
  const found = await readBriefingPage(slug)
  if (!found) notFound()
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'All briefings', href: '/briefings' }} />
  const [organisation, made] = await Promise.all([readOrganisation(), findPdf(found.briefing)])
  const pdf = made ? { bytes: made.bytes, pages: made.pages } : hasBrowser() ? 'on_request' : 'none'
  return <BriefingView briefing={found.briefing} organisation={organisation} pdf={pdf} />
}
