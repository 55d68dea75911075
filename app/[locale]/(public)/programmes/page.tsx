import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'
import { yearsWords } from './programme-words'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Programmes',
  description: 'What was done in each place, with results, dates and sources.',
  alternates: { canonical: '/programmes' },
}

export default async function ProgrammesPage() {
  const programmes = await listLive('programme')
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Programmes' }]}
        title="Programmes"
        lead="What we and our partners did in each place, and what came of it. Results of different programmes are not added up."
      />
      <Section id="list" title="All programmes">
        {programmes.length === 0 ? (
          <p>We have not published any programmes yet.</p>
        ) : (
          <TextRows
            rows={programmes.map(({ slug, address, title, standfirst, details }) => ({
              key: slug,
              href: address,
              title,
              note: yearsWords(details),
              text: <p>{standfirst}</p>,
            }))}
          />
        )}
      </Section>
      <p>
        <ActLink href="/partnerships">See who paid for what</ActLink>
      </p>
    </>
  )
}
