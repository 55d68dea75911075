import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'
import { storyNote } from './story-words'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Stories',
  description: 'People who reached safety, told under changed names and with their consent.',
  alternates: { canonical: '/stories' },
}

export default async function StoriesPage() {
  const stories = await listLive('story')
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Stories' }]}
        title="Stories"
        lead="Told in our words, under changed names, with the consent of the person. Each says first what it contains."
      />
      <Section id="list" title="All stories">
        {stories.length === 0 ? (
          <p>We have no stories to show at the moment.</p>
        ) : (
          <TextRows rows={stories.map(toRow)} />
        )}
      </Section>
    </>
  )
}

function toRow(story: LiveSummary<'story'>) {
  return {
    key: story.slug,
    href: story.address,
    title: story.title,
    note: storyNote(story),
    text: <p>{story.standfirst}</p>,
  }
}
