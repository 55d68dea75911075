import { ActLink } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'
import { formatRough } from '@/lib/rough-date'

const newsShown = 3

/** The newest news. */
export async function HomeNews() {
  const news = await listLive('news', { limit: newsShown })
  if (news.length === 0) return null
  return (
    <Section id="news" title="News">
      <TextRows
        rows={news.map(({ slug, address, title, standfirst, datedOn }) => ({
          key: slug,
          href: address,
          title,
          note: datedOn && formatRough(datedOn),
          text: <p>{standfirst}</p>,
        }))}
      />
      <p>
        <ActLink href="/news">See all news</ActLink>
      </p>
    </Section>
  )
}
