import type { Metadata } from 'next'
import { listFigures } from '@/lib/library/evidence/figures'
import { listLive } from '@/lib/library/publications/list-live'
import { EvidenceLibrary } from './evidence-library'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Evidence',
  description: 'Every figure that we use, with its source, the date it is for and what it does not say.',
  alternates: { canonical: '/evidence' },
}

export default async function EvidencePage() {
  const [figures, issues] = await Promise.all([listFigures(), listLive('issue')])
  return <EvidenceLibrary figures={figures} issues={issues} />
}
