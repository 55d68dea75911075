import { placeName } from '@/app/ui/place-names'
import { Section } from '@/app/ui/section'
import { listShownComments } from '@/lib/comments/queries'
import s from './campaign-reasons.module.css'

/** Keeps the page light; there is no page of all of them. */
const reasonsMost = 6

/** Why people signed, in their words: only what was read and may be shown. */
export async function CampaignReasons({ slug }: { slug: string }) {
  const reasons = await listShownComments(slug, reasonsMost)
  if (reasons.length === 0) return null
  return (
    <Section
      id="reasons"
      title="Why people signed"
      note="In their own words. We read each one before it stands here."
    >
      <ul className={s.reasons}>
        {reasons.map(({ id, text, name, country, area }) => (
          <li key={id}>
            <blockquote className={s.words}>{text}</blockquote>
            <p className={s.by}>{byWords(name, country ? placeName({ country, area }) : '')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function byWords(name: string | null, place: string): string {
  if (name === null) return place ? `Somebody from ${place}` : 'Somebody who signed'
  return place ? `${name}, ${place}` : name
}
