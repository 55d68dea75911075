import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Explainers',
  description: 'Short answers to questions about slavery, violence and the law, with sources.',
  alternates: { canonical: '/explainers' },
}

export default async function ExplainersPage() {
  const explainers = await listLive('explainer')
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Explainers' }]}
        title="Explainers"
        lead="One question each, answered in fifty words, and then at more length with sources."
      />
      <Section id="list" title="All explainers">
        {explainers.length === 0 ? (
          <p>We have not published any explainers yet.</p>
        ) : (
          <TextRows
            rows={explainers.map(({ slug, address, title, details }) => ({
              key: slug,
              href: address,
              title: details.question || title,
              text: <p>{details.answer}</p>,
            }))}
          />
        )}
      </Section>
    </>
  )
}
