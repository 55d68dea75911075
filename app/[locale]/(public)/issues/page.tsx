import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'
import { toIssueRow } from './issue-row'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Issues',
  description: 'What we work on: what is happening, what works, what must change and what you can do.',
  alternates: { canonical: '/issues' },
}

export default async function IssuesPage() {
  const [tops, explainers] = await Promise.all([listLive('issue', { parentId: null }), listLive('explainer')])
  const children = await Promise.all(tops.map(({ id }) => listLive('issue', { parentId: id })))
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Issues' }]}
        title="Issues"
        lead="What we work on. Each page says what is happening, what has been shown to work, what must change and what you can do."
      />
      <Section id="list" title="What we work on" heavy>
        {tops.length === 0 ? (
          <p>We have not published any issues yet.</p>
        ) : (
          <TextRows
            rows={tops.flatMap((issue, i) => [toIssueRow(issue), ...(children[i] ?? []).map(toIssueRow)])}
          />
        )}
      </Section>
      {explainers.length > 0 && (
        <Section id="explainers" title="Questions people ask">
          <TextRows
            rows={explainers.map(({ slug, address, title, details }) => ({
              key: slug,
              href: address,
              title: details.question || title,
              text: <p>{details.answer}</p>,
            }))}
          />
        </Section>
      )}
    </>
  )
}
