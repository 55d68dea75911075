import type { Metadata } from 'next'
import { kindWords } from '@/app/ui/figure-words'
import { listFigures } from '@/lib/library/evidence/figures'
import { listLive } from '@/lib/library/publications/list-live'
import { EvidenceLibrary } from '../evidence-library'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Evidence: chosen figures',
  description: 'The figures of one issue or of one kind, with their sources.',
  alternates: { canonical: '/evidence' },
  robots: { index: false },
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the form on /evidence asks for. Anything it does not know is the same as not chosen. */
export default async function ChosenEvidencePage({ searchParams }: PageProps) {
  const asked = await searchParams
  const issues = await listLive('issue')
  const issue = issues.find(({ slug }) => slug === asked.issue)
  const kind = typeof asked.kind === 'string' && Object.hasOwn(kindWords, asked.kind) ? asked.kind : ''
  const figures = await listFigures({ ...(issue && { issueId: issue.id }), ...(kind && { kind }) })
  return <EvidenceLibrary figures={figures} issues={issues} chosen={{ issue: issue?.slug ?? '', kind }} />
}
