import { feedLinks } from '@/app/feed-answer'
import { formatDay, isoDay } from '@/app/ui/format'
import { Rendered } from '@/app/ui/rendered'
import { Section } from '@/app/ui/section'
import type { CampaignPage } from '@/lib/campaigns/queries'
import { renderUpdate } from '@/lib/campaigns/updates/render-update'
import s from './campaign-updates.module.css'

/** Where the feed of a campaign is, without its ending. */
export const feedOf = (slug: string) => `/campaigns/${slug}/feed`

/** How many stand open; older ones are folded up, so that the page keeps its weight for the eye. */
const openMost = 3

/** What we have told since it opened, newest first, each with its corrections. */
export async function CampaignUpdates({ campaign }: { campaign: CampaignPage }) {
  const { updates, slug } = campaign
  if (updates.length === 0) return null
  const shown = await Promise.all(
    updates.map(async (update) => ({ ...update, html: (await renderUpdate(update, true)).html })),
  )
  const feed = Object.values(feedLinks(feedOf(slug), ''))[0]?.[0]?.url
  return (
    <Section
      id="updates"
      title="Updates"
      note={
        <>
          Newest first. <a href={feed}>Follow them in a feed reader</a>
        </>
      }
    >
      {shown.slice(0, openMost).map((update) => (
        <Update key={update.id} update={update} />
      ))}
      {shown.length > openMost && (
        <details className={s.older}>
          <summary>Older updates ({shown.length - openMost})</summary>
          {shown.slice(openMost).map((update) => (
            <Update key={update.id} update={update} />
          ))}
        </details>
      )}
    </Section>
  )
}

function Update({ update }: { update: CampaignPage['updates'][number] & { html: string } }) {
  const { id, at, title, html, corrections } = update
  return (
    <article className={s.update} id={`update-${id}`} aria-labelledby={`update-${id}-title`}>
      <p className={s.when}>
        <time dateTime={isoDay(at)}>{formatDay(at)}</time>
      </p>
      <h3 id={`update-${id}-title`}>{title}</h3>
      <Rendered html={html} />
      {corrections.map((correction) => (
        <p key={correction.at} className={s.correction}>
          <b>Corrected on {formatDay(correction.at)}.</b> {correction.note}
        </p>
      ))}
    </article>
  )
}
