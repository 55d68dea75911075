import { ActLink } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import { listLive } from '@/lib/library/publications/list-live'
import { getQuote } from '@/lib/library/stories/queries'
import s from './home.module.css'

/** One line of one story, with the note that the name is changed and what the story contains. */
export async function OneStory() {
  const [story] = await listLive('story', { limit: 1 })
  if (!story) return null
  const quote = await getQuote(story.details.quote)
  const name = quote?.speaker || story.details.pseudonym
  const isOwnWords = quote?.form === 'direct'
  return (
    <Section id="story" title={isOwnWords ? 'In their own words' : 'One story'}>
      <div className={s.one}>
        <p className={s.line}>{quote ? (isOwnWords ? `“${quote.text}”` : quote.text) : story.standfirst}</p>
        <p className={s.who}>
          {name}
          {story.details.placeWords && `, ${story.details.placeWords}`}. The name is changed to protect
          identity.
          {quote?.form === 'reported' && ' Told in our words.'}
        </p>
        <p>
          <ActLink href={story.address}>
            {story.sensitivity === 'none'
              ? 'Read the story'
              : 'Read the story, with a note on what it contains'}
          </ActLink>
        </p>
      </div>
    </Section>
  )
}
