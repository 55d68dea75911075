import { Section } from '@/app/ui/section'
import { type TextRow, TextRows } from '@/app/ui/text-rows'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'
import { formatRough } from '@/lib/rough-date'
import { storyNote } from '../../stories/story-words'

/** One story, the briefings and the news of an issue; each part only where there is something. */
export async function IssueReading({ issueId }: { issueId: number }) {
  const [[story], briefings, news] = await Promise.all([
    listLive('story', { issueId, limit: 1 }),
    listLive('briefing', { issueId, limit: 6 }),
    listLive('news', { issueId, limit: 5 }),
  ])
  return (
    <>
      {story && (
        <Section
          id="story"
          title="One story"
          note="The name is changed. The page says first what it contains."
        >
          <TextRows rows={[{ ...toRow(story), note: storyNote(story) }]} />
        </Section>
      )}
      {briefings.length > 0 && (
        <Section id="briefings" title="Briefings">
          <TextRows rows={briefings.map(toRow)} />
        </Section>
      )}
      {news.length > 0 && (
        <Section id="news" title="News">
          <TextRows rows={news.map(toRow)} />
        </Section>
      )}
    </>
  )
}

function toRow({ slug, address, title, standfirst, datedOn }: LiveSummary): TextRow {
  return {
    key: slug,
    href: address,
    title,
    note: datedOn && formatRough(datedOn),
    text: <p>{standfirst}</p>,
  }
}
