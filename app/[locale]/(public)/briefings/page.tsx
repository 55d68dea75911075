import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { type BriefingRow, listBriefings } from '@/lib/library/briefings/list-briefings'
import { BriefingList } from './briefing-list'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = {
  title: 'Briefings',
  description: 'Briefings, submissions, proposed amendments, reports and responses, the latest first.',
  alternates: { canonical: '/briefings' },
}

export default async function BriefingsPage() {
  const briefings = await listBriefings()
  const isPast = (row: BriefingRow) => row.isArchived || row.supersededBy !== null
  const current = briefings.filter((row) => !isPast(row))
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Briefings' }]}
        title="Briefings"
        lead="What we have found and what we ask for, in numbered paragraphs that can be quoted. Every figure carries its source."
      />
      {current.length === 0 && <p className="lead">No briefing has been published yet.</p>}
      <Group id="latest" title="The latest first" briefings={current} />
      <Group
        id="past"
        title="Kept for the record"
        note="Another text has taken their place, or their time has passed. They can still be read and cited."
        briefings={briefings.filter(isPast)}
      />
    </>
  )
}

function Group(props: { id: string; title: string; note?: string; briefings: BriefingRow[] }) {
  if (props.briefings.length === 0) return null
  return (
    <Section id={props.id} title={props.title} note={props.note} full>
      <BriefingList briefings={props.briefings} />
    </Section>
  )
}
