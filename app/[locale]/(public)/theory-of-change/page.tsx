import type { Metadata } from 'next'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Section } from '@/app/ui/section'
import { listDomains, listPillars, ownVariant } from '@/lib/library/pages/queries'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { readPage } from '../library-page'
import { LibraryText, SourcesSection } from '../library-text'
import { OtherVariants } from './other-variants'
import { PillarSection } from './pillar-section'
import { ProofFigures } from './proof-figures'
import { TheoryDiagram } from './theory-diagram'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Theory of change',
  description: 'How violence stops: four steps, how each is meant to work, and what we have seen of it.',
  alternates: { canonical: '/theory-of-change' },
}

export default async function TheoryOfChangePage() {
  const [pillars, domains, page, model] = await Promise.all([
    listPillars(),
    listDomains(),
    readPage('page', 'theory-of-change'),
    readPage('page', 'our-model'),
  ])
  const texts = await renderTexts({ body: page?.content.body ?? '', model: model?.content.body ?? '' })
  const own = pillars.filter(({ variant }) => variant === ownVariant)
  const others = pillars.filter(({ variant }) => variant !== ownVariant)
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Theory of change' }]}
        title={page?.title ?? 'Theory of change'}
        lead={page?.standfirst || 'How violence stops, in four steps, and what we have seen of each.'}
      />
      {own.length > 0 ? (
        <TheoryDiagram pillars={own} />
      ) : (
        <Notice title="Not there yet">
          <p>We have not published our theory of change yet.</p>
        </Notice>
      )}
      {texts.parts.body && (
        <Section id="text" title="The idea" heavy>
          <LibraryText part={texts.parts.body} />
        </Section>
      )}
      {own.map((pillar) => (
        <PillarSection key={pillar.id} pillar={pillar} />
      ))}
      <ProofFigures keys={page?.content.figures ?? []} />
      {texts.parts.model && (
        <Section id="our-model" title={model?.title ?? 'Our model'} note={model?.standfirst}>
          <LibraryText part={texts.parts.model} />
        </Section>
      )}
      {domains.length > 0 && (
        <Section
          id="domains"
          title="What we measure"
          note="A result is compared only with results of the same kind."
        >
          <Particulars rows={domains.map(({ name, definition }) => ({ term: name, is: definition }))} />
        </Section>
      )}
      <OtherVariants pillars={others} />
      <SourcesSection notes={texts.notes} />
    </>
  )
}
