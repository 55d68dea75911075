import { ActLink } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import { Tag } from '@/app/ui/tag'
import { listLive } from '@/lib/library/publications/list-live'
import { formatRough } from '@/lib/rough-date'
import s from './home.module.css'

const typeWords = {
  briefing: 'Briefing',
  submission: 'Submission',
  amendments: 'Amendments to a bill',
  report: 'Report',
  response: 'Response',
} as const

/** The newest briefing with its key line. */
export async function LatestBriefing() {
  const [latest] = await listLive('briefing', { limit: 1 })
  if (!latest) return null
  const { address, title, standfirst, details, datedOn } = latest
  return (
    <Section id="briefing" title="Latest briefing">
      <div className={s.one}>
        <Tag state={typeWords[details.type]} notes={datedOn ? [formatRough(datedOn)] : undefined} />
        <h3 className={s.title}>
          <a href={address}>{title}</a>
        </h3>
        <p>{standfirst}</p>
        <p>
          <ActLink href="/briefings">See every briefing</ActLink>
        </p>
      </div>
    </Section>
  )
}
