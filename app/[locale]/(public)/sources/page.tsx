import type { Metadata } from 'next'
import { sourceName } from '@/app/ui/evidence-fact'
import { formatCount } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { sourceKindWords } from '@/app/ui/source-words'
import { TextRows } from '@/app/ui/text-rows'
import { listSources, type SourceRow } from '@/lib/library/evidence/source-queries'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Every report, study, law and data set that we cite, with where we cite it.',
  alternates: { canonical: '/sources' },
}

export default async function SourcesPage() {
  const sources = await listSources()
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Evidence', href: '/evidence' },
          { words: 'Sources' },
        ]}
        title="Sources"
        lead="What we cite, newest first. Each page says who made it, who paid for it where we know, and where we use it."
      />
      <Section id="list" title="All sources" note={countWords(sources.length)}>
        {sources.length === 0 ? (
          <p>We have not listed any sources yet.</p>
        ) : (
          <TextRows rows={sources.map(toRow)} />
        )}
      </Section>
    </>
  )
}

function toRow(source: SourceRow) {
  return {
    key: source.key,
    href: `/sources/${source.key}`,
    title: sourceName(source),
    note: sourceKindWords[source.kind],
    text: (
      <p>
        {source.publisher && `${source.publisher}. `}
        {source.figures > 0 &&
          (source.figures === 1
            ? '1 figure comes from it.'
            : `${formatCount(source.figures)} figures come from it.`)}
      </p>
    ),
  }
}

function countWords(count: number): string {
  return count === 1 ? '1 source' : `${formatCount(count)} sources`
}
