import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureList } from '@/app/ui/figure-list'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { sourceKindWords } from '@/app/ui/source-words'
import { Tag } from '@/app/ui/tag'
import { listFigures } from '@/lib/library/evidence/figures'
import { whereUsed } from '@/lib/library/evidence/where-used'
import { WhereUsed } from '../../evidence/[key]/where-used'
import { CiteSource } from './cite-source'
import { readSource } from './read-source'
import { SourceRecord } from './source-record'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ key: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { key } = await params
  const source = await readSource(key)
  if (!source) return { title: 'There is no such source', robots: { index: false } }
  const title = `Source: ${source.title}`
  const description = `Who made it, when, how, and where we cite ${source.title}.`
  return {
    title,
    description,
    alternates: { canonical: `/sources/${key}` },
    openGraph: { title, description, url: `/sources/${key}`, type: 'article' },
  }
}

export default async function SourcePage({ params }: PageProps) {
  const { key } = await params
  const source = await readSource(key)
  if (!source) notFound()
  const [figures, uses] = await Promise.all([listFigures({ sourceKey: key }), whereUsed('source', key)])
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Evidence', href: '/evidence' },
          { words: 'Sources', href: '/sources' },
          { words: source.title },
        ]}
        title={source.title}
      >
        <Tag
          state={sourceKindWords[source.kind] ?? 'Source'}
          notes={source.isSample ? ['Sample'] : undefined}
        />
      </PageHead>
      <Section id="record" title="What it is" heavy>
        <SourceRecord source={source} />
      </Section>
      {(source.method || source.note) && (
        <Section id="method" title="How it was made">
          <Prose>
            {source.method && <p>{source.method}</p>}
            {source.note && <p>{source.note}</p>}
          </Prose>
        </Section>
      )}
      <Section id="figures" title="Figures from it">
        {figures.length > 0 ? <FigureList figures={figures} /> : <p>We have published no figure from it.</p>}
      </Section>
      <Section id="used" title="Where we cite this">
        <WhereUsed uses={uses} />
      </Section>
      <Section id="cite" title="Cite this">
        <CiteSource source={source} />
      </Section>
    </>
  )
}
